import type { Fact } from '../../../../domain/fact/fact.ts';
import type { Party } from '../../../../domain/party.ts';
import { GERMAN_OUTCOMES, GERMAN_SAID, saying } from '../de.ts';
import type { FactWords, SeekerSpeech, SpokenFact } from '../fact-speech.ts';

export const GERMAN_SEEKER_FACTS: SeekerSpeech = {
  ApplicationReceived: (fact) =>
    ({
      direct: 'Sie haben sich beworben',
      agency: 'Sie haben sich über die Agentur beworben',
      referral: 'Sie wurden empfohlen',
    })[fact.channel],
  InterviewScheduled: (fact, words) => `Interview${at(fact)} geplant für den ${words.moment(fact.startsAt)}`,
  InterviewMoved: (fact, words) =>
    fact.startsAt === undefined
      ? `${subjectWith(fact.by, words)} das Interview abgesagt, ein neuer Termin folgt`
      : `${subjectWith(fact.by, words)} das Interview auf den ${words.moment(fact.startsAt)} verschoben`,
  InterviewCancelled: (fact, words) => `${subjectWith(fact.by, words)} das Interview abgesagt`,
  InterviewHeld: (fact) => `Interview${at(fact)} geführt`,
  InterviewMissed: (fact, words) =>
    fact.by === 'candidate'
      ? 'Sie sind nicht zum Interview erschienen'
      : `Von ${dativeOf('team', words)} ist niemand zum Interview erschienen`,
  DebriefRecorded: (fact, words) => `Sie haben festgehalten, was gesagt wurde: ${closingSaid(fact, words)}`,
  PromiseMade: (fact, words) =>
    `${subjectWith(fact.by, words)} ${dativeOf(fact.to, words)} eine Rückmeldung bis zum ${words.deadline(fact.deadline)} versprochen`,
  TaskAgreed: (fact, words) =>
    `${subjectWith(fact.owedBy, words)} eine Aufgabe übernommen${fact.deadline ? `, bis zum ${words.deadline(fact.deadline)}` : ''}`,
  AnswerAsked: (fact, words) =>
    `${fact.owedBy === 'candidate' ? 'Sie wurden' : `${subjectOf(fact.owedBy, words)} wurde`} um ${ASKED[fact.about]} gebeten${fact.deadline ? `, bis zum ${words.deadline(fact.deadline)}` : ''}`,
  DecisionMade: (fact, words) =>
    `${subjectWith('team', words)} entschieden: ${GERMAN_OUTCOMES[fact.outcome]}${fact.holdUntil ? ` bis zum ${words.deadline(fact.holdUntil)}` : ''}`,
  MessageSent: wrote,
  MessageBounced: (fact) =>
    fact.isHard
      ? 'Eine Mail von Ihnen kam zurück: Die Adresse ist ungültig'
      : 'Eine Mail von Ihnen kam zurück',
  MessageReceived: (fact, words) =>
    fact.automatic === undefined
      ? wrote(fact, words)
      : `Von ${dativeOf(fact.from, words)} kam eine automatische Nachricht${fact.automatic.awayUntil ? `: abwesend bis zum ${words.deadline({ on: fact.automatic.awayUntil })}` : ''}`,
  CallMade: (fact, words) => {
    if (fact.wasReached)
      return `${subjectWith(fact.from, words)} mit ${dativeOf(fact.to, words)} telefoniert${said(fact, words)}`;
    const tried = `${subjectWith(fact.from, words)} versucht, ${accusativeOf(fact.to, words)} anzurufen,`;
    if (fact.leftVoicemail) return `${tried} und auf die Mailbox gesprochen`;
    return fact.from === 'candidate' ? `${tried} und niemanden erreicht` : `${tried} und Sie nicht erreicht`;
  },
  ToldInRoom: (fact, words) =>
    `${subjectWith(fact.from, words)} es ${dativeOf(fact.to, words)} im Gespräch gesagt${said(fact, words)}`,
  StatusPageRead: () => 'Sie haben auf der Statusseite bestätigt, sie gelesen zu haben',
  WishStated: (fact, words) =>
    `Sie wünschen eine Rückmeldung${fact.hearBy ? ` bis zum ${words.deadline({ on: fact.hearBy })}` : ''}${fact.noticeChannel ? CHANNELS[fact.noticeChannel] : ''}`,
  InterestStated: (fact) =>
    ({
      yes: 'Sie haben gesagt, dass Sie die Stelle möchten',
      no: 'Sie haben gesagt, dass Sie die Stelle nicht mehr möchten',
      unclear: 'Sie haben gesagt, dass Sie noch unentschieden sind',
    })[fact.interest],
  CompetingOfferShared: (fact, words) =>
    `Sie haben ein anderes Angebot und müssen es bis zum ${words.deadline(fact.deadline)} beantworten`,
  OfferMade: (fact, words) =>
    `${subjectWith('team', words)} Ihnen ein Angebot gemacht${fact.expires ? `, offen bis zum ${words.deadline(fact.expires)}` : ''}`,
  OfferQuestioned: () => 'Sie haben eine Frage zum Angebot gestellt',
  OfferAccepted: (fact, words) =>
    `Sie haben das Angebot angenommen${fact.startsOn ? ` und beginnen am ${words.deadline({ on: fact.startsOn })}` : ''}`,
  OfferDeclined: () => 'Sie haben das Angebot abgelehnt',
  SearchTold: (fact, words) =>
    `Sie haben gesagt, wie es um Ihre Suche steht: ${SEARCHES[fact.search]}${
      fact.decidesBy ? `, Entscheidung bis zum ${words.deadline({ on: fact.decidesBy })}` : ''
    }`,
  RefereesAsked: (fact, words) =>
    `${fact.owedBy === 'candidate' ? 'Sie wurden' : `${subjectOf(fact.owedBy, words)} wurde`} gebeten, ${
      fact.count === 1 ? 'eine Referenzperson' : `${fact.count} Referenzpersonen`
    } zu nennen`,
  RefereeNamed: (fact) => `Sie haben eine Referenzperson genannt: ${RELATIONS[fact.relation]}`,
  RefereeWarned: () => 'Sie haben einer Referenzperson gesagt, dass sie gefragt wird',
  AbsenceStated: (fact, words) =>
    `${fact.party === 'candidate' ? 'Sie sind' : `${subjectOf(fact.party, words)} ist`} abwesend bis zum ${words.deadline({ on: fact.until })}`,
  CandidateWithdrew: () => 'Sie haben Ihre Bewerbung zurückgezogen',
  SilenceReported: () => 'Sie haben gesagt, dass nie eine Antwort kam',
  ClosureWaived: () => 'Sie haben ohne Rückmeldung der anderen Seite abgeschlossen',
  ApplicationReopened: () => 'Sie haben die Bewerbung wieder geöffnet',
};

