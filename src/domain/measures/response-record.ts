import { DAY, type Instant } from '../../lib/instant.ts';
import type { Circumstances } from '../circumstances.ts';
import type { Fact } from '../fact/fact.ts';
import { historyOf } from '../history/evolve.ts';
import type { Policy } from '../policy/policy.ts';
import { createView } from '../standing/view.ts';
import { answerWaitOf } from './answer-wait.ts';
import { type Provenance, strictFacts } from './strict-facts.ts';

/** What one application adds to the public response record; `null` where nobody was interviewed. */
export interface RecordLine {
  /** The last interview; while no answer came, the first one that none followed. */
  readonly waitingSince: Instant;
  readonly answeredAt: Instant | null;
  /** Seen by a machine, such as a mail that a server took; or told, as a named member recorded. */
  readonly proof: 'seen' | 'recorded' | null;
  readonly withdrawnAt: Instant | null;
}

export interface RecordLineOf extends Provenance {
  readonly circumstances: Circumstances;
  /** With who recorded each and when. */
  readonly facts: readonly Fact[];
  readonly policy: Policy;
  readonly now: Instant;
  /** Mails that Heardback itself handed to a server. */
  readonly sentMessageIds: ReadonlySet<string>;
}

export function recordLineOf(one: RecordLineOf): RecordLine | null {
  const facts = strictFacts(one.facts, one);
  const history = historyOf(one.circumstances, facts);
  const wait = answerWaitOf(history, createView(history, one.policy, one.now).ended);
  if (wait === null) return null;
  const { answeredAt, answeredBy, unansweredSince, lastInterviewAt, withdrawnAt } = wait;
  const word = history.words.find((spoken) => spoken.at === answeredAt && spoken.from === 'team');
  const isSeen =
    answeredBy === 'statusPage' ||
    (answeredBy === 'mail' && word?.messageId !== null && one.sentMessageIds.has(word?.messageId ?? ''));
  return {
    waitingSince: unansweredSince ?? lastInterviewAt,
    answeredAt,
    proof: answeredAt === null ? null : isSeen ? 'seen' : 'recorded',
    withdrawnAt,
  };
}

/** Nobody counts, either way, before two weeks are over: a process that goes well takes that long. */
export const RIPE_AFTER = 14 * DAY;
/** The record looks back one year. */
export const RECORD_LENGTH = 365 * DAY;
/** Of fewer people a share says too little, and may say who they were. No setting goes below. */
export const LEAST_SAMPLE = 20;

/**
 * Whether a line is in the record of an instant: the wait is ripe, began within the year and after the team began to use
 * Heardback, and was not ended by the candidate's own withdrawal within those two weeks.
 */
function isInRecord(
  { waitingSince, answeredAt, withdrawnAt }: RecordLine,
  { now, began }: { readonly now: Instant; readonly began: Instant },
): boolean {
  if (waitingSince > now - RIPE_AFTER || waitingSince < Math.max(began, now - RECORD_LENGTH)) return false;
  const isGone = withdrawnAt !== null && withdrawnAt <= waitingSince + RIPE_AFTER;
  return answeredAt !== null || !isGone;
}

/** The figures of the public record. */
export interface ResponseRecord {
  readonly people: number;
  readonly answered: number;
  /** Of those answered, how many by what a machine saw; the others by what a named member recorded. */
  readonly seen: number;
  readonly medianDays: number | null;
  readonly ninetyDays: number | null;
}

/** The share that was answered, rounded down, so that 99.9 % is never called everybody. */
export function answeredPercent({ people, answered }: ResponseRecord): number {
  return people === 0 ? 0 : Math.floor((answered / people) * 100);
}

/** The lines of a workspace, counted: the plain version of what the database counts. */
export function countRecord(
  lines: readonly RecordLine[],
  at: { readonly now: Instant; readonly began: Instant },
): ResponseRecord {
  const counted = lines.filter((line) => isInRecord(line, at));
  const answered = counted.filter((line) => line.answeredAt !== null);
  const days = answered.map(daysWaited).sort((a, b) => a - b);
  return {
    people: counted.length,
    answered: answered.length,
    seen: answered.filter(({ proof }) => proof === 'seen').length,
    medianDays: nth(days, 0.5),
    ninetyDays: nth(days, 0.9),
  };
}

function daysWaited({ waitingSince, answeredAt }: RecordLine): number {
  return Math.max(0, Math.floor(((answeredAt ?? waitingSince) - waitingSince) / DAY));
}

/** The day within which a share of all was answered. */
function nth(sorted: readonly number[], share: number): number | null {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? null;
}
