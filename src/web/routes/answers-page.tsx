import { getRouteApi } from '@tanstack/react-router';
import { AnswersView } from '../features/messages/answers-view.tsx';

const route = getRouteApi('/openings/$openingId/answers');

export function AnswersPage() {
  const { openingId } = route.useParams();
  const { for: purpose = 'ending' } = route.useSearch();
  return <AnswersView key={`${openingId} ${purpose}`} openingId={openingId} purpose={purpose} />;
}
