import type { PolicyRow } from '../../../../contract/policy.ts';

type Nudge = PolicyRow['now']['nudges'][number];

/** When a reminder goes, as people choose it. */
export type ReminderTime = 'before' | 'onDay' | 'late' | 'after' | 'atOnce';

export interface ReminderDraft {
  readonly time: ReminderTime;
  readonly days: number;
  readonly to: Nudge['to'];
}

export function reminderDraft({ from, businessDays, to, isImmediate }: Nudge): ReminderDraft {
  const days = Math.abs(businessDays);
  if (isImmediate === true) return { time: 'atOnce', days: 0, to };
  if (from === 'cause') return { time: 'after', days, to };
  if (businessDays === 0) return { time: 'onDay', days: 0, to };
  return { time: businessDays < 0 ? 'before' : 'late', days, to };
}

export function nudgeOf({ time, days, to }: ReminderDraft): Nudge {
  switch (time) {
    case 'atOnce':
      return { from: 'cause', businessDays: 0, to, isImmediate: true };
    case 'after':
      return { from: 'cause', businessDays: days, to };
    case 'onDay':
      return { from: 'due', businessDays: 0, to };
    case 'before':
      return { from: 'due', businessDays: -Math.max(1, days), to };
    case 'late':
      return { from: 'due', businessDays: Math.max(1, days), to };
    default:
      return time satisfies never;
  }
}

/** Whether a number of days belongs to it. */
export function hasDays(time: ReminderTime): boolean {
  return time === 'after' || time === 'before' || time === 'late';
}
