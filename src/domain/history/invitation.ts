import type { Instant } from '../../lib/instant.ts';
import type { History, Interview, Mark } from './history.ts';

/** The first interview booked after an instant for later: to be invited is to be told that one goes on. */
export function findInvitation(history: History, since: Instant): Mark | null {
  for (const interview of history.interviews.values()) {
    const { factId, plannedAt } = interview;
    if (plannedAt > since && liesAfter(interview, since)) return { factId, at: plannedAt };
  }
  return null;
}

/** Whether an interview ends, or ended otherwise, later than an instant. */
export function liesAfter({ state }: Interview, since: Instant): boolean {
  return (state.is === 'booked' ? state.endsAt : state.at) > since;
}
