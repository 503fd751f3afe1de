import { queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';

/** What calendars say and a member is asked about. */
export const appointmentsQuery = queryOptions({
  queryKey: ['appointments'],
  queryFn: ({ signal }) => call('get /api/appointments', {}, { signal }),
});
