import { queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';

/** What an opening is judged by. */
export function criteriaQuery(openingId: string) {
  return queryOptions({
    queryKey: ['criteria', openingId],
    queryFn: ({ signal }) =>
      call('get /api/openings/{openingId}/criteria', { params: { openingId } }, { signal }),
    staleTime: 60_000,
  });
}
