import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api.ts';

export const teamQuery = queryOptions({
  queryKey: ['team'],
  queryFn: ({ signal }) => call('get /api/team', {}, { signal }),
});

export const awayQuery = queryOptions({
  queryKey: ['team', 'away'],
  queryFn: ({ signal }) => call('get /api/away-times', {}, { signal }),
});

export function holdingsQuery(memberId: string) {
  return queryOptions({
    queryKey: ['team', 'holdings', memberId],
    queryFn: ({ signal }) =>
      call('get /api/members/{memberId}/holdings', { params: { memberId } }, { signal }),
    // What somebody gives away must be what they hold now.
    staleTime: 0,
  });
}
