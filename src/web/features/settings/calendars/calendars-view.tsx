import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { useMember } from '../../../lib/workspace.ts';
import { CalendarFile } from './calendar-file.tsx';
import { CalendarForm } from './calendar-form.tsx';
import { CalendarRow } from './calendar-row.tsx';
import { CalendarWordsForm } from './calendar-words-form.tsx';
import './calendars.css';
import { calendarsQuery } from './calendars-query.ts';
import { FeedLink } from './feed-link.tsx';
import { UnsureAppointments } from './unsure-appointments.tsx';

/** Calendars: what waits to be settled, those that are read, a file, one's own that goes out, and the words. */
export function CalendarsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(calendarsQuery);
  const role = useMember().role;
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={t('Calendars')}
        lead={t(
          'Interviews are found in them: planned, moved, called off, and held when their end has passed.',
        )}
      />
      <p className="calendars-privacy">
        {t(
          'Only appointments with somebody who has an open application here are kept. All else in a calendar is left alone: it is not stored, and nobody here sees it. Nothing in the calendar is changed.',
        )}
      </p>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && (
        <>
          <UnsureAppointments mayAnswer={role !== 'viewer'} />
          <section className="calendars-part" aria-label={t('Calendars that are read')}>
            <h2>{t('Calendars that are read')}</h2>
            {data.calendars.length === 0 && !isAdding && (
              <Empty title={t('No calendar is read yet.')}>
                {t('Invitations that come by mail count anyway, and so do interviews that you enter here.')}
              </Empty>
            )}
            <ul className="calendars">
              {data.calendars.map((calendar) => (
                <CalendarRow key={calendar.id} calendar={calendar} />
              ))}
            </ul>
            {role !== 'viewer' &&
              (isAdding ? (
                <CalendarForm onDone={() => setAdding(false)} />
              ) : (
                <Button onClick={() => setAdding(true)}>{t('Read a calendar')}</Button>
              ))}
          </section>
          {role !== 'viewer' && <CalendarFile />}
          <FeedLink feed={data.feed} />
          {role === 'admin' && <CalendarWordsForm words={data.words} />}
        </>
      )}
    </>
  );
}
