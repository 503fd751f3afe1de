import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { WorkspaceForm } from '../features/settings/workspace-form.tsx';

export function SettingsWorkspacePage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('Workspace')} lead={t('Its name, place, clock and closed days.')} />
      <WorkspaceForm />
    </>
  );
}
