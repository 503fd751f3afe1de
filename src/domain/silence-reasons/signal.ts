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

/** The last time that a job seeker noted something of this kind, while it still holds. */
export function findNoted(view: View, kind: NotedSignal) {
  const noted = view.history.signals.findLast((one) => one.signal === kind);
  if (noted === undefined) return null;
  const until = noted.until === undefined ? null : view.team.endOfDate(noted.until);
  return until !== null && view.clock.hasCome(until) ? null : { ...noted, until };
}
