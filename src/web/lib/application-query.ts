import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { ApplicationPage } from '../../contract/application-page.ts';
import { call } from './api.ts';

export function applicationQuery(applicationId: string) {
  return queryOptions({
    queryKey: ['application', applicationId],
    queryFn: ({ signal }) =>
      call('get /api/applications/{applicationId}', { params: { applicationId } }, { signal }),
    refetchInterval: 60_000,
  });
}

/** Every recording answers with the page as it stands then: shown at once, and the lists that count it are asked anew. */
export function keepPage(queryClient: QueryClient, page: ApplicationPage): Promise<unknown> {
  queryClient.setQueryData(applicationQuery(page.id).queryKey, page);
  void queryClient.invalidateQueries({ queryKey: ['opening'] });
  return queryClient.invalidateQueries({ queryKey: ['today'] });
}