function wrote(fact: SpokenFact, words: FactWords): string {
  return `${subjectWith(fact.from, words)} ${dativeOf(fact.to, words)} geschrieben${said(fact, words)}`;
}

/** With "haben" in the person that fits. */
function subjectWith(party: Party, words: FactWords): string {
  return `${subjectOf(party, words)} ${party === 'candidate' ? 'haben' : 'hat'}`;
}

function subjectOf(party: Party, words: FactWords): string {
  return nameOf(party, words) ?? CASES.subject[party];
}

function dativeOf(party: Party, words: FactWords): string {
  return nameOf(party, words) ?? CASES.dative[party];
}

function accusativeOf(party: Party, words: FactWords): string {
  return nameOf(party, words) ?? CASES.accusative[party];
}

function nameOf(party: Party, { seeker, agency }: FactWords): string | null {
  if (party === 'team') return seeker?.company ?? null;
  return party === 'agency' ? agency : null;
}

const CASES = {
  subject: {
    candidate: 'Sie',
    team: 'Das Unternehmen',
    agency: 'Die Agentur',
    referee: 'Eine Referenzperson',
    checker: 'Die Prüfstelle',
  },
  dative: {
    candidate: 'Ihnen',
    team: 'dem Unternehmen',
    agency: 'der Agentur',
    referee: 'einer Referenzperson',
    checker: 'der Prüfstelle',
  },
  accusative: {
    candidate: 'Sie',
    team: 'das Unternehmen',
    agency: 'die Agentur',
    referee: 'eine Referenzperson',
    checker: 'die Prüfstelle',
  },
} as const;

/** A company's page that is followed names no stage. */
function at({ stage }: { readonly stage: string }): string {
  return stage === '' ? '' : ` (${stage})`;
}

function said(word: SpokenFact, words: FactWords): string {
  return saying(word, words, SAID_TO_YOU);
}

const SAID_TO_YOU = {
  ...GERMAN_SAID,
  interestQuestion: 'ob Sie die Stelle noch möchten',
  interestGauge: 'wie groß Ihr Interesse ist',
  interest: 'Ihr Interesse an der Stelle',
};

function closingSaid(
  { closing, toldInRoom }: Extract<Fact, { type: 'DebriefRecorded' }>,
  words: FactWords,
): string {
  const what = {
    teamPromised: `${nameOf('team', words) ?? 'das Unternehmen'} meldet sich`,
    candidateActs: 'der nächste Schritt liegt bei Ihnen',
    agencyActs: `${nameOf('agency', words) ?? 'die Agentur'} meldet sich`,
    nothingSaid: toldInRoom ? 'das Ergebnis' : 'nichts zum nächsten Schritt',
  }[closing.kind];
  const by = 'deadline' in closing && closing.deadline ? `, bis zum ${words.deadline(closing.deadline)}` : '';
  return `${what}${by}${toldInRoom ? ', im Gespräch mitgeteilt' : ''}`;
}

const ASKED = {
  reply: 'eine Antwort',
  availability: 'passende Termine',
  interest: 'ein Wort zu Ihrem Interesse',
} as const;

const CHANNELS = {
  call: ', eine Absage am liebsten telefonisch',
  mail: ', eine Absage am liebsten per Mail',
} as const;

const SEARCHES = {
  looking: 'Sie sehen sich erst um',
  talking: 'Sie sprechen auch mit anderen',
  offer: 'Sie haben ein anderes Angebot',
} as const;

const RELATIONS = {
  supervisor: 'jemand, der Sie geführt hat',
  colleague: 'jemand aus dem früheren Team',
  report: 'jemand, den Sie geführt haben',
} as const;
