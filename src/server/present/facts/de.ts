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

export const GERMAN_FACTS: FactSpeech = {
  ApplicationReceived: (fact) =>
    ({ direct: 'Bewerbung eingegangen', agency: 'Über die Agentur gekommen', referral: 'Empfohlen worden' })[
      fact.channel
    ],
  StageEntered: (fact) => `Stufe „${fact.stage}“ erreicht`,
  InterviewScheduled: (fact, words) =>
    `${interviewAt('Interview', fact.stage)} geplant für den ${words.moment(fact.startsAt)}${withWhom(fact.interviewers, words)}`,
  InterviewMoved: (fact, words) =>
    fact.startsAt === undefined
      ? `Interview abgesagt von ${dativeOf(fact.by, words)}, ein neuer Termin folgt`
      : `Interview verschoben von ${dativeOf(fact.by, words)} auf den ${words.moment(fact.startsAt)}`,
  InterviewCancelled: (fact, words) => `Interview abgesagt von ${dativeOf(fact.by, words)}`,
  InterviewHeld: (fact, words) =>
    `${interviewAt('Interview', fact.stage)} geführt${withWhom(fact.interviewers, words)}`,
  InterviewMissed: (fact, words) =>
    fact.by === 'candidate'
      ? `${words.person} ist nicht zum Interview erschienen`
      : 'Von unserer Seite ist niemand zum Interview erschienen',
  DebriefRecorded: (fact, words) =>
    `${memberName(fact.interviewerId, words) ?? 'Wer das Interview führte,'} hat festgehalten, was gesagt wurde: ${closingSaid(fact, words)}${fact.search ? `; ${SEARCHES[fact.search]}` : ''}`,
  ScorecardFiled: (fact, words) =>
    `${memberName(fact.interviewerId, words) ?? 'Wer das Interview führte,'} hat einen Bewertungsbogen abgelegt`,
  PromiseMade: (fact, words) =>
    `${subjectOf(fact.by, words)} hat ${dativeOf(fact.to, words)} eine Rückmeldung bis zum ${words.deadline(fact.deadline)} versprochen`,
  TaskAgreed: (fact, words) =>
    `${subjectOf(fact.owedBy, words)} hat eine Aufgabe übernommen${byDate(fact.deadline, words)}`,
  AnswerAsked: (fact, words) =>
    `${subjectOf(fact.owedBy, words)} wurde um ${ASKED[fact.about]} gebeten${byDate(fact.deadline, words)}`,
  DecisionMade: (fact, words) =>
    `${memberName(fact.decidedBy, words) ?? 'Das Team'} hat entschieden: ${GERMAN_OUTCOMES[fact.outcome]}${
      fact.holdUntil === undefined ? '' : ` bis zum ${words.deadline(fact.holdUntil)}`
    }${fact.criteria?.length ? ` (${fact.criteria.join(', ')})` : ''}`,
  MessageSent: (fact, words) =>
    `${subjectOf(fact.from, words)} hat ${dativeOf(fact.to, words)} geschrieben${saying(fact, words)}`,
  MessageBounced: (fact) =>
    fact.isHard ? 'Eine Nachricht kam zurück: Die Adresse ist ungültig' : 'Eine Nachricht kam zurück',
  MessageReceived: (fact, words) =>
    fact.automatic === undefined
      ? `${subjectOf(fact.from, words)} hat geschrieben${saying(fact, words)}`
      : `Es kam eine automatische Antwort${fact.automatic.awayUntil ? `: abwesend bis zum ${words.deadline({ on: fact.automatic.awayUntil })}` : ''}`,
  CallMade: (fact, words) =>
    fact.wasReached
      ? `${subjectOf(fact.from, words)} hat mit ${dativeOf(fact.to, words)} telefoniert${saying(fact, words)}`
      : `${subjectOf(fact.from, words)} hat versucht, ${accusativeOf(fact.to, words)} anzurufen, und ${fact.leftVoicemail ? 'auf die Mailbox gesprochen' : 'niemanden erreicht'}`,
  ToldInRoom: (fact, words) =>
    `${subjectOf(fact.from, words)} hat es ${dativeOf(fact.to, words)} im Gespräch gesagt${saying(fact, words)}`,
  StatusPageRead: (_, words) => `${words.person} hat auf der Statusseite bestätigt, sie gelesen zu haben`,
  AgencyConfirmed: (_, words) =>
    `${subjectOf('agency', words)} hat bestätigt, die Rückmeldung weitergegeben zu haben`,
  AnswerNotNeeded: () => 'Eine Nachricht wurde so vermerkt, dass sie keine Antwort braucht',
  WishStated: (fact, words) =>
    `${words.person} wünscht eine Rückmeldung${fact.hearBy ? ` bis zum ${words.deadline({ on: fact.hearBy })}` : ''}${
      fact.noticeChannel ? CHANNELS[fact.noticeChannel] : ''
    }`,
  InterestStated: (fact, words) =>
    ({
      yes: `${words.person} möchte die Stelle`,
      no: `${words.person} möchte die Stelle nicht mehr`,
      unclear: `${words.person} ist noch unentschieden`,
    })[fact.interest],
  CompetingOfferShared: (fact, words) =>
    `${words.person} hat ein anderes Angebot und muss es bis zum ${words.deadline(fact.deadline)} beantworten`,
  OfferMade: (fact, words) =>
    `Ein Angebot wurde gemacht${fact.expires ? `, offen bis zum ${words.deadline(fact.expires)}` : ''}`,
  OfferExtended: (fact, words) => `Das Angebot wurde bis zum ${words.deadline(fact.expires)} verlängert`,
  OfferQuestioned: (_, words) => `${words.person} hat eine Frage zum Angebot gestellt`,
  OfferAccepted: (fact, words) =>
    `${words.person} hat das Angebot angenommen${fact.startsOn ? ` und beginnt am ${words.deadline({ on: fact.startsOn })}` : ''}`,
  OfferDeclined: (_, words) => `${words.person} hat das Angebot abgelehnt`,
  SearchTold: (fact, words) =>
    `${words.person} hat gesagt, wie es um die Suche steht: ${SEARCHES[fact.search]}${
      fact.decidesBy ? `, Entscheidung bis zum ${words.deadline({ on: fact.decidesBy })}` : ''
    }`,
  OnboardingHandedOver: (fact, words) =>
    `${memberName(fact.toMemberId, words) ?? 'Ein anderes Mitglied'} begleitet die ersten Wochen`,
  RefereesAsked: (fact, words) =>
    `Bitte an ${accusativeOf(fact.owedBy, words)}, ${
      fact.count === 1 ? 'eine Referenzperson' : `${fact.count} Referenzpersonen`
    } zu nennen`,
  RefereeNamed: (fact, words) =>
    `${words.person} hat eine Referenzperson genannt: ${RELATIONS[fact.relation]}`,
  RefereeWarned: (_, words) => `${words.person} hat einer Referenzperson gesagt, dass sie gefragt wird`,
  FirstDayConfirmed: () => 'Der erste Arbeitstag hat stattgefunden',
  OpeningFrozen: (fact, words) =>
    `Die Stelle wurde ausgesetzt${fact.until ? ` bis zum ${words.deadline({ on: fact.until })}` : ''}`,
  OpeningThawed: () => 'Die Stelle ist nicht mehr ausgesetzt',
  OpeningFilled: () => 'Die Stelle wurde besetzt',
  OpeningClosed: () => 'Die Stelle wurde geschlossen',
  FirstChoiceLost: () => 'Die erste Wahl steht nicht mehr zur Verfügung',
  FirstChoiceAccepted: () => 'Die erste Wahl hat angenommen',
  OutcomeBlocked: (fact, words) =>
    `Das Ergebnis muss bis zum ${words.deadline(fact.until)} warten: ${BLOCKS[fact.why]}`,
  ReferenceAsked: () => 'Eine Referenzperson wurde um eine Auskunft gebeten',
  ReferenceReceived: (fact) =>
    fact.answer === 'given'
      ? 'Eine Referenzperson hat geantwortet'
      : 'Eine Referenzperson möchte lieber nicht antworten',
  CheckAsked: (fact) => `Eine Hintergrundprüfung ist vorgesehen: ${CHECKED[fact.what]}`,
  CheckStepTaken: (fact) => CHECK_STEPS[fact.step],
  CheckReported: (fact) => `Der Prüfbericht ist da: ${RESULTS[fact.result]}`,
  AbsenceStated: (fact, words) =>
    `${memberName(fact.memberId, words) ?? subjectOf(fact.party, words)} ist abwesend bis zum ${words.deadline({ on: fact.until })}`,
  CandidateWithdrew: (_, words) => `${words.person} hat die Bewerbung zurückgezogen`,
  SignalNoted: (fact) =>
    `Sie haben festgehalten: ${
      {
        manyApplicants: 'Es gibt viele Bewerbungen',
        severalOpenings: 'Es gibt mehrere Stellen',
        morePeopleToSee: 'Sie sprechen noch mit anderen',
        decisionMakerAway: 'Wer entscheidet, ist abwesend',
        budgetOpen: 'Das Budget ist offen',
        reorganising: 'Es wird umorganisiert',
        postingGone: 'Die Anzeige ist verschwunden',
        inviteLost: 'Eine Einladung ging verloren',
        answeredVaguely: 'Die Antwort nannte keinen Schritt und keinen Tag',
      }[fact.signal]
    }`,
  SilenceReported: (_, words) => `${words.person} sagt, dass nie eine Antwort kam`,
  ClosureWaived: (fact, words) =>
    `${memberName(fact.waivedBy, words) ?? 'Ein Mitglied'} hat ohne Rückmeldung abgeschlossen, mit schriftlicher Begründung`,
  ApplicationClosed: () => 'Die Bewerbung wurde abgeschlossen',
  ApplicationReopened: (fact, words) =>
    `${memberName(fact.reopenedBy, words) ?? 'Ein Mitglied'} hat die Bewerbung wieder geöffnet`,
  PersonErased: () => 'Alles, was sagt, wer diese Person ist, wurde gelöscht',
  DutyHandedOver: (fact, words) =>
    `${memberName(fact.toMemberId, words) ?? 'Ein anderes Mitglied'} hat übernommen: ${dutyIn(fact.key)}`,
  DutySnoozed: (fact, words) =>
    `Verschoben auf den ${words.deadline({ on: fact.until })}: ${dutyIn(fact.key)}. ${PUT_OFF[fact.reason]}`,
  FactTakenBack: () => 'Ein versehentlicher Eintrag wurde zurückgenommen',
};

