import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { TodayList } from '../../../contract/today.ts';
import { call } from '../../lib/api.ts';

export type Whose = 'mine' | 'team' | 'everyone';

export function todayQuery(whose: Whose) {
  return queryOptions({
    queryKey: ['today', whose],
    queryFn: ({ signal }) => call('get /api/today', { query: { whose } }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

/** The rest of one list, from the cursor on; fetched only when asked for. */
export function restOfList(whose: Whose, list: TodayList, cursor: string | null) {
  return infiniteQueryOptions({
    queryKey: ['today', whose, list, cursor],
    queryFn: async ({ signal, pageParam }) => {
      const answer = await call('get /api/today', { query: { whose, list, cursor: pageParam } }, { signal });
      return answer[list];
    },
    initialPageParam: cursor ?? '',
    getNextPageParam: (last) => last?.nextCursor ?? undefined,
    enabled: false,
  });
}
