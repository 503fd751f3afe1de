import { useReaderClock } from '../lib/clock.tsx';
import { t } from '../lib/language/phrase.ts';
import './due-text.css';
import { daysBetween, sayDaysAway, sayFully, sayLength, sayUnits } from '../lib/when.ts';

/** How late, or how soon: "4 days late", "due today", "due in 3 days". */
export function DueText({ dueAt, isLate }: { dueAt: string; isLate: boolean }) {
  const { timeZone, now } = useReaderClock();
  const due = Date.parse(dueAt);
  // A duty due "on Friday" ends at midnight, which is the first instant of Saturday.
  const days = daysBetween(timeZone, now, due - 1);
  const tone = isLate ? 'late' : days <= 1 ? 'soon' : 'quiet';
  return (
    <time className="due tabular" data-tone={tone} dateTime={dueAt} title={sayFully(timeZone, due)}>
      {isLate ? sayLateness(days, now - due) : saySoon(days)}
    </time>
  );
}

function sayLateness(days: number, ms: number): string {
  return t('{{length}} late', { length: days < 0 ? sayUnits(-days, 'day') : sayLength(ms) });
}

function saySoon(days: number): string {
  return t('due {{when}}', { when: sayDaysAway(Math.max(0, days)) });
}
