import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { EvidenceView } from '../features/settings/evidence-view.tsx';

export function SettingsEvidencePage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('Evidence')} lead={t('What the default dates and rules rest on.')} />
      <EvidenceView />
    </>
  );
}
