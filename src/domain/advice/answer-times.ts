import type { Instant } from '../../lib/instant.ts';
import type { History, SpokenWord } from '../history/history.ts';
import { answeredWithin, waitingCurve } from '../measures/kaplan-meier.ts';
import type { Policy } from '../policy/policy.ts';
import type { AnswerTimes } from '../silence-reasons/wait.ts';

/** One wait for an answer, in business days where the company is. */
export interface AnswerTime {
  readonly company: string;
  readonly stage: string;
  readonly days: number;
  /** Still waiting, or withdrawn meanwhile: it lasted at least so long. */
  readonly isOpen: boolean;
}

export interface Timed {
  readonly history: History;
  readonly policy: Policy;
  readonly now: Instant;
}

/**
 * How long a company took after each interview until its first real word or the next interview; a wait that goes on lasts until
 * now, and one that was withdrawn from until then.
 */
export function answerTimesOf(company: string, { history, policy, now }: Timed): readonly AnswerTime[] {
  const calendar = policy.calendarOf(history.circumstances.team);
  const held = [...history.interviews.values()].flatMap(({ state, stage }) =>
    state.is === 'held' ? [{ at: state.at, stage }] : [],
  );
  const heard = [...history.words.filter(isAnswer), ...held].map(({ at }) => at);
  return held.map(({ at, stage }) => {
    const answeredAt = Math.min(...heard.filter((one) => one > at));
    const endedAt = Math.min(answeredAt, history.withdrawn?.at ?? now, now);
    return {
      company,
      stage,
      days: Math.max(0, calendar.businessDaysBetween(at, endedAt)),
      isOpen: answeredAt > endedAt,
    };
  });
}

function isAnswer({ from, automatic, evidence }: SpokenWord): boolean {
  return from === 'team' && automatic === null && evidence !== 'room';
}

/** What this company took before, and what others took: waits that ended. */
export function timesFor(company: string, all: readonly AnswerTime[]): AnswerTimes {
  const ended = all.filter((one) => !one.isOpen);
  const own = company.toLowerCase();
  return {
    theirs: ended.filter((one) => one.company.toLowerCase() === own).map(({ days }) => days),
    others: ended.filter((one) => one.company.toLowerCase() !== own).map(({ days }) => days),
  };
}

/** How long some waits were, with those counted in that have not ended. */
export interface AnswerSpan {
  readonly count: number;
  readonly waiting: number;
  /** Business days by which half were answered; `null` while fewer were. */
  readonly middle: number | null;
  readonly isFew: boolean;
}

/** Fewer waits than this say nothing that one could expect by. */
const FEW = 5;

/** The middle as the team's reports work it out: waits that go on count as lasting at least so long (Kaplan and Meier). */
export function answerSpanOf(times: readonly AnswerTime[]): AnswerSpan {
  const waits = times.map(({ days, isOpen }) => ({
    days,
    answered: isOpen ? 0 : 1,
    left: isOpen ? 1 : 0,
  }));
  const waiting = times.filter(({ isOpen }) => isOpen).length;
  return {
    count: times.length - waiting,
    waiting,
    middle: answeredWithin(waitingCurve(waits), 0.5),
    isFew: times.length < FEW,
  };
}
