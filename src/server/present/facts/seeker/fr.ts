import type { Fact } from '../../../../domain/fact/fact.ts';
import type { Party } from '../../../../domain/party.ts';
import type { FactWords, SeekerSpeech, SpokenFact } from '../fact-speech.ts';
import { FRENCH_OUTCOMES, FRENCH_SAID, saying } from '../fr.ts';

export const FRENCH_SEEKER_FACTS: SeekerSpeech = {
  ApplicationReceived: (fact) =>
    ({
      direct: 'Vous avez postulé',
      agency: 'Vous avez postulé par l’agence',
      referral: 'On vous a recommandé',
    })[fact.channel],
  InterviewScheduled: (fact, words) => `Entretien${at(fact)} prévu le ${words.moment(fact.startsAt)}`,
  InterviewMoved: (fact, words) =>
    fact.startsAt === undefined
      ? `${subjectWith(fact.by, words)} annulé l’entretien, un nouveau rendez-vous suivra`
      : `${subjectWith(fact.by, words)} déplacé l’entretien au ${words.moment(fact.startsAt)}`,
  InterviewCancelled: (fact, words) => `${subjectWith(fact.by, words)} annulé l’entretien`,
  InterviewHeld: (fact) => `Entretien${at(fact)} mené`,
  InterviewMissed: (fact, words) =>
    fact.by === 'candidate'
      ? 'Vous n’avez pas assisté à l’entretien'
      : `Personne de ${nameOf('team', words) ?? 'l’entreprise'} ne s’est présenté à l’entretien`,
  DebriefRecorded: (fact, words) => `Vous avez noté ce qui s’est dit : ${closingSaid(fact, words)}`,
  PromiseMade: (fact, words) =>
    `${toSomebody(fact.by, fact.to, words)} promis un retour${toWhom(fact.to, words)} pour le ${words.deadline(fact.deadline)}`,
  TaskAgreed: (fact, words) =>
    `${subjectWith(fact.owedBy, words)} accepté un travail à rendre${fact.deadline ? ` pour le ${words.deadline(fact.deadline)}` : ''}`,
  AnswerAsked: (fact, words) =>
    `${fact.owedBy === 'candidate' ? 'On vous a demandé' : `On a demandé${toWhom(fact.owedBy, words)}`} ${ASKED[fact.about]}${fact.deadline ? ` pour le ${words.deadline(fact.deadline)}` : ''}`,
  DecisionMade: (fact, words) =>
    `${subjectWith('team', words)} décidé : ${FRENCH_OUTCOMES[fact.outcome]}${fact.holdUntil ? ` jusqu’au ${words.deadline(fact.holdUntil)}` : ''}`,
  MessageSent: wrote,
  MessageBounced: (fact) =>
    fact.isHard ? 'Un de vos mails est revenu : l’adresse ne fonctionne pas' : 'Un de vos mails est revenu',
  MessageReceived: (fact, words) =>
    fact.automatic === undefined
      ? wrote(fact, words)
      : `Message automatique de ${nameOf(fact.from, words) ?? NOUNS[fact.from]}${fact.automatic.awayUntil ? ` : absence jusqu’au ${words.deadline({ on: fact.automatic.awayUntil })}` : ''}`,
  CallMade: (fact, words) => {
    const called = `${toSomebody(fact.from, fact.to, words)} téléphoné${toWhom(fact.to, words)}`;
    if (fact.wasReached) return `${called}${said(fact, words)}`;
    return fact.leftVoicemail ? `${called}, en laissant un message vocal` : `${called}, sans réponse`;
  },
  ToldInRoom: (fact, words) =>
    fact.to === 'candidate'
      ? `${subjectOf(fact.from, words)} vous l’a dit de vive voix${said(fact, words)}`
      : `Vous l’avez dit${toWhom(fact.to, words)} de vive voix${said(fact, words)}`,
  StatusPageRead: () => 'Vous avez confirmé votre lecture sur leur page de suivi',
  WishStated: (fact, words) =>
    `Vous souhaitez un retour${fact.hearBy ? ` avant le ${words.deadline({ on: fact.hearBy })}` : ''}${fact.noticeChannel ? CHANNELS[fact.noticeChannel] : ''}`,
  InterestStated: (fact) =>
    ({
      yes: 'Vous avez dit que vous souhaitez le poste',
      no: 'Vous avez dit que vous ne souhaitez plus le poste',
      unclear: 'Vous avez dit que vous hésitez encore',
    })[fact.interest],
  CompetingOfferShared: (fact, words) =>
    `Vous avez une autre offre et devez y répondre avant le ${words.deadline(fact.deadline)}`,
  OfferMade: (fact, words) =>
    `${subjectOf('team', words)} vous a fait une offre${fact.expires ? `, ouverte jusqu’au ${words.deadline(fact.expires)}` : ''}`,
  OfferQuestioned: () => 'Vous avez posé une question sur l’offre',
  OfferAccepted: (fact, words) =>
    `Vous avez accepté l’offre${fact.startsOn ? ` et commencez le ${words.deadline({ on: fact.startsOn })}` : ''}`,
  OfferDeclined: () => 'Vous avez décliné l’offre',
  SearchTold: (fact, words) =>
    `Vous avez dit où en est votre recherche : ${SEARCHES[fact.search]}${
      fact.decidesBy ? `, décision avant le ${words.deadline({ on: fact.decidesBy })}` : ''
    }`,
  RefereesAsked: (fact, words) =>
    `${fact.owedBy === 'candidate' ? 'On vous a demandé' : `On a demandé${toWhom(fact.owedBy, words)}`} de nommer ${
      fact.count === 1 ? 'une personne' : `${fact.count} personnes`
    } de référence`,
  RefereeNamed: (fact) => `Vous avez nommé une personne de référence : ${RELATIONS[fact.relation]}`,
  RefereeWarned: () => 'Vous avez prévenu une personne de référence',
  AbsenceStated: (fact, words) =>
    `${fact.party === 'candidate' ? 'Votre absence' : `${subjectOf(fact.party, words)} : absence`} jusqu’au ${words.deadline({ on: fact.until })}`,
  CandidateWithdrew: () => 'Vous avez retiré votre candidature',
  SilenceReported: () => 'Vous avez dit n’avoir jamais reçu de réponse',
  ClosureWaived: () => 'Vous avez clos sans retour de leur part',
  ApplicationReopened: () => 'Vous avez rouvert la candidature',
};

