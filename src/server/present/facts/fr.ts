import type { Deadline, Fact, Outcome, Says, SnoozeReason } from '../../../domain/fact/fact.ts';
import type { ObligationKind } from '../../../domain/obligation/obligation.ts';
import type { Party } from '../../../domain/party.ts';
import { wordOwed } from '../../../domain/wording/words-owed.ts';
import {
  type FactSpeech,
  type FactWords,
  interviewAt,
  memberList,
  memberName,
  type SpokenFact,
} from './fact-speech.ts';

export const FRENCH_FACTS: FactSpeech = {
  ApplicationReceived: (fact) =>
    ({
      direct: 'Candidature reçue',
      agency: 'Candidature venue par l’agence',
      referral: 'Candidature recommandée',
    })[fact.channel],
  StageEntered: (fact) => `Passage à l’étape « ${fact.stage} »`,
  InterviewScheduled: (fact, words) =>
    `${interviewAt('Entretien', fact.stage)} prévu le ${words.moment(fact.startsAt)}${withWhom(fact.interviewers, words)}`,
  InterviewMoved: (fact, words) =>
    fact.startsAt === undefined
      ? `${subjectOf(fact.by, words)} a annulé l’entretien, un nouveau rendez-vous suivra`
      : `${subjectOf(fact.by, words)} a déplacé l’entretien au ${words.moment(fact.startsAt)}`,
  InterviewCancelled: (fact, words) => `${subjectOf(fact.by, words)} a annulé l’entretien`,
  InterviewHeld: (fact, words) =>
    `${interviewAt('Entretien', fact.stage)} mené${withWhom(fact.interviewers, words)}`,
  InterviewMissed: (fact, words) =>
    fact.by === 'candidate'
      ? `${words.person} n’a pas assisté à l’entretien`
      : 'Personne de notre équipe ne s’est présenté à l’entretien',
  DebriefRecorded: (fact, words) =>
    `${memberName(fact.interviewerId, words) ?? 'L’équipe'} a noté ce qui s’est dit : ${closingSaid(fact, words)}${fact.search ? ` ; ${SEARCHES[fact.search]}` : ''}`,
  ScorecardFiled: (fact, words) =>
    `${memberName(fact.interviewerId, words) ?? 'L’équipe'} a déposé une grille d’évaluation`,
  PromiseMade: (fact, words) =>
    `${subjectOf(fact.by, words)} a promis un retour ${dativeOf(fact.to, words)} pour le ${words.deadline(fact.deadline)}`,
  TaskAgreed: (fact, words) =>
    `${subjectOf(fact.owedBy, words)} a accepté un travail à rendre${byDate(fact.deadline, words)}`,
  AnswerAsked: (fact, words) =>
    `${ASKED[fact.about]} ${dativeOf(fact.owedBy, words)}${byDate(fact.deadline, words)}`,
  DecisionMade: (fact, words) =>
    `${memberName(fact.decidedBy, words) ?? 'L’équipe'} a décidé : ${FRENCH_OUTCOMES[fact.outcome]}${
      fact.holdUntil === undefined ? '' : ` jusqu’au ${words.deadline(fact.holdUntil)}`
    }${fact.criteria?.length ? ` (${fact.criteria.join(', ')})` : ''}`,
  MessageSent: (fact, words) =>
    `${subjectOf(fact.from, words)} a écrit ${dativeOf(fact.to, words)}${saying(fact, words)}`,
  MessageBounced: (fact) =>
    fact.isHard ? 'Un message est revenu : l’adresse ne fonctionne pas' : 'Un message est revenu',
  MessageReceived: (fact, words) =>
    fact.automatic === undefined
      ? `${subjectOf(fact.from, words)} a écrit${saying(fact, words)}`
      : `Une réponse automatique est arrivée${fact.automatic.awayUntil ? ` : absence jusqu’au ${words.deadline({ on: fact.automatic.awayUntil })}` : ''}`,
  CallMade: (fact, words) =>
    fact.wasReached
      ? `${subjectOf(fact.from, words)} a téléphoné ${dativeOf(fact.to, words)}${saying(fact, words)}`
      : `${subjectOf(fact.from, words)} a téléphoné ${dativeOf(fact.to, words)}, ${fact.leftVoicemail ? 'en laissant un message vocal' : 'sans réponse'}`,
  ToldInRoom: (fact, words) =>
    `${subjectOf(fact.from, words)} l’a dit ${dativeOf(fact.to, words)} de vive voix${saying(fact, words)}`,
  StatusPageRead: (_, words) => `${words.person} a confirmé sa lecture sur la page de suivi`,
  AgencyConfirmed: (_, words) => `${subjectOf('agency', words)} a confirmé avoir transmis le retour`,
  AnswerNotNeeded: () => 'Un message a été marqué comme n’appelant pas de réponse',
  WishStated: (fact, words) =>
    `${words.person} souhaite un retour${fact.hearBy ? ` avant le ${words.deadline({ on: fact.hearBy })}` : ''}${
      fact.noticeChannel ? CHANNELS[fact.noticeChannel] : ''
    }`,
  InterestStated: (fact, words) =>
    ({
      yes: `${words.person} souhaite le poste`,
      no: `${words.person} ne souhaite plus le poste`,
      unclear: `${words.person} hésite encore`,
    })[fact.interest],
  CompetingOfferShared: (fact, words) =>
    `${words.person} a une autre offre et doit y répondre avant le ${words.deadline(fact.deadline)}`,
  OfferMade: (fact, words) =>
    `Une offre a été faite${fact.expires ? `, ouverte jusqu’au ${words.deadline(fact.expires)}` : ''}`,
  OfferExtended: (fact, words) => `L’offre a été prolongée jusqu’au ${words.deadline(fact.expires)}`,
  OfferQuestioned: (_, words) => `${words.person} a posé une question sur l’offre`,
  OfferAccepted: (fact, words) =>
    `${words.person} a accepté l’offre${fact.startsOn ? ` et commence le ${words.deadline({ on: fact.startsOn })}` : ''}`,
  OfferDeclined: (_, words) => `${words.person} a décliné l’offre`,
  SearchTold: (fact, words) =>
    `${words.person} a dit où en est sa recherche : ${SEARCHES[fact.search]}${
      fact.decidesBy ? `, décision avant le ${words.deadline({ on: fact.decidesBy })}` : ''
    }`,
  OnboardingHandedOver: (fact, words) =>
    `${memberName(fact.toMemberId, words) ?? 'Un autre membre'} suit l’arrivée et les premières semaines`,
  RefereesAsked: (fact, words) =>
    `Demande ${dativeOf(fact.owedBy, words)} de nommer ${
      fact.count === 1 ? 'une personne' : `${fact.count} personnes`
    } de référence`,
  RefereeNamed: (fact, words) =>
    `${words.person} a nommé une personne de référence : ${RELATIONS[fact.relation]}`,
  RefereeWarned: (_, words) => `${words.person} a prévenu une personne de référence`,
  FirstDayConfirmed: () => 'Le premier jour a eu lieu',
  OpeningFrozen: (fact, words) =>
    `Le poste a été suspendu${fact.until ? ` jusqu’au ${words.deadline({ on: fact.until })}` : ''}`,
  OpeningThawed: () => 'La suspension du poste a pris fin',
  OpeningFilled: () => 'Le poste a été pourvu',
  OpeningClosed: () => 'Le poste a été fermé',
  FirstChoiceLost: () => 'Le premier choix n’est plus disponible',
  FirstChoiceAccepted: () => 'Le premier choix a accepté',
  OutcomeBlocked: (fact, words) =>
    `L’issue doit attendre jusqu’au ${words.deadline(fact.until)} : ${BLOCKS[fact.why]}`,
  ReferenceAsked: () => 'Un avis a été demandé à une personne de référence',
  ReferenceReceived: (fact) =>
    fact.answer === 'given'
      ? 'Une personne de référence a répondu'
      : 'Une personne de référence préfère ne pas répondre',
  CheckAsked: (fact) => `Une vérification est prévue : ${CHECKED[fact.what]}`,
  CheckStepTaken: (fact) => CHECK_STEPS[fact.step],
  CheckReported: (fact) => `Le rapport de vérification est arrivé : ${RESULTS[fact.result]}`,
  AbsenceStated: (fact, words) =>
    `${memberName(fact.memberId, words) ?? subjectOf(fact.party, words)} : absence jusqu’au ${words.deadline({ on: fact.until })}`,
  CandidateWithdrew: (_, words) => `${words.person} a retiré sa candidature`,
  SignalNoted: (fact) =>
    `Vous avez noté que ${
      {
        manyApplicants: 'les candidatures sont nombreuses',
        severalOpenings: 'plusieurs postes sont ouverts',
        morePeopleToSee: 'd’autres personnes sont encore reçues',
        decisionMakerAway: 'la personne qui décide est absente',
        budgetOpen: 'le budget n’est pas arrêté',
        reorganising: 'l’entreprise se réorganise',
        postingGone: 'l’annonce a disparu',
        inviteLost: 'une invitation s’est perdue',
        answeredVaguely: 'la réponse ne nommait ni étape ni jour',
      }[fact.signal]
    }`,
  SilenceReported: (_, words) => `${words.person} dit n’avoir jamais reçu de réponse`,
  ClosureWaived: (fact, words) =>
    `${memberName(fact.waivedBy, words) ?? 'Un membre'} a clos sans retour, avec un motif écrit`,
  ApplicationClosed: () => 'La candidature a été close',
  ApplicationReopened: (fact, words) =>
    `${memberName(fact.reopenedBy, words) ?? 'Un membre'} a rouvert la candidature`,
  PersonErased: () => 'Tout ce qui dit qui est cette personne a été effacé',
  DutyHandedOver: (fact, words) =>
    `${memberName(fact.toMemberId, words) ?? 'Un autre membre'} a pris le relais : ${dutyIn(fact.key)}`,
  DutySnoozed: (fact, words) =>
    `Reporté au ${words.deadline({ on: fact.until })} : ${dutyIn(fact.key)}. ${PUT_OFF[fact.reason]}`,
  FactTakenBack: () => 'Une saisie faite par erreur a été reprise',
};

