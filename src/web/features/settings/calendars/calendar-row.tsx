import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarSource } from '../../../../contract/calendar-sources.ts';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { call } from '../../../lib/api.ts';
import { FAULTS } from './calendar-faults.ts';
import { CalendarForm } from './calendar-form.tsx';

/** One calendar that is read: whose it is, how it fares, and what is wrong with it. */
export function CalendarRow({ calendar }: { calendar: CalendarSource }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  if (isEditing)
    return (
      <li>
        <CalendarForm calendar={calendar} onDone={() => setEditing(false)} />
      </li>
    );
  return (
    <li className="calendar-line">
      <h3>{calendar.name}</h3>
      <p className="calendar-quiet">
        {calendar.host} · {calendar.owner ? calendar.owner.name : t('of the team')}
        {calendar.isPaused && <> · {t('paused')}</>}
        {calendar.lastReadAt && (
          <>
            {' · '}
            {t('last read')} <TimeText at={Date.parse(calendar.lastReadAt)} withTime />
          </>
        )}
      </p>
      {calendar.findsAway && calendar.standIn && (
        <p className="calendar-quiet">
          {t('Days away count; {{name}} stands in.', { name: calendar.standIn.name })}
        </p>
      )}
      {calendar.fault && (
        <p className="calendar-fault" role="status">
          {t(FAULTS[calendar.fault])} {t('It is tried again')}{' '}
          <TimeText at={Date.parse(calendar.readsAgainAt)} withTime />.
        </p>
      )}
      {calendar.maySet && <Acts calendar={calendar} onEdit={() => setEditing(true)} />}
    </li>
  );
}

function Acts({ calendar, onEdit }: { calendar: CalendarSource; onEdit: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const params = { calendarId: calendar.id };
  const onSuccess = async (after: unknown) => {
    queryClient.setQueryData(['calendars'], after);
    await queryClient.invalidateQueries({ queryKey: ['appointments'] });
  };
  const read = useMutation({
    mutationFn: () => call('post /api/calendars/{calendarId}/readings', { params }),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: () => call('delete /api/calendars/{calendarId}', { params }),
    onSuccess,
  });
  const [isAsking, setAsking] = useState(false);
  const error = read.error ?? remove.error;
  return (
    <>
      {error && <ProblemNotice error={error} />}
      <div className="calendar-acts">
        <Button variant="default" size="xs" loading={read.isPending} onClick={() => read.mutate()}>
          {t('Read it now')}
        </Button>
        <Button variant="default" size="xs" onClick={onEdit}>
          {t('Change')}
        </Button>
        {isAsking ? (
          <>
            <Button color="wax" size="xs" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('Yes, read it no more')}
            </Button>
            <Button variant="subtle" color="gray" size="xs" onClick={() => setAsking(false)}>
              {t('Keep it')}
            </Button>
          </>
        ) : (
          <Button variant="subtle" color="gray" size="xs" onClick={() => setAsking(true)}>
            {t('Read it no more')}
          </Button>
        )}
      </div>
    </>
  );
}
