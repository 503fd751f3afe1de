import { endingOf } from '../../domain/measures/ending.ts';
import type { Standing } from '../../domain/standing/standing.ts';
import type { ImportedApplication } from '../../intake/ats/imported.ts';
import { DAY, type Instant } from '../../lib/instant.ts';
import type { Finding } from './finding.ts';

/** Counts of one group of applications: all of them, an owner's, an opening's. */
export interface Tally {
  applications: number;
  interviewed: number;
  /** Our side owes them a word, late or not. */
  waiting: number;
  overdue: number;
  untold: number;
  /** Interviewed, and the process has ended otherwise than by their own withdrawal. */
  ended: number;
  /** Of those, with evidence that they were told. */
  answered: number;
  promisesKept: number;
  promisesBroken: number;
  lawPassed: number;
  longWaits: number;
  silentOver45: number;
  /** Whole days from the last interview to the last word: how many took how long. */
  readonly daysToLastWord: Map<number, number>;
}

export function createTally(): Tally {
  return {
    applications: 0,
    interviewed: 0,
    waiting: 0,
    overdue: 0,
    untold: 0,
    ended: 0,
    answered: 0,
    promisesKept: 0,
    promisesBroken: 0,
    lawPassed: 0,
    longWaits: 0,
    silentOver45: 0,
    daysToLastWord: new Map(),
  };
}

/** What one application adds to every tally that it belongs to. */
export interface Counted {
  readonly finding: Finding | null;
  readonly isInterviewed: boolean;
  readonly hasEnded: boolean;
  readonly daysToLastWord: number | null;
  readonly promise: 'kept' | 'broken' | null;
  readonly isSilentOver45: boolean;
}

const LONG_SILENCE = 45 * DAY;

/** Works out once what an application counts for. */
export function countedAs(application: ImportedApplication, seen: CountedFrom): Counted {
  const { standing, finding, lastInterviewAt, now } = seen;
  const isInterviewed = lastInterviewAt !== null;
  const ending = isInterviewed ? endingOf(application.facts, standing) : null;
  const toldAt = ending?.toldAt ?? null;
  return {
    finding,
    isInterviewed,
    hasEnded: ending !== null,
    daysToLastWord:
      toldAt !== null && lastInterviewAt !== null
        ? Math.max(0, Math.floor((toldAt - lastInterviewAt) / DAY))
        : null,
    promise: promiseOf(standing),
    isSilentOver45: finding !== null && finding.owedBy !== 'candidate' && now - finding.since > LONG_SILENCE,
  };
}

export interface CountedFrom {
  readonly standing: Standing;
  readonly finding: Finding | null;
  readonly lastInterviewAt: Instant | null;
  readonly now: Instant;
}

export function addTo(
  tally: Tally,
  { finding, isInterviewed, hasEnded, daysToLastWord, promise, isSilentOver45 }: Counted,
): void {
  tally.applications += 1;
  if (isInterviewed) tally.interviewed += 1;
  if (hasEnded) tally.ended += 1;
  if (daysToLastWord !== null) {
    tally.answered += 1;
    tally.daysToLastWord.set(daysToLastWord, (tally.daysToLastWord.get(daysToLastWord) ?? 0) + 1);
  }
  if (promise === 'kept') tally.promisesKept += 1;
  if (promise === 'broken') tally.promisesBroken += 1;
  if (finding === null || finding.owedBy === 'candidate') return;
  tally.waiting += 1;
  if (finding.isLate) tally.overdue += 1;
  if (finding.state === 'untold') tally.untold += 1;
  if (finding.law?.hasPassed) tally.lawPassed += 1;
  if (finding.isLongWait) tally.longWaits += 1;
  if (isSilentOver45) tally.silentOver45 += 1;
}

function promiseOf({ promise }: Standing): Counted['promise'] {
  if (promise === null || promise.by !== 'team') return null;
  if (promise.state === 'kept' || promise.state === 'slipped') return 'kept';
  return promise.state === 'broken' ? 'broken' : null;
}

/** The day within which a share of the last words was said; `null` when there was none. */
export function quantileOf(days: ReadonlyMap<number, number>, share: number): number | null {
  const sorted = [...days].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  for (const [day, count] of sorted) {
    seen += count;
    if (seen >= share * total) return day;
  }
  return null;
}
