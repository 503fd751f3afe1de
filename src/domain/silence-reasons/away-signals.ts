import { dayNumberOf, weekdayOf } from '../../lib/day-number.ts';
import type { View } from '../standing/view.ts';
import type { Signal } from './reason.ts';
import { findNoted, isFresh, signal } from './signal.ts';
import type { Wait } from './wait.ts';

/** So long after a return the absence still says something. */
const JUST_BACK_DAYS = 3;
const MANY_DAYS_OFF = 2;
/** A note that somebody is away, without a date, holds for so many business days. */
const NOTE_DAYS = 5;

/** Whoever decides is away: as their absence, their automatic reply or their holding note said, or as was noted. */
export function awaySignals(view: View, wait: Wait): readonly Signal[] {
  const signals: Signal[] = [];
  const away = lastAway(view, wait);
  if (away !== null && away.until > wait.now) signals.push(signal('awayNow', 'strong', away));
  else if (away !== null && view.team.businessDaysBetween(away.until, wait.now) <= JUST_BACK_DAYS)
    signals.push(signal('justBack', 'some', away));
  const noted = findNoted(view, 'decisionMakerAway');
  if (noted !== null && isFresh(view, noted, wait.now))
    signals.push(signal('awayNow', noted.until === null ? 'some' : 'strong', noted));
  const off = daysOff(view, wait);
  if (off >= MANY_DAYS_OFF)
    signals.push({
      kind: 'daysOffThere',
      strength: 'slight',
      at: wait.since,
      factId: null,
      count: off,
      until: null,
    });
  return signals;
}

/** The absence that has begun and ends last, with the end of its last day. */
function lastAway({ history, team }: View, { now }: Wait) {
  const told = [
    ...history.absences
      .filter(
        (one) =>
          (one.party === 'team' || one.party === 'agency') && team.startOfDay(dayNumberOf(one.from)) <= now,
      )
      .map(({ factId, at, until }) => ({ factId, at, until: team.endOfDate(until) })),
    ...history.words.flatMap(({ factId, at, from, automatic }) =>
      (from === 'team' || from === 'agency') && automatic?.awayUntil !== undefined
        ? [{ factId, at, until: team.endOfDate(automatic.awayUntil) }]
        : [],
    ),
    ...history.words.flatMap((word) =>
      word.from === 'team' && word.holdingCause === 'away'
        ? [{ factId: word.factId, at: word.at, until: team.dueAfter(word.at, NOTE_DAYS) }]
        : [],
    ),
  ];
  return told.toSorted((a, b) => a.until - b.until).at(-1) ?? null;
}

/** Working days of the week on which nobody works there, while one waited: public holidays. */
function daysOff({ team }: View, { since, now }: Wait): number {
  let count = 0;
  const last = Math.min(team.dayOf(now), team.dayOf(since) + LONGEST_LOOK);
  for (let day = team.dayOf(since) + 1; day <= last; day += 1) {
    if (weekdayOf(day) <= FRIDAY && !team.isWorkday(day)) count += 1;
  }
  return count;
}

const LONGEST_LOOK = 60;
const FRIDAY = 5;
