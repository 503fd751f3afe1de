import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api.ts';

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: ({ signal }) => call('get /api/calendars', {}, { signal }),
  refetchInterval: 30_000,
});
