import { setTimeout as sleep } from 'node:timers/promises';
import { type OneImport, workOnImport } from '../actions/work-on-import.ts';
import type { ServerDeps } from './deps.ts';

/** The imports that this process is at work on. */
export interface RunningImports {
  /** Works on it in the background; answers when it is done or the patience is over, whichever comes first. */
  readonly run: (one: OneImport, patienceMs: number) => Promise<void>;
}

export function createRunningImports(deps: ServerDeps): RunningImports {
  const working = new Set<Promise<void>>();
  deps.stopping.onStop('imports', () => Promise.all(working));
  return {
    run: async (one, patienceMs) => {
      const work = workOnImport(deps, one, deps.stopping.signal)
        .catch((err) => deps.log.error({ err, importId: one.importId }, 'an import could not be finished'))
        .finally(() => working.delete(work));
      working.add(work);
      await Promise.race([work, sleep(patienceMs, undefined, { ref: false })]);
    },
  };
}
