import { queryOptions } from '@tanstack/react-query';
import type { AnswerPurpose } from '../../../contract/endings.ts';
import { call } from '../../lib/api.ts';

/** Everyone who is owed a word because of an opening as a whole; whoever joins meanwhile is seen soon. */
export function answersQuery(openingId: string, purpose: AnswerPurpose) {
  return queryOptions({
    queryKey: ['answers', openingId, purpose],
    queryFn: ({ signal }) =>
      call(
        'get /api/openings/{openingId}/answers',
        { params: { openingId }, query: { for: purpose } },
        { signal },
      ),
    refetchInterval: 30_000,
  });
}