function wrote(fact: SpokenFact, words: FactWords): string {
  return `${toSomebody(fact.from, fact.to, words)} écrit${toWhom(fact.to, words)}${said(fact, words)}`;
}

/** "Vous avez", "Northwind a": the auxiliary in the person that fits. */
function subjectWith(party: Party, words: FactWords): string {
  return party === 'candidate' ? 'Vous avez' : `${subjectOf(party, words)} a`;
}

/** "Northwind vous a": the reader stands before the verb, everybody else after it. */
function toSomebody(from: Party, to: Party, words: FactWords): string {
  return to === 'candidate' ? `${subjectOf(from, words)} vous a` : subjectWith(from, words);
}

function toWhom(party: Party, words: FactWords): string {
  if (party === 'candidate') return '';
  const name = nameOf(party, words);
  return name === null ? ` ${DATIVES[party]}` : ` à ${name}`;
}

function subjectOf(party: Party, words: FactWords): string {
  const name = nameOf(party, words) ?? NOUNS[party];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function nameOf(party: Party, { seeker, agency }: FactWords): string | null {
  if (party === 'team') return seeker?.company ?? null;
  return party === 'agency' ? agency : null;
}

const NOUNS = {
  candidate: 'vous',
  team: 'l’entreprise',
  agency: 'l’agence',
  referee: 'une personne de référence',
  checker: 'le service de vérification',
} as const;

const DATIVES = {
  team: 'à l’entreprise',
  agency: 'à l’agence',
  referee: 'à une personne de référence',
  checker: 'au service de vérification',
} as const;

/** A company's page that is followed names no stage. */
function at({ stage }: { readonly stage: string }): string {
  return stage === '' ? '' : ` (${stage})`;
}

function said(word: SpokenFact, words: FactWords): string {
  return saying(word, words, SAID_TO_YOU);
}

const SAID_TO_YOU = {
  ...FRENCH_SAID,
  interestQuestion: 'si le poste vous intéresse toujours',
  interestGauge: 'votre degré d’intérêt',
  interest: 'votre intérêt pour le poste',
};

function closingSaid(
  { closing, toldInRoom }: Extract<Fact, { type: 'DebriefRecorded' }>,
  words: FactWords,
): string {
  const what = {
    teamPromised: `${nameOf('team', words) ?? NOUNS.team} donnera des nouvelles`,
    candidateActs: 'la prochaine étape est la vôtre',
    agencyActs: `${nameOf('agency', words) ?? NOUNS.agency} donnera des nouvelles`,
    nothingSaid: toldInRoom ? 'l’issue' : 'rien sur la prochaine étape',
  }[closing.kind];
  const by = 'deadline' in closing && closing.deadline ? ` pour le ${words.deadline(closing.deadline)}` : '';
  return `${what}${by}${toldInRoom ? ', annoncé de vive voix' : ''}`;
}

const ASKED = {
  reply: 'une réponse',
  availability: 'des disponibilités',
  interest: 'si le poste intéresse',
} as const;

const CHANNELS = {
  call: ', un refus de préférence par téléphone',
  mail: ', un refus de préférence par mail',
} as const;

const SEARCHES = {
  looking: 'elle commence à peine',
  talking: 'vous échangez aussi ailleurs',
  offer: 'vous avez une autre offre',
} as const;

const RELATIONS = {
  supervisor: 'quelqu’un qui vous a encadré',
  colleague: 'quelqu’un de votre équipe d’alors',
  report: 'quelqu’un que vous avez encadré',
} as const;
