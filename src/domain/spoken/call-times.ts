import { HOUR, type Instant } from '../../lib/instant.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';

/** A stretch of time in which a call is welcome. */
export interface CallTime {
  readonly from: Instant;
  readonly until: Instant;
}

/** Hours after the start of their working day at 09:00: not first thing, not over lunch, not into the evening. */
const WELCOME = [
  { from: 1, until: 3 },
  { from: 5, until: 8.5 },
] as const;
const MOST = 3;
const LONGEST_LOOK = 14;
const WORKDAY = 9 * HOUR;

/**
 * When a call is welcome where they live, the soonest first, at most three: late morning and afternoon of their business
 * days. Where our own working hours meet theirs, only when both work.
 */
export function listCallTimes(
  now: Instant,
  theirs: BusinessCalendar,
  ours: BusinessCalendar,
): readonly CallTime[] {
  const welcome = welcomeTimes(now, theirs);
  const shared = welcome.flatMap((time) => {
    const start = ours.workdayStart(ours.dayOf(time.from));
    const from = Math.max(time.from, start);
    const until = Math.min(time.until, start + WORKDAY);
    return ours.isWorkday(ours.dayOf(time.from)) && until - from >= HOUR / 2 ? [{ from, until }] : [];
  });
  return (shared.length > 0 ? shared : welcome).slice(0, MOST);
}

function welcomeTimes(now: Instant, theirs: BusinessCalendar): CallTime[] {
  const today = theirs.dayOf(now);
  const times: CallTime[] = [];
  for (let day = today; day < today + LONGEST_LOOK; day += 1) {
    if (!theirs.isWorkday(day)) continue;
    const start = theirs.workdayStart(day);
    for (const { from, until } of WELCOME) {
      const time = { from: Math.max(start + from * HOUR, now), until: start + until * HOUR };
      if (time.until - time.from >= HOUR / 2) times.push(time);
    }
  }
  return times;
}
