import type { Trx } from '../storage/database.ts';
import { type CalendarTaken, takeCalendarWithin } from './calendar/take-calendar.ts';
import type { ActionDeps } from './deps.ts';

export interface CalendarPartOfMail {
  readonly workspaceId: string;
  readonly text: string;
  /**
   * The address that the mail is from, in small letters, when the server that took it does not say that this failed its
   * checks; `null` otherwise. An answer counts only for whoever sent it, and only those whom an appointment names can
   * change it.
   */
  readonly sender: string | null;
}

/**
 * Takes the calendar part of a mail in, in the transaction that keeps the mail: interviews planned, moved, called off,
 * answered. Twice is once. Throws nothing for what cannot be read: it is in `problems`.
 */
export async function takeCalendarPart(
  trx: Trx,
  { workspaceId, text, sender }: CalendarPartOfMail,
  deps: ActionDeps,
): Promise<CalendarTaken> {
  return await takeCalendarWithin(trx, { workspaceId, text, sender, cameBy: 'mail' }, deps);
}
