import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { UploadForm } from '../features/imports/upload-form.tsx';
import { useWorkspace } from '../lib/workspace.ts';

export function ImportsPage() {
  const { t } = useTranslation();
  const { country, region, timeZone } = useWorkspace();
  return (
    <>
      <PageHeader
        title={t('Import')}
        lead={t('An export from your applicant system, or a list of your own, as CSV.')}
      />
      <UploadForm place={{ country, timeZone, ...(region && { region }) }} />
    </>
  );
}