function subjectOf(party: Party, words: FactWords): string {
  return ownName(party, words) ?? { ...CASES.subject, candidate: words.person }[party];
}

function dativeOf(party: Party, words: FactWords): string {
  return ownName(party, words) ?? { ...CASES.dative, candidate: words.person }[party];
}

function accusativeOf(party: Party, words: FactWords): string {
  return ownName(party, words) ?? { ...CASES.accusative, candidate: words.person }[party];
}

function ownName(party: Party, { person, agency }: FactWords): string | null {
  if (party === 'candidate') return person;
  return party === 'agency' ? agency : null;
}

const CASES = {
  subject: {
    team: 'Das Team',
    agency: 'Die Agentur',
    referee: 'Eine Referenzperson',
    checker: 'Die Prüfstelle',
  },
  dative: {
    team: 'dem Team',
    agency: 'der Agentur',
    referee: 'einer Referenzperson',
    checker: 'der Prüfstelle',
  },
  accusative: {
    team: 'das Team',
    agency: 'die Agentur',
    referee: 'eine Referenzperson',
    checker: 'die Prüfstelle',
  },
} as const;

function withWhom(ids: readonly string[], words: FactWords): string {
  const names = memberList(ids, words);
  return names === null ? '' : ` mit ${names}`;
}

