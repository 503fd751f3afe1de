import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarEntry } from '../../../contract/calendar.ts';
import type { PlainDate } from '../../../lib/instant.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { sayPlainDate } from '../../lib/when.ts';
import './calendar.css';
import { type CalendarWhose, calendarQuery } from './calendar-query.ts';
import { DayEntries, DayList, EmptyMonth } from './day-list.tsx';
import type { Month } from './month.ts';
import { MonthGrid } from './month-grid.tsx';
import { WaitingAppointments } from './waiting-appointments.tsx';

/** Everything with a date in one month: a grid where there is room for one, a list of days on a phone. */
export function CalendarView({ month, whose }: { month: Month; whose: CalendarWhose }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(calendarQuery(month, whose));
  const [openDay, setOpenDay] = useState<PlainDate | null>(null);
  const isNarrow = useMediaQuery('(max-width: 760px)');
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const entriesOn = Map.groupBy(data.entries, (entry) => entry.on);
  return (
    <>
      <WaitingAppointments />
      {data.isCut && (
        <p className="calendar-cut" role="status">
          {t('More people have a date in this month than fit here. Look at “Mine” to see all of yours.')}
        </p>
      )}
      {isNarrow ? (
        <DayList entriesOn={ofMonth(entriesOn, month)} />
      ) : (
        <>
          {ofMonth(entriesOn, month).size === 0 && <EmptyMonth />}
          <MonthGrid month={month} entriesOn={entriesOn} onOpenDay={setOpenDay} />
        </>
      )}
      <Modal
        opened={openDay !== null}
        onClose={() => setOpenDay(null)}
        title={openDay && sayPlainDate(openDay)}
      >
        {openDay && <DayEntries entries={entriesOn.get(openDay) ?? []} />}
      </Modal>
    </>
  );
}

/** The grid shows whole weeks; a list has no need of the days around the month. */
function ofMonth(entriesOn: ReadonlyMap<PlainDate, readonly CalendarEntry[]>, month: Month) {
  return new Map([...entriesOn].filter(([day]) => day.startsWith(month)));
}
