import { getRouteApi } from '@tanstack/react-router';
import { CaughtView } from '../features/messages/caught-view.tsx';

const route = getRouteApi('/catcher/$caughtId');

export function CaughtPage() {
  const { caughtId } = route.useParams();
  return <CaughtView key={caughtId} caughtId={caughtId} />;
}