function byDate(deadline: Deadline | undefined, words: FactWords): string {
  return deadline === undefined ? '' : `, bis zum ${words.deadline(deadline)}`;
}

const SEARCHES = {
  looking: 'die Suche beginnt erst',
  talking: 'es gibt Gespräche mit anderen',
  offer: 'es gibt ein anderes Angebot',
} as const;

function closingSaid(fact: Extract<Fact, { type: 'DebriefRecorded' }>, words: FactWords): string {
  const said =
    fact.closing.kind === 'nothingSaid' && fact.toldInRoom ? 'das Ergebnis' : CLOSINGS[fact.closing.kind];
  const deadline = 'deadline' in fact.closing ? byDate(fact.closing.deadline, words) : '';
  return `${said}${deadline}${fact.toldInRoom ? ', im Gespräch mitgeteilt' : ''}`;
}

/** What a word was about, and what was promised with it; `says` where other words than the team’s name it. */
export function saying(
  word: SpokenFact,
  words: FactWords,
  says: Readonly<Record<Says, string>> = GERMAN_SAID,
): string {
  const said = word.says.map((one) => says[one]).filter(Boolean);
  const about = said.length === 0 ? '' : `: ${said.join(', ')}`;
  const promised = word.promise
    ? `, mit versprochener Rückmeldung bis zum ${words.deadline(word.promise)}`
    : '';
  return `${about}${promised}`;
}

function dutyIn(key: string): string {
  return wordOwed('de', key.split(':')[0] as ObligationKind) ?? 'eine Rückmeldung';
}

