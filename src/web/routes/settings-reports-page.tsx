import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { ReportSettingsView } from '../features/settings/report-settings.tsx';

export function SettingsReportsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('Reports')}
        lead={t('Who sees whose numbers, and who gets the letters about them.')}
      />
      <ReportSettingsView />
    </>
  );
}
