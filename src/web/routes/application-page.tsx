import { getRouteApi } from '@tanstack/react-router';
import { ApplicationView } from '../features/applications/application-view.tsx';

const route = getRouteApi('/applications/$applicationId');

export function ApplicationRoute() {
  const { applicationId } = route.useParams();
  return <ApplicationView key={applicationId} applicationId={applicationId} />;
}
