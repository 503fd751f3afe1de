import type { Instant } from '../../lib/instant.ts';
import type { NotedSignal } from '../fact/fact.ts';
import type { Mark } from '../history/history.ts';
import type { View } from '../standing/view.ts';
import type { Signal, SignalKind, Strength } from './reason.ts';

type Told = Mark<{ readonly count?: number | null; readonly until?: number | null }>;

/** A signal by what caused it. */
export function signal(kind: SignalKind, strength: Strength, told: Told): Signal {
  return {
    kind,
    strength,
    at: told.at,
    factId: told.factId,
    count: told.count ?? null,
    until: told.until ?? null,
  };
}

/** A note about what passes by itself, without a date, is believed for so many business days. */
const PASSING_DAYS = 10;

/** Whether a note still speaks of today: it has a date that is to come, or it is fresh. */
export function isFresh(
  { team }: View,
  noted: Mark<{ readonly until: number | null }>,
  now: Instant,
): boolean {
  return noted.until !== null || team.businessDaysBetween(noted.at, now) <= PASSING_DAYS;
}

/** Whether they met since: then what went wrong before was put right, and explains no silence of today. */
export function wasMetSince({ ended }: View, at: number): boolean {
  return ended.some((one) => one.at > at);
}

/** The last time that a job seeker noted something of this kind, while it still holds. */
export function findNoted(view: View, kind: NotedSignal) {
  const noted = view.history.signals.findLast((one) => one.signal === kind);
  if (noted === undefined) return null;
  const until = noted.until === undefined ? null : view.team.endOfDate(noted.until);
  return until !== null && view.clock.hasCome(until) ? null : { ...noted, until };
}
