import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { Empty } from '../components/page-state.tsx';

export function SettingsTemplatesPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('Templates')} lead={t('The words that drafts begin with.')} />
      <Empty title={t('There are no templates to edit yet.')} />
    </>
  );
}
