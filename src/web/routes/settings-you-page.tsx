import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { YouForm } from '../features/settings/you-form.tsx';

export function SettingsYouPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('You')} lead={t('Your name, language and clock.')} />
      <YouForm />
    </>
  );
}
