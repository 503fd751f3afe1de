import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarEntry } from '../../../contract/calendar.ts';
import type { PlainDate } from '../../../lib/instant.ts';
import { useReaderClock } from '../../lib/clock.tsx';
import { dayIn, sayPlainDate } from '../../lib/when.ts';
import { EntryLink } from './entry-link.tsx';
import { type Month, monthOf, weeksOf } from './month.ts';
import { sayWeekday } from './say-month.ts';

interface GridProps {
  readonly month: Month;
  readonly entriesOn: ReadonlyMap<PlainDate, readonly CalendarEntry[]>;
  readonly onOpenDay: (day: PlainDate) => void;
}

/** A month as a table of weeks; a day with more than it can show opens whole. */
export function MonthGrid({ month, entriesOn, onOpenDay }: GridProps) {
  const weeks = weeksOf(month);
  return (
    <table className="calendar-grid">
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {sayWeekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day}
                day={day}
                isOutside={monthOf(day) !== month}
                entries={entriesOn.get(day) ?? []}
                onOpen={() => onOpenDay(day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SHOWN = 4;

interface CellProps {
  readonly day: PlainDate;
  readonly isOutside: boolean;
  readonly entries: readonly CalendarEntry[];
  readonly onOpen: () => void;
}

function DayCell({ day, isOutside, entries, onOpen }: CellProps) {
  const { t } = useTranslation();
  const { timeZone, now } = useReaderClock();
  const isToday = dayIn(timeZone, now) === day;
  const shown = entries.length > SHOWN ? entries.slice(0, SHOWN - 1) : entries;
  const left = entries.length - shown.length;
  return (
    <td data-outside={isOutside || undefined} aria-current={isToday ? 'date' : undefined}>
      <time className="calendar-day" dateTime={day}>
        <span aria-hidden>{Number(day.slice(8))}</span>
        <span className="visually-hidden">{sayPlainDate(day)}</span>
      </time>
      {shown.length > 0 && (
        <ul>
          {shown.map((entry) => (
            <li key={keyOf(entry)}>
              <EntryLink entry={entry} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={onOpen}
          aria-label={t('Show all {{count}} of {{day}}', { count: entries.length, day: sayPlainDate(day) })}
        >
          {t('{{count}} more', { count: left })}
        </Button>
      )}
    </td>
  );
}

/** Several may concern one application on one day; what tells them apart is what they say. */
export function keyOf(entry: CalendarEntry): string {
  return `${entry.applicationId} ${entry.kind} ${entry.at} ${entry.owes ?? entry.stage}`;
}
