import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { TemplateEditor } from '../features/templates/template-editor.tsx';
import { TemplatesView } from '../features/templates/templates-view.tsx';

const route = getRouteApi('/settings-sections/settings/templates');

export function SettingsTemplatesPage() {
  const { t } = useTranslation();
  const { kind, language = 'en' } = route.useSearch();
  return (
    <>
      <PageHeader title={t('Templates')} lead={t('The words that drafts begin with.')} />
      {kind === undefined ? <TemplatesView /> : <TemplateEditor kind={kind} language={language} />}
    </>
  );
}
