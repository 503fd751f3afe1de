import { getRouteApi } from '@tanstack/react-router';
import { DebriefView } from '../features/debrief/debrief-view.tsx';

const route = getRouteApi('/debrief/$applicationId/$interviewId');

export function DebriefPage() {
  const { applicationId, interviewId } = route.useParams();
  return <DebriefView key={interviewId} applicationId={applicationId} interviewId={interviewId} />;
}
