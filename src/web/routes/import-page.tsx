import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '../components/page-header.tsx';
import { ImportView } from '../features/imports/import-view.tsx';

const route = getRouteApi('/imports/$importId');

export function ImportRoute() {
  const { importId } = route.useParams();
  return (
    <>
      <PageHeader title="Import" />
      <ImportView key={importId} importId={importId} />
    </>
  );
}
