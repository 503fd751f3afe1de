import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { CalendarView } from '../features/calendar/calendar-view.tsx';
import { monthOf } from '../features/calendar/month.ts';
import { MonthSwitch } from '../features/calendar/month-switch.tsx';
import { sayMonth } from '../features/calendar/say-month.ts';
import { useReaderClock } from '../lib/clock.tsx';
import { dayIn } from '../lib/when.ts';

const route = getRouteApi('/calendar');

export function CalendarPage() {
  const { t } = useTranslation();
  const { timeZone, now } = useReaderClock();
  const { month = monthOf(dayIn(timeZone, now)), whose = 'mine' } = route.useSearch();
  return (
    <>
      <PageHeader
        title={t('Calendar')}
        lead={`${sayMonth(month)} · ${t('times in {{zone}}', { zone: timeZone.replaceAll('_', ' ') })}`}
        actions={<MonthSwitch month={month} whose={whose} />}
      />
      <CalendarView month={month} whose={whose} />
    </>
  );
}
