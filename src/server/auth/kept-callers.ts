import { type Instant, SECOND } from '../../lib/instant.ts';
import type { Caller } from './caller.ts';

/** Nine questions to the database that each request would ask. Whoever changes a member says so, and nobody waits this long. */
const KEPT_FOR = 10 * SECOND;
const MOST_KEPT = 10_000;

/** Callers by what they showed, for a moment. */
export interface KeptCallers {
  readonly find: (shown: string, now: Instant) => Caller | undefined;
  readonly keep: (shown: string, caller: Caller, now: Instant) => void;
  /** Forgets who signs in with this user, or the key of this id. */
  readonly forget: (callerKey: string) => void;
  readonly forgetAll: () => void;
}

export function createKeptCallers(): KeptCallers {
  const kept = new Map<string, { readonly caller: Caller; readonly until: Instant }>();
  return {
    find: (shown, now) => {
      const known = kept.get(shown);
      // A clock that was set back must not keep anybody longer.
      return known !== undefined && now < known.until && known.until <= now + KEPT_FOR
        ? known.caller
        : undefined;
    },
    keep: (shown, caller, now) => {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(shown, { caller, until: now + KEPT_FOR });
    },
    forget: (callerKey) => {
      for (const [shown, { caller }] of kept)
        if (callerKey === (caller.apiKeyId ?? caller.userId)) kept.delete(shown);
    },
    forgetAll: () => kept.clear(),
  };
}
