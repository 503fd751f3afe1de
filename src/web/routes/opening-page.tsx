import { getRouteApi } from '@tanstack/react-router';
import { OpeningView } from '../features/openings/opening-view.tsx';

const route = getRouteApi('/openings/$openingId');

export function OpeningRoute() {
  const { openingId } = route.useParams();
  return <OpeningView key={openingId} openingId={openingId} />;
}
