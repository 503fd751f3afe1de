import type { LiveEvent } from '../../contract/live.ts';

/** What waits for one reader. It merges, so that a slow reader costs no more room than a fast one and hears less often, not less. */
export interface LiveOutbox {
  readonly put: (event: LiveEvent) => void;
  /** A sign of life, which tells proxies and both ends that the line is open. */
  readonly beat: () => void;
  readonly close: () => void;
  /** The next lines to write, when there are any; `null` once it is closed. */
  readonly next: () => Promise<string | null>;
}

/** One change is told at once; the next ones wait this long for others, so that an import is a few events and not thousands. */
const GATHER_MS = 200;
/** With more of them the reader asks for everything anew. */
const MOST_NAMED = 100;

export function createLiveOutbox(now: () => number = () => performance.now()): LiveOutbox {
  const waiting = createWaiting();
  let wake: (() => void) | undefined;
  let isClosed = false;
  let toldAt = Number.NEGATIVE_INFINITY;
  const changed = (change: () => void) => () => {
    change();
    wake?.();
  };
  async function next(): Promise<string | null> {
    while (!isClosed) {
      const rest = waiting.isOnlyChanges() ? toldAt + GATHER_MS - now() : 0;
      if (!waiting.isEmpty() && rest <= 0) break;
      await new Promise<void>((resolve) => {
        const timer = waiting.isEmpty() ? undefined : setTimeout(resolve, rest);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    if (isClosed) return null;
    if (waiting.hasChanges()) toldAt = now();
    return waiting.take();
  }
  return {
    put: (event) => changed(() => waiting.put(event))(),
    beat: changed(waiting.beat),
    close: changed(() => {
      isClosed = true;
    }),
    next,
  };
}

function createWaiting() {
  let isReady = false;
  let hasBeat = false;
  let changes: Set<string> | 'many' | null = null;
  const presence = new Map<string, LiveEvent>();
  function change(ids: readonly string[] | undefined): void {
    const known = changes ?? new Set<string>();
    if (ids === undefined || known === 'many') {
      changes = 'many';
      return;
    }
    for (const id of ids) known.add(id);
    changes = known.size > MOST_NAMED ? 'many' : known;
  }
  return {
    put: (event: LiveEvent): void => {
      if (event.is === 'ready') isReady = true;
      else if (event.is === 'changed') change(event.applicationIds);
      else presence.set(event.applicationId, event);
    },
    beat: (): void => {
      hasBeat = true;
    },
    hasChanges: () => changes !== null,
    isEmpty: () => !isReady && !hasBeat && changes === null && presence.size === 0,
    isOnlyChanges: () => changes !== null && !isReady && !hasBeat && presence.size === 0,
    take: (): string => {
      const events: LiveEvent[] = isReady ? [{ is: 'ready' }] : [];
      if (changes === 'many') events.push({ is: 'changed' });
      else if (changes !== null) events.push({ is: 'changed', applicationIds: [...changes] });
      events.push(...presence.values());
      const lines = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
      const text = hasBeat ? `: here\n\n${lines}` : lines;
      [isReady, hasBeat, changes] = [false, false, null];
      presence.clear();
      return text;
    },
  };
}