const CHANNELS = { call: ', am liebsten telefonisch', mail: ', am liebsten per Mail' } as const;

const CLOSINGS = {
  teamPromised: 'das Team meldet sich',
  candidateActs: 'der nächste Schritt liegt auf der anderen Seite',
  agencyActs: 'die Agentur meldet sich',
  nothingSaid: 'nichts zum nächsten Schritt',
} as const;

const RELATIONS = {
  supervisor: 'eine frühere Führungskraft',
  colleague: 'jemand aus dem früheren Team',
  report: 'jemand, den sie geführt hat',
} as const;

const CHECKED = {
  criminalRecord: 'Führungszeugnis',
  employment: 'frühere Stellen',
  education: 'Ausbildung',
  identity: 'Identität',
  credit: 'Bonität',
  driving: 'Fahrerlaubnis',
  other: 'etwas anderes',
} as const;

const CHECK_STEPS = {
  disclosed: 'Die Aufklärung vor der Hintergrundprüfung ist erfolgt',
  authorised: 'Die schriftliche Einwilligung in die Prüfung liegt vor',
  refused: 'In die Prüfung wurde nicht eingewilligt',
  preAdverse: 'Die Kopie des Berichts und die Übersicht der Rechte wurden übergeben',
  adverse: 'Die Mitteilung nach dem Prüfbericht wurde übergeben',
  setAside: 'Ein Mitglied hat festgehalten, dass der Prüfbericht keine Rolle spielt',
  cancelled: 'Die Hintergrundprüfung ist nicht mehr nötig',
} as const;

const RESULTS = {
  clear: 'nichts spricht dagegen',
  adverse: 'etwas darin braucht einen genauen Blick',
  inconclusive: 'er konnte nicht abgeschlossen werden',
} as const;

const ASKED = {
  reply: 'eine Antwort',
  availability: 'passende Termine',
  interest: 'eine Rückmeldung zum Interesse',
} as const;

const BLOCKS = {
  liveOffer: 'Ein Angebot ist noch offen',
  otherApplication: 'Eine andere Bewerbung derselben Person ist noch nicht entschieden',
  preAdverse: 'Der Schritt vor einer Absage läuft noch',
} as const;

export const GERMAN_OUTCOMES: Readonly<Record<Outcome, string>> = {
  advance: 'weiter zum nächsten Schritt',
  decline: 'eine Absage',
  hold: 'in Reserve halten',
  offer: 'ein Angebot machen',
};

export const GERMAN_SAID: Readonly<Record<Says, string>> = {
  thanks: 'Dank',
  nextStep: 'der nächste Schritt',
  holding: 'es dauert länger',
  decision: 'die Entscheidung',
  acknowledgement: 'eine Eingangsbestätigung',
  timetable: 'der Zeitplan',
  apology: 'eine Entschuldigung',
  newTime: 'ein neuer Termin',
  freezeNotice: 'die Stelle ist ausgesetzt',
  reengagement: 'es geht weiter',
  offerCheck: 'wie es um das Angebot steht',
  welcome: 'ein Willkommen',
  startLogistics: 'Praktisches zum ersten Arbeitstag',
  startHello: 'ein Gruß vor dem ersten Arbeitstag',
  handOff: 'die Übergabe an die Einarbeitung',
  statusNotice: 'ob eine Entscheidung gefallen ist',
  reminder: 'eine Erinnerung',
  interestQuestion: 'ob weiterhin Interesse besteht',
  attendanceQuestion: 'was dazwischenkam',
  interestGauge: 'wie groß das Interesse ist',
  feedback: 'Feedback',
  confirmation: 'eine Bestätigung',
  question: 'eine Frage',
  answer: 'eine Antwort',
  task: 'die Aufgabe',
  availability: 'passende Termine',
  interest: 'Interesse an der Stelle',
  feedbackRequest: 'die Bitte um Feedback',
  followUp: 'eine Nachfrage',
  passedOn: 'die Rückmeldung wurde weitergegeben',
  other: '',
};

const PUT_OFF: Readonly<Record<SnoozeReason, string>> = {
  decisionPending: 'Eine Entscheidung steht noch aus',
  informationMissing: 'Für eine Rückmeldung fehlt noch etwas',
  agreedWithPerson: 'So ist es vereinbart',
  interviewsToCome: 'Andere Interviews gehen vor',
  betterMoment: 'Dann ist die Person besser zu erreichen',
  other: 'Die Notiz sagt, warum',
};
