import { queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';

export const searchQuery = queryOptions({
  queryKey: ['today', 'search'],
  queryFn: ({ signal }) => call('get /api/search', {}, { signal }),
  refetchInterval: 60_000,
});

export function soughtQuery(applicationId: string) {
  return queryOptions({
    queryKey: ['today', 'sought', applicationId],
    queryFn: ({ signal }) =>
      call('get /api/applications/{applicationId}/search', { params: { applicationId } }, { signal }),
  });
}
