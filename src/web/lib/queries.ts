import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem.ts';

const MAY_PASS = new Set(['unreachable', 'database_unavailable']);

/** One cache for the app: shown at once, fetched again on focus, retried only where waiting may help. */
export const queryClient = createQueryClient();

function createQueryClient(): QueryClient {
  // Whoever lost their session is asked to sign in again, over the page as it stands.
  const onError = (error: unknown): void => {
    if (problemOf(error).code === 'sign_in_needed') void client.invalidateQueries({ queryKey: ['session'] });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchOnWindowFocus: 'always',
        retry: (count, error) => count < 2 && MAY_PASS.has(problemOf(error).code),
      },
    },
  });
  return client;
}
