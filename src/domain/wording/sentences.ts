import type { Instant } from '../../lib/instant.ts';
import type { Obligation } from '../obligation/obligation.ts';
import type { Party } from '../party.ts';
import type { Closure, Phase, Standing, Warning, WarningKind } from '../standing/standing.ts';
import { WORDS_OWED } from './words-owed.ts';

/** How the parties are called, who reads, and how a day is written for that reader. */
export interface Wording {
  readonly candidate: string;
  readonly agency: string;
  /** The party that reads: it is "you". */
  readonly reader: Party;
  readonly day: (instant: Instant) => string;
}

/** "You owe Ada Park an answer": who owes whom what, with no date. */
export function obligationSentence(
  owed: Pick<Obligation, 'kind' | 'owedBy' | 'owedTo'>,
  wording: Wording,
): string {
  const isInside = owed.owedBy === owed.owedTo;
  const debtor = nameOf(owed.owedBy, wording);
  const verb = owed.owedBy === wording.reader ? 'owe' : 'owes';
  const creditor = isInside ? '' : ` ${objectOf(owed.owedTo, wording)}`;
  return `${debtor} ${verb}${creditor} ${WORDS_OWED[owed.kind]}`;
}

/** The whole standing in one sentence: whose turn, since when, promised for when. */
export function standingSentence(standing: Standing, wording: Wording): string {
  if (standing.closure !== null && standing.phase !== 'closing')
    return closureSentence(standing.closure, wording);
  const spoken = standing.attention.obligationKey ?? standing.turn.obligationKey;
  const next = standing.obligations.find((owed) => owed.key === spoken);
  if (next === undefined) return RESTING[standing.phase];
  const owes = obligationSentence(next, wording);
  const since = `since ${wording.day(next.because.at)}`;
  return `${owes} ${since}; ${dueClause(next, wording)}`;
}

/** "it was promised for Friday 6 November" or what else set the date. The date is the last day on which it is in time. */
function dueClause(owed: Obligation, wording: Wording): string {
  const day = wording.day(owed.dueAt - 1);
  const was = owed.isLate ? 'was' : 'is';
  switch (owed.dueFrom) {
    case 'promise':
      return `it ${was} promised for ${day}`;
    case 'law':
      return owed.legal === null
        ? `it ${was} due by law on ${day}`
        : `the law allows until ${wording.day(owed.legal.lawAt - 1)}`;
    case 'wish':
      return `they asked to hear by ${day}`;
    case 'bounce':
      return `the last message came back, and it ${was} due again on ${day}`;
    case 'competingOffer':
      return `another offer of theirs ends soon, and it ${was} due on ${day}`;
    case 'default':
    case 'absence':
    case 'plan':
    case 'block':
      return `it ${was} due on ${day}`;
    default:
      return exhausted(owed.dueFrom);
  }
}

const RESTING: Readonly<Record<Phase, string>> = {
  active: 'Nobody owes a word right now',
  offer: 'The offer is open, and nobody owes a word right now',
  hired: 'The offer was accepted, and nobody owes a word right now',
  frozen: 'The opening is frozen, and everybody was told',
  onHold: 'On hold: nobody owes a word until somebody writes',
  shelved: 'No answer came; it was put aside and comes back when they write',
  closing: 'The last word is on its way',
  closed: 'Closed: the last word was said',
};

function closureSentence(closure: Closure, wording: Wording): string {
  const day = wording.day(closure.at);
  switch (closure.how) {
    case 'told':
      return `Closed: the answer was told on ${day}`;
    case 'waived':
      return `Closed without a word on ${day}, for a written reason`;
    case 'withdrawn':
      return `${subjectOf('candidate', wording)} withdrew on ${day}`;
    case 'hired':
      return `The first day was confirmed on ${day}`;
    case 'declinedOffer':
      return `${subjectOf('candidate', wording)} declined the offer on ${day}`;
    case 'withoutInterview':
      return `Closed on ${day}, before any interview`;
    default:
      return exhausted(closure.how);
  }
}

const WARNINGS: Readonly<Record<WarningKind, string>> = {
  longWait: 'Two weeks have passed without an answer',
  lawNear: 'The date that the law sets is near',
  lawPassed: 'The date that the law sets has passed',
  needsCall: 'Two holding notes in a row: the next word is a call, with a manager’s approval',
  interestUnclear: 'It is unclear whether they want the job: ask straight out',
  agencySilent: 'The agency has not confirmed that it passed our word on',
  debriefMissing: 'What was said in the interview is not in the file yet',
  decisionMakerAway: 'The one who decides is away',
  offerQuestionOpen: 'A question about the offer is open; the offer’s date does not wait for it',
  bounced: 'The last message came back: reach them another way',
  interviewUnconfirmed: 'The interview’s planned end has passed: say whether it took place',
  closingNotePrepared:
    'No word after the missed interview: a kind closing note is ready for a person to send',
  monthlyLook: 'On hold for another month: look at it once',
};

/** A warning in one sentence. */
export function warningSentence(warning: Warning): string {
  return WARNINGS[warning.kind];
}

function nameOf(party: Party, wording: Wording): string {
  return party === wording.reader ? 'You' : subjectOf(party, wording);
}

function subjectOf(party: Party, wording: Wording): string {
  const name = partyName(party, wording);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function objectOf(party: Party, wording: Wording): string {
  return party === wording.reader ? 'you' : partyName(party, wording);
}

function partyName(party: Party, wording: Wording): string {
  switch (party) {
    case 'candidate':
      return wording.candidate;
    case 'agency':
      return wording.agency;
    case 'team':
      return 'the team';
    case 'referee':
      return 'the referee';
    case 'checker':
      return 'the background checker';
    default:
      return exhausted(party);
  }
}

function exhausted(value: never): never {
  throw new TypeError(`Cannot put ${String(value)} into words`);
}
