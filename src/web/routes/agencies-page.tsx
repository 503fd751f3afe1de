import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { AgenciesView } from '../features/agencies/agencies-view.tsx';

export function AgenciesPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('Agencies')}
        lead={t('Who owes a word between you, an agency and its people, and how long it has been silent.')}
      />
      <AgenciesView />
    </>
  );
}
