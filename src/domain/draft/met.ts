import type { Instant } from '../../lib/instant.ts';
import type { History, Interview } from '../history/history.ts';

/** An interview whose end has come, and when that was. */
export interface Met {
  readonly interview: Interview;
  readonly at: Instant;
}

/** The interviews in which the person was met, the earliest first; one whose planned end has passed is taken to have happened. */
export function listMet(history: History, now: Instant): readonly Met[] {
  const met: Met[] = [];
  for (const interview of history.interviews.values()) {
    const { state } = interview;
    if (state.is === 'held') met.push({ interview, at: state.at });
    if (state.is === 'booked' && state.endsAt <= now) met.push({ interview, at: state.endsAt });
  }
  return met.sort((a, b) => a.at - b.at);
}
