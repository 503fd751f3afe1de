import { queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';

/** The member's own views of Today, by name. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => call('get /api/views', {}, { signal }),
  staleTime: 60_000,
});
