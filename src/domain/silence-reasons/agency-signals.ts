import { deadlineEnd, type View } from '../standing/view.ts';
import type { Signal } from './reason.ts';
import { signal } from './signal.ts';
import type { Wait } from './wait.ts';

/**
 * An agency stands between, and the word may be stuck there: a day that the agency itself named went by, or it answers no note.
 * That it stands between says little alone: an agency cannot tell what it has not heard.
 */
export function agencySignals(view: View, wait: Wait): readonly Signal[] {
  const { history, agency } = view;
  if (view.counterpart !== 'agency') return [];
  const signals: Signal[] = [];
  const named = history.promises.findLast(({ by, at }) => by === 'agency' && at >= wait.since);
  if (named !== undefined && deadlineEnd(agency, named.deadline) <= wait.now)
    signals.push(
      signal('agencyDayPassed', 'some', { factId: named.factId, at: deadlineEnd(agency, named.deadline) }),
    );
  if (wait.lastFollowUp !== null && agency.businessDaysBetween(wait.lastFollowUp.at, wait.now) >= 2)
    signals.push(signal('agencyNoteUnanswered', 'some', { ...wait.lastFollowUp, count: wait.followUps }));
  const automatic = history.words.findLast(
    ({ from, automatic }) => from === 'agency' && automatic != null && automatic.awayUntil === undefined,
  );
  if (automatic !== undefined && automatic.at >= wait.since)
    signals.push(signal('agencyOnlyAutomatic', 'slight', automatic));
  const standsBetween = { kind: 'throughAgency', strength: 'slight', at: wait.since } as const;
  signals.push({ ...standsBetween, factId: null, count: null, until: null });
  return signals;
}
