import { dayNumberOf, plainDateOf } from '../../../src/lib/day-number.ts';

/** The row of an application as other trackers keep it: calendar days alone, and nothing of what was promised. */
export interface Tracked {
  readonly status: 'applied' | 'responded' | 'interview' | 'offer' | 'rejected';
  readonly appliedOn: string;
  readonly followUps: readonly string[];
  readonly on: string;
}

/** As `DEFAULT_CADENCE` of career-ops 1.28.0 has it, in calendar days. */
const CADENCE = { appliedFirst: 7, appliedNext: 7, mostForApplied: 2, respondedFirst: 1, next: 3, thanks: 1 };

/**
 * What career-ops 1.28.0 would say, written anew from the rules that its `followup-cadence.mjs` states: for an interview the
 * first date hangs on the day of the application, the next ones on the last follow-up, without an end.
 */
export function careerOpsSays(row: Tracked): string {
  const { status, followUps, on, appliedOn } = row;
  if (status === 'offer' || status === 'rejected')
    return 'Not in the list: only applied, responded, interview are';
  const last = followUps.at(-1);
  if (status === 'applied' && followUps.length >= CADENCE.mostForApplied) return 'Cold';
  const first = {
    applied: CADENCE.appliedFirst,
    responded: CADENCE.respondedFirst,
    interview: CADENCE.thanks,
  }[status];
  const next = status === 'applied' ? CADENCE.appliedNext : CADENCE.next;
  const due = dayNumberOf(last ?? appliedOn) + (last === undefined ? first : next);
  const today = dayNumberOf(on);
  return due > today ? `Waiting; next on ${plainDateOf(due)}` : `Overdue since ${plainDateOf(due)}`;
}

/** JobSync 1.1.15 keeps a status and, in tasks, dates that somebody types; it works out none. */
export function jobSyncSays({ status }: Tracked): string {
  const label = {
    applied: 'Applied',
    responded: 'Applied',
    interview: 'Interview',
    offer: 'Offer',
    rejected: 'Rejected',
  };
  return `“${label[status]}”, no date`;
}
