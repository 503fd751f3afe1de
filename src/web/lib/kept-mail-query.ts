import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';

/** Mails that wait for a member to say whose they are. */
export const unsettledQuery = queryOptions({
  queryKey: ['unsettled-mails'],
  queryFn: ({ signal }) => call('get /api/kept-mails/unsettled', {}, { signal }),
  staleTime: 30_000,
});

/** The mails of one application that came in, and the dates in them. */
export function keptMailsQuery(applicationId: string) {
  return queryOptions({
    queryKey: ['kept-mails', applicationId],
    queryFn: ({ signal }) =>
      call('get /api/applications/{applicationId}/kept-mails', { params: { applicationId } }, { signal }),
  });
}

export function keptMailQuery(keptMailId: string) {
  return queryOptions({
    queryKey: ['kept-mail', keptMailId],
    queryFn: ({ signal }) => call('get /api/kept-mails/{keptMailId}', { params: { keptMailId } }, { signal }),
  });
}

/** What a mail means was said anew: every page that shows it is asked again. */
export function askWhatMailMeant(queryClient: QueryClient): void {
  const keys = new Set<unknown>(['unsettled-mails', 'kept-mails', 'kept-mail', 'application', 'today']);
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => keys.has(queryKey[0]) });
}
