import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import { type Month, weeksOf } from './month.ts';

export type CalendarWhose = 'mine' | 'everyone';

export function calendarQuery(month: Month, whose: CalendarWhose) {
  const days = weeksOf(month).flat();
  const query = { from: days[0] ?? '', until: days.at(-1) ?? '', whose };
  return queryOptions({
    queryKey: ['calendar', month, whose],
    queryFn: ({ signal }) => call('get /api/calendar', { query }, { signal }),
    placeholderData: keepPreviousData,
  });
}
