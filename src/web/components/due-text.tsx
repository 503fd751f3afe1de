import { useReaderClock } from '../lib/clock.tsx';
import './due-text.css';
import { daysBetween, plural, sayFully, sayLength } from '../lib/when.ts';

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
  return days < 0 ? `${plural(-days, 'day')} late` : `${sayLength(ms)} late`;
}

function saySoon(days: number): string {
  if (days <= 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  return `due in ${days} days`;
}
