import { readCalendar } from '../../intake/calendar/read-calendar.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import type { Acting } from '../acting.ts';
import type { ActionDeps } from '../deps.ts';
import { type CalendarTaken, takeCalendarWithin } from './take-calendar.ts';

/** Takes a calendar file in that a member handed over. */
export async function takeCalendarFile(
  deps: ActionDeps,
  { workspaceId, text }: Acting & { readonly text: string },
): Promise<CalendarTaken> {
  return await inWorkspace(deps.database, workspaceId, (trx) =>
    takeCalendarWithin(trx, { workspaceId, text, cameBy: 'upload' }, deps),
  );
}

/** How much is in a calendar, and how much of it could not be read; nothing of it is kept. */
export function countInCalendar(text: string): { readonly events: number; readonly problems: number } {
  const { events, problems } = readCalendar(text);
  return { events: events.length, problems: problems.length };
}
