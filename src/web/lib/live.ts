import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../contract/live.ts';
import { presenceKey } from './presence.ts';

/** `off` before the first word and in a hidden window; `lost` while the server cannot be reached. */
export type LiveState = 'off' | 'on' | 'lost';

let state: LiveState = 'off';
const hearers = new Set<() => void>();

export const liveState = {
  subscribe: (hear: () => void) => {
    hearers.add(hear);
    return () => void hearers.delete(hear);
  },
  read: () => state,
};

function become(next: LiveState): void {
  if (next === state) return;
  state = next;
  for (const hear of hearers) hear();
}

/** A window that nobody sees needs no line of its own; browsers allow only a handful for one address. */
const HIDDEN_FOR_MS = 10_000;
/** The browser gives up on a line that was refused; asked again this much later, a little apart from everybody else. */
const AGAIN_AFTER_MS = 3_000;

/** Keeps one line to the server while the window is seen, and asks anew for what is shown when something of it changed. */
export function followLive(queryClient: QueryClient): () => void {
  const told = createTelling(queryClient);
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasReady = false;

  function open(): void {
    clearTimeout(timer);
    if (source !== null && source.readyState !== EventSource.CLOSED) return;
    source = new EventSource('/api/live');
    source.onmessage = ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as LiveEvent);
    source.onerror = () => {
      become('lost');
      if (source?.readyState !== EventSource.CLOSED) return;
      // Refused: the session may have ended, which the page then says.
      void queryClient.invalidateQueries({ queryKey: ['session'] });
      timer = setTimeout(open, AGAIN_AFTER_MS + Math.random() * AGAIN_AFTER_MS);
    };
  }
  function close(): void {
    clearTimeout(timer);
    source?.close();
    source = null;
    become('off');
  }
  function hear(event: LiveEvent): void {
    if (event.is === 'ready') {
      become('on');
      // Whatever happened while nobody listened.
      if (wasReady) told.everything();
      wasReady = true;
    } else if (event.is === 'changed') told.changed(event.applicationIds);
    else queryClient.setQueryData(presenceKey(event.applicationId), event.here);
  }
  function onVisibility(): void {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') open();
    else timer = setTimeout(close, HIDDEN_FOR_MS);
  }
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('online', open);
  onVisibility();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('online', open);
    told.stop();
    close();
  };
}

/** Lists of many people change all the time: they are asked for at most this often. */
const LISTS_EVERY_MS = 2_000;
/** After an import everybody hears the same: they ask a little apart. */
const SPREAD_MS = 2_000;

const LISTS = new Set<unknown>(
  'today opening calendar report outbox unsettled-mails appointments'.split(' '),
);

function createTelling(queryClient: QueryClient) {
  let listsAskedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function askLists(): void {
    timer = undefined;
    listsAskedAt = Date.now();
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => LISTS.has(queryKey[0]) });
  }
  function everything(): void {
    setTimeout(
      () => void queryClient.invalidateQueries({ refetchType: 'active' }),
      Math.random() * SPREAD_MS,
    );
  }
  return {
    everything,
    changed(applicationIds: readonly string[] | undefined): void {
      if (applicationIds === undefined) {
        everything();
        return;
      }
      const ids = new Set<unknown>(applicationIds);
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey.some((part) => ids.has(part)),
      });
      const rest = listsAskedAt + LISTS_EVERY_MS - Date.now();
      if (rest <= 0) askLists();
      else timer ??= setTimeout(askLists, rest);
    },
    stop: () => clearTimeout(timer),
  };
}
