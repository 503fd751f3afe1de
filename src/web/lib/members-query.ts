import { queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => call('get /api/members', {}, { signal }),
  staleTime: 60_000,
});
