import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarEntry } from '../../../contract/calendar.ts';
import type { PlainDate } from '../../../lib/instant.ts';
import { Empty } from '../../components/page-state.tsx';
import { useReaderClock } from '../../lib/clock.tsx';
import { dayIn, sayPlainDate } from '../../lib/when.ts';
import { EntryLink } from './entry-link.tsx';
import { keyOf } from './month-grid.tsx';

/** The days that have something, one below the other: a month as a phone shows it. */
export function DayList({ entriesOn }: { entriesOn: ReadonlyMap<PlainDate, readonly CalendarEntry[]> }) {
  const { timeZone, now } = useReaderClock();
  if (entriesOn.size === 0) return <EmptyMonth />;
  return (
    <ol className="calendar-days">
      {[...entriesOn].map(([day, entries]) => (
        <li key={day} aria-current={dayIn(timeZone, now) === day ? 'date' : undefined}>
          <h2>{sayPlainDate(day)}</h2>
          <DayEntries entries={entries} />
        </li>
      ))}
    </ol>
  );
}

/** Everything on one day, each with its opening and who holds it. */
export function DayEntries({ entries }: { entries: readonly CalendarEntry[] }) {
  return (
    <ul className="calendar-entries">
      {entries.map((entry) => (
        <li key={keyOf(entry)}>
          <EntryLink entry={entry} isWhole />
        </li>
      ))}
    </ul>
  );
}

/** What would stand here, and where the most of it comes from by itself. */
export function EmptyMonth() {
  const { t } = useTranslation();
  return (
    <Empty title={t('Nothing has a date in this month.')}>
      {t('Interviews, promised days and days off stand here. Calendars bring the interviews by themselves.')}{' '}
      <Link to="/settings/calendars">{t('Connect a calendar')}</Link>
    </Empty>
  );
}
