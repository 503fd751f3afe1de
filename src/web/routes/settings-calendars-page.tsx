import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { CalendarsNow } from '../features/settings/calendars-now.tsx';

export function SettingsCalendarsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('Calendars')} lead={t('What the calendar knows of your interviews.')} />
      <CalendarsNow />
    </>
  );
}
