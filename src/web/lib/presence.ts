import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Doing, Present } from '../../contract/live.ts';
import { call } from './api.ts';
import { newId } from './new-id.ts';

/** One for this window: two windows of one member are told apart. */
const VIEWER = newId();
/** The server forgets a window that was silent for 45 seconds. */
const SAY_EVERY_MS = 20_000;
/** Whoever leafs through people is not with each of them, and has their page drawn first. */
const STAYED_MS = 400;

export function presenceKey(applicationId: string): readonly string[] {
  return ['presence', 'of', applicationId];
}

/** Says that this window looks at an application, or writes or decides there, and answers who else does. */
export function usePresence(applicationId: string, doing: Doing): readonly Present[] {
  const queryClient = useQueryClient();
  const { data } = useQuery<readonly Present[]>({
    queryKey: presenceKey(applicationId),
    queryFn: () => [],
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const wasSaid = useRef(false);
  useEffect(() => {
    const say = (): void => {
      if (document.visibilityState === 'hidden') return;
      wasSaid.current = true;
      tell(applicationId, doing).then(
        ({ here }) => queryClient.setQueryData(presenceKey(applicationId), here),
        // Who else is here is no reason to trouble anybody.
        () => undefined,
      );
    };
    const first = setTimeout(say, STAYED_MS);
    const timer = setInterval(say, SAY_EVERY_MS);
    document.addEventListener('visibilitychange', say);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      document.removeEventListener('visibilitychange', say);
    };
  }, [applicationId, doing, queryClient]);
  useEffect(() => {
    const leave = (): void => {
      if (wasSaid.current) void tell(applicationId, null).catch(() => undefined);
      wasSaid.current = false;
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [applicationId]);
  return data ?? NOBODY;
}

const NOBODY: readonly Present[] = [];

function tell(applicationId: string, doing: Doing | null) {
  const body = { viewer: VIEWER, doing };
  const route = 'put /api/applications/{applicationId}/presence';
  return call(route, { params: { applicationId }, body }, { isLastWord: doing === null });
}
