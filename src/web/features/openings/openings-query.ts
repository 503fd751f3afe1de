import { infiniteQueryOptions } from '@tanstack/react-query';
import type { OpeningRow } from '../../../contract/openings.ts';
import { call } from '../../lib/api.ts';

export function openingsQuery(state: OpeningRow['state'] | undefined) {
  return infiniteQueryOptions({
    queryKey: ['openings', state ?? 'all'],
    queryFn: ({ signal, pageParam }) =>
      call(
        'get /api/openings',
        { query: { ...(state && { state }), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

export function openingQuery(openingId: string) {
  return infiniteQueryOptions({
    queryKey: ['opening', openingId],
    queryFn: ({ signal, pageParam }) =>
      call(
        'get /api/openings/{openingId}',
        { params: { openingId }, query: pageParam ? { cursor: pageParam } : {} },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}
