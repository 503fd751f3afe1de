import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem.ts';

const MAY_PASS = new Set(['unreachable', 'database_unavailable']);

/** One cache for the app: shown at once, fetched again on focus, retried only where waiting may help. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchOnWindowFocus: 'always',
        retry: (count, error) => count < 2 && MAY_PASS.has(problemOf(error).code),
      },
    },
  });
}