function subjectOf(party: Party, words: FactWords): string {
  return ownName(party, words) ?? { ...SUBJECTS, candidate: words.person }[party];
}

/** "à Ada Park", "au service de vérification": the article melts into the preposition. */
function dativeOf(party: Party, words: FactWords): string {
  const name = ownName(party, words);
  return name === null ? { ...DATIVES, candidate: '' }[party] : `à ${name}`;
}

function ownName(party: Party, { person, agency }: FactWords): string | null {
  if (party === 'candidate') return person;
  return party === 'agency' ? agency : null;
}

const SUBJECTS = {
  team: 'L’équipe',
  agency: 'L’agence',
  referee: 'Une personne de référence',
  checker: 'Le service de vérification',
} as const;

const DATIVES = {
  team: 'à l’équipe',
  agency: 'à l’agence',
  referee: 'à une personne de référence',
  checker: 'au service de vérification',
} as const;

function withWhom(ids: readonly string[], words: FactWords): string {
  const names = memberList(ids, words);
  return names === null ? '' : ` avec ${names}`;
}

function byDate(deadline: Deadline | undefined, words: FactWords): string {
  return deadline === undefined ? '' : ` pour le ${words.deadline(deadline)}`;
}

const SEARCHES = {
  looking: 'la recherche commence',
  talking: 'des échanges sont en cours ailleurs',
  offer: 'il y a une autre offre',
} as const;

