import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from './log.ts';

/** What must be closed before the process leaves, in the reverse order of its opening. */
export interface Stopping {
  /** Aborted when the stop begins, for loops and requests that wait. */
  readonly signal: AbortSignal;
  readonly onStop: (name: string, close: () => unknown) => void;
  /** Closes everything once; answers whether it all closed in time. */
  readonly stop: (reason: string) => Promise<boolean>;
}

interface StoppingOptions {
  readonly log: Log;
  readonly timeoutMs: number;
}

export function createStopping({ log, timeoutMs }: StoppingOptions): Stopping {
  const controller = new AbortController();
  const closers: Closer[] = [];
  let stopped: Promise<boolean> | undefined;
  function stop(reason: string): Promise<boolean> {
    stopped ??= beginStop(reason);
    return stopped;
  }
  async function beginStop(reason: string): Promise<boolean> {
    log.info({ reason }, 'stopping');
    controller.abort(reason);
    return await closeAll(closers, { log, timeoutMs });
  }
  return { signal: controller.signal, onStop: (name, close) => closers.push({ name, close }), stop };
}

/** npm passes on a signal that the terminal or systemd has sent to us as well: the two are one. */
const SAME_SIGNAL_MS = 1000;

/** Stops on SIGTERM and SIGINT; asked again a while later, it leaves at once. */
export function stopOnSignals(stopping: Stopping): void {
  let askedAt: number | undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      if (askedAt !== undefined && performance.now() - askedAt > SAME_SIGNAL_MS) process.exit(1);
      askedAt ??= performance.now();
      process.exit((await stopping.stop(signal)) ? 0 : 1);
    });
  }
}

interface Closer {
  readonly name: string;
  readonly close: () => unknown;
}

async function closeAll(closers: readonly Closer[], { log, timeoutMs }: StoppingOptions): Promise<boolean> {
  const deadline = new AbortController();
  const late = sleep(timeoutMs, 'late' as const, { signal: deadline.signal }).catch(() => 'late' as const);
  let isClean = true;
  for (const { name, close } of closers.toReversed()) {
    const outcome = await Promise.race([closeOne(close), late]);
    if (outcome === 'closed') continue;
    isClean = false;
    log.error(outcome === 'late' ? { name } : { name, err: outcome.error }, 'could not be closed in order');
  }
  deadline.abort();
  return isClean;
}

async function closeOne(close: () => unknown): Promise<'closed' | { readonly error: unknown }> {
  try {
    await close();
    return 'closed';
  } catch (error) {
    return { error };
  }
}
