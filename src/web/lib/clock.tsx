import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Instant, MINUTE } from '../../lib/instant.ts';

/** The reader's time zone and the present minute: dates are told with both, never with the browser's by accident. */
export interface ReaderClock {
  readonly timeZone: string;
  readonly now: Instant;
}

const ClockContext = createContext<ReaderClock | null>(null);

export function ReaderClockProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return <ClockContext value={{ timeZone, now }}>{children}</ClockContext>;
}

export function useReaderClock(): ReaderClock {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error('Dates are shown outside a ReaderClockProvider');
  return clock;
}
