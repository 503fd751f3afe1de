import { queryOptions } from '@tanstack/react-query';
import type { Member, Workspace } from '../../../contract/session.ts';
import { call } from '../../lib/api.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call('get /api/session', {}, { signal }),
  staleTime: 60_000,
});

export interface SignedIn {
  readonly member: Member;
  readonly workspace: Workspace;
}
