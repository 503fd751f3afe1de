import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { TodayList } from '../../../contract/today.ts';
import type { ObligationKind } from '../../../domain/obligation/obligation.ts';
import { call } from '../../lib/api.ts';

export type Whose = 'mine' | 'team' | 'everyone';

/** What the address of Today asks for. */
export interface TodayAsked {
  readonly whose: Whose;
  readonly openingId?: string | undefined;
  readonly kind?: ObligationKind | undefined;
  readonly late?: 'true' | undefined;
}

export function todayQuery(asked: TodayAsked) {
  return queryOptions({
    queryKey: ['today', asked],
    queryFn: ({ signal }) => call('get /api/today', { query: { ...asked } }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

/** The rest of one list, from the cursor on; fetched only when asked for. */
export function restOfList(asked: TodayAsked, list: TodayList, cursor: string | null) {
  return infiniteQueryOptions({
    queryKey: ['today', asked, list, cursor],
    queryFn: async ({ signal, pageParam }) => {
      const query = { ...asked, list, cursor: pageParam };
      const answer = await call('get /api/today', { query }, { signal });
      return answer[list];
    },
    initialPageParam: cursor ?? '',
    getNextPageParam: (last) => last?.nextCursor ?? undefined,
    enabled: false,
  });
}
