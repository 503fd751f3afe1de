import { queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';

/** Everything around an offer that is no duty. */
export function offerSheetQuery(applicationId: string) {
  return queryOptions({
    queryKey: ['offer-sheet', applicationId],
    queryFn: ({ signal }) =>
      call('get /api/applications/{applicationId}/offer-sheet', { params: { applicationId } }, { signal }),
  });
}
