import { queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';

const POLL_MS = 700;

/** One import, asked for again and again while the server works on it. */
export function importQuery(importId: string) {
  return queryOptions({
    queryKey: ['import', importId],
    queryFn: ({ signal }) => call('get /api/imports/{importId}', { params: { importId } }, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.state === 'reading' || state.data?.state === 'running' ? POLL_MS : false,
  });
}
