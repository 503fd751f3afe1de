import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { ApiKeys } from '../features/settings/api-keys.tsx';

export function SettingsKeysPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('API keys')}
        lead={t('For programs that read or record here, each with a role of its own.')}
      />
      <ApiKeys />
    </>
  );
}
