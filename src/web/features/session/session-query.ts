import { queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call('get /api/session', {}, { signal }),
  staleTime: 60_000,
});
