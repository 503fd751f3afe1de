import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Language } from '../../domain/wording/language.ts';
import { type Instant, MINUTE } from '../../lib/instant.ts';
import { useLanguage } from './language/use-language.ts';

/** The reader's time zone and the present minute: dates are told with both, never with the browser's by accident. */
export interface ReaderClock {
  readonly timeZone: string;
  readonly now: Instant;
  /** Here so that whoever tells a date is drawn anew when the language changes. */
  readonly language: Language;
}

const ClockContext = createContext<ReaderClock | null>(null);

export function ReaderClockProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const language = useLanguage();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return <ClockContext value={{ timeZone, now, language }}>{children}</ClockContext>;
}

export function useReaderClock(): ReaderClock {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error('Dates are shown outside a ReaderClockProvider');
  return clock;
}
