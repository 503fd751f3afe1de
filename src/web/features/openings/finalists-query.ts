import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';

export function finalistsQuery(openingId: string, chosen: string | undefined) {
  return queryOptions({
    queryKey: ['finalists', openingId, chosen ?? ''],
    queryFn: ({ signal }) =>
      call(
        'get /api/openings/{openingId}/finalists',
        { params: { openingId }, query: { ...(chosen && { with: chosen }) } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}
