import type { History } from '../history/history.ts';
import type { Policy } from '../policy/policy.ts';
import type { AnswerTimes } from '../silence-reasons/wait.ts';

/** One wait for an answer that ended with a word, in business days where the company is. */
export interface AnswerTime {
  readonly company: string;
  readonly stage: string;
  readonly days: number;
}

/** How long a company took after each interview until its first real word. Waits that still go on are not counted. */
export function answerTimesOf(company: string, history: History, policy: Policy): readonly AnswerTime[] {
  const calendar = policy.calendarOf(history.circumstances.team);
  return [...history.interviews.values()].flatMap(({ state, stage }) => {
    if (state.is !== 'held') return [];
    const word = history.words.find(
      (one) => one.from === 'team' && one.automatic === null && one.evidence !== 'room' && one.at > state.at,
    );
    return word === undefined
      ? []
      : [{ company, stage, days: calendar.businessDaysBetween(state.at, word.at) }];
  });
}

/** What this company took before, and what others took. */
export function timesFor(company: string, all: readonly AnswerTime[]): AnswerTimes {
  const own = company.toLowerCase();
  return {
    theirs: all.filter((one) => one.company.toLowerCase() === own).map(({ days }) => days),
    others: all.filter((one) => one.company.toLowerCase() !== own).map(({ days }) => days),
  };
}

/** The middle of some numbers; `null` of none. */
export function middleOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}
