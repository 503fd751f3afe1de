import type { QueryClient } from '@tanstack/react-query';
import { call } from './api.ts';
import { keepPage } from './application-query.ts';

/** A record that somebody may want to undo: its fact goes by the key that the request was sent with. */
export interface Recorded {
  readonly applicationId: string;
  readonly factId: string;
}

/** Takes a record back for real; all that shows the application is drawn anew. */
export async function takeBack(queryClient: QueryClient, { applicationId, factId }: Recorded): Promise<void> {
  const params = { applicationId, factId };
  const page = await call('put /api/applications/{applicationId}/facts/{factId}/taking-back', {
    params,
    body: {},
  });
  await keepPage(queryClient, page);
}
