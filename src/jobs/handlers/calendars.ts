import type { CalendarDeps } from '../../actions/calendar/calendar-deps.ts';
import { recordInterviewsOver } from '../../actions/calendar/interviews-over.ts';
import { readCalendarSources } from '../../actions/calendar/read-calendar-sources.ts';

/** Reads the calendars whose moment has come, and notes the interviews of calendars that are over. */
export async function handleCalendars(deps: CalendarDeps): Promise<void> {
  await readCalendarSources(deps);
  await recordInterviewsOver(deps);
}
