import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../../../contract/calendar-sources.ts';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { call } from '../../../lib/api.ts';
import { appointmentsQuery } from '../../../lib/appointments-query.ts';
import { type Phrase, phrase } from '../../../lib/language/phrase.ts';

/** What may be an interview: a member says whose, or that it is none. */
export function UnsureAppointments({ mayAnswer }: { mayAnswer: boolean }) {
  const { t } = useTranslation();
  const { data } = useQuery(appointmentsQuery);
  const vanished = data?.appointments.filter(({ why }) => why === 'vanished') ?? [];
  const others = data?.appointments.filter(({ why }) => why !== 'vanished') ?? [];
  return (
    <>
      <Appointments title={t('Was this called off?')} appointments={vanished} mayAnswer={mayAnswer} />
      <Appointments title={t('Is this an interview?')} appointments={others} mayAnswer={mayAnswer} />
    </>
  );
}

interface AppointmentsProps {
  readonly title: string;
  readonly appointments: readonly Appointment[];
  readonly mayAnswer: boolean;
}

function Appointments({ title, appointments, mayAnswer }: AppointmentsProps) {
  if (appointments.length === 0) return null;
  return (
    <section className="calendars-part" aria-label={title}>
      <h2>{title}</h2>
      <ul className="calendars">
        {appointments.map((one) => (
          <UnsureAppointment key={one.id} appointment={one} mayAnswer={mayAnswer} />
        ))}
      </ul>
    </section>
  );
}

interface UnsureProps {
  readonly appointment: Appointment;
  readonly mayAnswer: boolean;
}

function UnsureAppointment({ appointment, mayAnswer }: UnsureProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { suspects } = appointment;
  const isVanished = appointment.why === 'vanished';
  const [whose, setWhose] = useState(suspects[0]?.applicationId ?? '');
  const settle = useMutation({
    mutationFn: (applicationId: string | null) =>
      call('put /api/appointments/{appointmentId}/verdict', {
        params: { appointmentId: appointment.id },
        body: { applicationId },
      }),
    onSuccess: (after) => {
      queryClient.setQueryData(['appointments'], after);
      return queryClient.invalidateQueries({ queryKey: ['calendars'] });
    },
  });
  return (
    <li className="calendar-line">
      <h3>{appointment.title || t('No title')}</h3>
      <p className="calendar-quiet">
        <TimeText at={Date.parse(appointment.startsAt)} withTime />
        {appointment.people.length > 0 && (
          <> · {appointment.people.map(({ name, address }) => name ?? address).join(', ')}</>
        )}
      </p>
      {isVanished &&
        suspects.map(({ applicationId, candidate, opening }) => (
          <p key={applicationId} className="calendar-quiet">
            <Link to="/applications/$applicationId" params={{ applicationId }}>
              {candidate}
            </Link>
            , {opening}
          </p>
        ))}
      <p className="calendar-quiet">{t(WHYS[appointment.why])}</p>
      {settle.error && <ProblemNotice error={settle.error} />}
      {mayAnswer && (
        <div className="calendar-acts">
          {suspects.length > 1 && (
            <NativeSelect
              size="sm"
              aria-label={t('Whose interview is it?')}
              data={suspects.map((one) => ({
                value: one.applicationId,
                label: `${one.candidate}, ${one.opening}`,
              }))}
              value={whose}
              onChange={(event) => setWhose(event.currentTarget.value)}
            />
          )}
          {suspects.length > 0 && (
            <Button
              size="sm"
              variant={isVanished ? 'default' : 'filled'}
              loading={settle.isPending}
              onClick={() => settle.mutate(whose)}
            >
              {isVanished
                ? t('It takes place')
                : suspects.length > 1
                  ? t('Yes, theirs')
                  : t('Yes, with {{name}}', { name: suspects[0]?.candidate ?? '' })}
            </Button>
          )}
          <Button size="sm" variant="default" disabled={settle.isPending} onClick={() => settle.mutate(null)}>
            {isVanished ? t('It was called off') : t('No interview')}
          </Button>
        </div>
      )}
    </li>
  );
}

const WHYS: Readonly<Record<Appointment['why'], Phrase>> = {
  severalApplications: phrase('More than one application could be meant.'),
  titleOnly: phrase('Only the title names somebody; nobody from outside is invited.'),
  otherWord: phrase('The title speaks of something else.'),
  wholeDay: phrase('It takes a whole day.'),
  vanished: phrase('The calendar that named it does so no more. Until you say, it counts as planned.'),
  refused: phrase('It could not be recorded: the application takes no interview at this time.'),
};
