import { useEffect, useState } from 'react';

/** Later than this nobody waits for a moment of rest. */
const LONGEST_WAIT_MS = 2500;

/** True once the page stands and the browser has nothing more urgent to do: for what nobody needs before that. */
export function useWhenIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    // Safari has no such callback.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(() => setIdle(true), 500);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: LONGEST_WAIT_MS });
    return () => cancelIdleCallback(handle);
  }, []);
  return isIdle;
}
