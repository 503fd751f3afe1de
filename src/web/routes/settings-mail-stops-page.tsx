import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { MailStops } from '../features/settings/mail-stops.tsx';

export function SettingsMailStopsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('Must not be mailed')} lead={t('People to whom no mail leaves, and why.')} />
      <MailStops />
    </>
  );
}
