import { startTransition, useEffect, useState } from 'react';

/** Later than this nobody waits for a moment of rest. */
const LONGEST_WAIT_MS = 2500;

/** True once the page stands and the browser has nothing more urgent to do: for what nobody needs before that. */
export function useWhenIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => afterRest(() => startTransition(() => setIdle(true))), []);
  return isIdle;
}

/** Does something in the next moment of rest; answers how to leave it. */
export function afterRest(run: () => void): () => void {
  // Safari has no such callback.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: LONGEST_WAIT_MS });
  return () => cancelIdleCallback(handle);
}
