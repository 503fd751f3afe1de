import { getRouteApi } from '@tanstack/react-router';
import { AnswersView } from '../features/messages/answers-view.tsx';

const route = getRouteApi('/openings/$openingId/answers');

export function AnswersPage() {
  const { openingId } = route.useParams();
  return <AnswersView key={openingId} openingId={openingId} />;
}
