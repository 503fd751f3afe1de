import type { Instant } from '../../lib/instant.ts';
import { isCourtesy } from '../obligation/courtesy.ts';
import type { Obligation } from '../obligation/obligation.ts';
import type { Party } from '../party.ts';
import type { Standing, Warning } from '../standing/standing.ts';
import { findTurn } from '../standing/turn.ts';
import type { Language } from './language.ts';
import type { Owing, Someone } from './standing-speech.ts';
import { standingSpeech } from './standing-speeches.ts';

/** How the parties are called, who reads, in which language, and how a day is written for that reader. */
export interface Wording {
  readonly language: Language;
  readonly candidate: string;
  /** Nothing where it has no name here. */
  readonly agency: string | null;
  /** What a job seeker's other side is called, where it is named. */
  readonly company?: string | undefined;
  /** The party that reads: it is "you". */
  readonly reader: Party;
  readonly day: (instant: Instant) => string;
}

/** "You owe Ada Park an answer": who owes whom what, with no date. */
export function obligationSentence(
  owed: Pick<Obligation, 'kind' | 'owedBy' | 'owedTo'>,
  wording: Wording,
): string {
  const speech = standingSpeech(wording.language);
  if (isCourtesy(owed.kind)) return speech.courtesies[owed.kind](null);
  return speech.owes(owingOf(owed, wording));
}

/** A duty as it was last worked out, with its dates. */
export interface DatedDuty extends Pick<Obligation, 'kind' | 'owedBy' | 'owedTo' | 'dueAt' | 'dueFrom'> {
  readonly becauseAt: Instant;
  readonly lawAt: Instant | null;
}

/** "You owe Ada Park an answer since 3 March; it was promised for 6 March": one duty, as it stands at an instant. */
export function datedSentence(owed: DatedDuty, wording: Wording & { readonly now: Instant }): string {
  const isOver = owed.dueAt <= wording.now;
  return isCourtesy(owed.kind)
    ? courtesySentence(owed, { ...wording, isOver })
    : debtSentence(owed, wording, isOver);
}

/** "A follow-up has been in order since 11 March": a courtesy, with the day that it hangs on. */
export function courtesySentence(
  owed: Pick<Obligation, 'kind' | 'owedBy' | 'owedTo' | 'dueAt'>,
  wording: Wording & { readonly isOver: boolean },
): string {
  const { language, day, isOver } = wording;
  if (!isCourtesy(owed.kind)) return obligationSentence(owed, wording);
  return standingSpeech(language).courtesies[owed.kind]({ day: day(owed.dueAt - 1), isOver });
}

/** The whole standing in one sentence: whose turn, since when, promised for when. A debt is said before a courtesy. */
export function standingSentence(standing: Standing, wording: Wording): string {
  const speech = standingSpeech(wording.language);
  const { closure, phase } = standing;
  if (closure !== null && phase !== 'closing')
    return speech.closed(closure.how, someone('candidate', wording), wording.day(closure.at));
  const next = spokenFirst(standing);
  if (next === undefined) return speech.resting[phase];
  if (isCourtesy(next.kind)) return speech.courtesies[next.kind](null);
  const dated = { ...next, becauseAt: next.because.at, lawAt: next.legal?.lawAt ?? null };
  return debtSentence(dated, wording, next.isLate);
}

function spokenFirst({ attention, turn, obligations }: Standing): Obligation | undefined {
  const key = attention.obligationKey ?? turn.obligationKey;
  const first = obligations.find((owed) => owed.key === key);
  if (first === undefined || !isCourtesy(first.kind)) return first;
  const debt = findTurn(obligations.filter(({ kind }) => !isCourtesy(kind))).obligationKey;
  return obligations.find((owed) => owed.key === debt) ?? first;
}

/** A date is told by the last day on which the word is in time. */
function debtSentence(owed: DatedDuty, wording: Wording, isLate: boolean): string {
  return standingSpeech(wording.language).standing(owingOf(owed, wording), wording.day(owed.becauseAt), {
    from: owed.dueFrom,
    day: wording.day(owed.dueAt - 1),
    isLate,
    lawDay: owed.lawAt === null ? null : wording.day(owed.lawAt - 1),
  });
}

/** A warning in one sentence. */
export function warningSentence(language: Language, warning: Warning): string {
  return standingSpeech(language).warnings[warning.kind];
}

/** What is said where nobody owes anything. */
export function restingSentence(language: Language): string {
  return standingSpeech(language).resting.active;
}

function owingOf(
  { kind, owedBy, owedTo }: Pick<Obligation, 'kind' | 'owedBy' | 'owedTo'>,
  wording: Wording,
): Owing {
  const creditor = owedBy === owedTo ? null : someone(owedTo, wording);
  return { debtor: someone(owedBy, wording), creditor, kind };
}

function someone(party: Party, { reader, candidate, agency, company }: Wording): Someone {
  if (party === reader) return 'reader';
  if (party === 'candidate') return { name: candidate };
  if (party === 'agency' && agency !== null) return { name: agency };
  // To a job seeker the other side is a company, whoever works there.
  if (party !== 'team' || reader !== 'candidate') return party;
  return company === undefined ? 'company' : { name: company };
}