function closingSaid(fact: Extract<Fact, { type: 'DebriefRecorded' }>, words: FactWords): string {
  const said =
    fact.closing.kind === 'nothingSaid' && fact.toldInRoom ? 'l’issue' : CLOSINGS[fact.closing.kind];
  const deadline = 'deadline' in fact.closing ? byDate(fact.closing.deadline, words) : '';
  return `${said}${deadline}${fact.toldInRoom ? ', annoncé de vive voix' : ''}`;
}

/** What a word was about, and what was promised with it; `says` where other words than the team’s name it. */
export function saying(
  word: SpokenFact,
  words: FactWords,
  says: Readonly<Record<Says, string>> = FRENCH_SAID,
): string {
  const said = word.says.map((one) => says[one]).filter(Boolean);
  const about = said.length === 0 ? '' : ` : ${said.join(', ')}`;
  return `${about}${word.promise ? `, avec un retour promis pour le ${words.deadline(word.promise)}` : ''}`;
}

function dutyIn(key: string): string {
  return wordOwed('fr', key.split(':')[0] as ObligationKind) ?? 'un retour';
}

const CHANNELS = { call: ', de préférence par téléphone', mail: ', de préférence par mail' } as const;

const CLOSINGS = {
  teamPromised: 'l’équipe reviendra vers la personne',
  candidateActs: 'la prochaine étape revient à la personne',
  agencyActs: 'l’agence reviendra vers la personne',
  nothingSaid: 'rien sur la prochaine étape',
} as const;

