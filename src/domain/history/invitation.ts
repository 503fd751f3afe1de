import type { Instant } from '../../lib/instant.ts';
import type { History, Mark } from './history.ts';

/** The first interview booked after an instant for later: to be invited is to be told that one goes on. */
export function findInvitation(history: History, since: Instant): Mark | null {
  for (const { factId, plannedAt, state } of history.interviews.values()) {
    const at = state.is === 'booked' ? state.endsAt : state.at;
    if (plannedAt > since && at > since) return { factId, at: plannedAt };
  }
  return null;
}
