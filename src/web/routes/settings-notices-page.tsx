import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { NoticesSettings } from '../features/settings/notices-form.tsx';
import { BrowserReminders } from '../features/settings/reminders/browser-reminders.tsx';

export function SettingsNoticesPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('Notices')}
        lead={t('What you are told of your work outside the app, and where.')}
      />
      <NoticesSettings />
      <BrowserReminders />
    </>
  );
}
