import { getRouteApi } from '@tanstack/react-router';
import { FinalistsView } from '../features/openings/finalists-view.tsx';

const route = getRouteApi('/openings/$openingId/finalists');

export function FinalistsPage() {
  const { openingId } = route.useParams();
  return <FinalistsView openingId={openingId} chosen={route.useSearch().with} />;
}
