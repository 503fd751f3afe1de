import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { appointmentsQuery } from '../../lib/appointments-query.ts';

/** Where what calendars say leaves a question, it is said here too: the settings are opened rarely. */
export function WaitingAppointments() {
  const { t } = useTranslation();
  const { data } = useQuery(appointmentsQuery);
  const count = data?.appointments.length ?? 0;
  if (count === 0) return null;
  return (
    <p className="calendar-waiting" role="status">
      <Link to="/settings/calendars">{t('{{count}} appointments wait for your word', { count })}</Link>
    </p>
  );
}
