import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { ImportView } from '../features/imports/import-view.tsx';

const route = getRouteApi('/imports/$importId');

export function ImportRoute() {
  const { t } = useTranslation();
  const { importId } = route.useParams();
  return (
    <>
      <PageHeader title={t('Import')} />
      <ImportView key={importId} importId={importId} />
    </>
  );
}