const RELATIONS = {
  supervisor: 'une personne qui dirigeait son travail',
  colleague: 'un ou une collègue',
  report: 'une personne qui travaillait sous sa direction',
} as const;

const CHECKED = {
  criminalRecord: 'casier judiciaire',
  employment: 'emplois précédents',
  education: 'formation',
  identity: 'identité',
  credit: 'situation financière',
  driving: 'permis et conduite',
  other: 'autre chose',
} as const;

const CHECK_STEPS = {
  disclosed: 'L’information préalable à la vérification a été donnée',
  authorised: 'L’autorisation écrite de vérifier a été donnée',
  refused: 'La vérification n’a pas été autorisée',
  preAdverse: 'La copie du rapport et le résumé des droits ont été remis',
  adverse: 'L’avis après le rapport de vérification a été remis',
  setAside: 'Un membre a indiqué que le rapport ne joue aucun rôle',
  cancelled: 'La vérification n’est plus nécessaire',
} as const;

const RESULTS = {
  clear: 'rien ne s’y oppose',
  adverse: 'un point demande un examen',
  inconclusive: 'il n’a pas pu être achevé',
} as const;

const ASKED = {
  reply: 'Une réponse a été demandée',
  availability: 'Des disponibilités ont été demandées',
  interest: 'Un retour sur l’intérêt a été demandé',
} as const;

const BLOCKS = {
  liveOffer: 'une offre est encore ouverte',
  otherApplication: 'une autre candidature de la même personne n’est pas tranchée',
  preAdverse: 'l’étape qui précède un refus est en cours',
} as const;

export const FRENCH_OUTCOMES: Readonly<Record<Outcome, string>> = {
  advance: 'passer à la prochaine étape',
  decline: 'ne pas donner suite',
  hold: 'garder en réserve',
  offer: 'faire une offre',
};

export const FRENCH_SAID: Readonly<Record<Says, string>> = {
  thanks: 'des remerciements',
  nextStep: 'la prochaine étape',
  holding: 'cela prend plus de temps',
  decision: 'la décision',
  acknowledgement: 'un accusé de réception',
  timetable: 'le calendrier',
  apology: 'des excuses',
  newTime: 'un nouveau rendez-vous',
  freezeNotice: 'le poste est suspendu',
  reengagement: 'le processus reprend',
  offerCheck: 'où en est l’offre',
  welcome: 'un mot de bienvenue',
  startLogistics: 'les informations pratiques pour le premier jour',
  startHello: 'un bonjour avant le premier jour',
  handOff: 'le passage de relais pour l’accueil',
  statusNotice: 'si une décision a été prise',
  reminder: 'un rappel',
  interestQuestion: 'si le poste intéresse toujours',
  attendanceQuestion: 'ce qui s’est passé',
  interestGauge: 'le degré d’intérêt',
  feedback: 'des commentaires',
  confirmation: 'une confirmation',
  question: 'une question',
  answer: 'une réponse',
  task: 'le travail demandé',
  availability: 'des disponibilités',
  interest: 'l’intérêt pour le poste',
  feedbackRequest: 'une demande de commentaires',
  followUp: 'une relance',
  passedOn: 'le retour a été transmis',
  other: '',
};

const PUT_OFF: Readonly<Record<SnoozeReason, string>> = {
  decisionPending: 'Une décision reste à prendre',
  informationMissing: 'Il manque un élément avant de pouvoir répondre',
  agreedWithPerson: 'C’est convenu avec la personne',
  interviewsToCome: 'D’autres entretiens passent d’abord',
  betterMoment: 'La personne sera alors plus facile à joindre',
  other: 'La note dit pourquoi',
};
