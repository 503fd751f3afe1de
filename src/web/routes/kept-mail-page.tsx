import { getRouteApi } from '@tanstack/react-router';
import { KeptMailView } from '../features/kept-mail/kept-mail-view.tsx';

const route = getRouteApi('/mails/$mailId');

export function KeptMailPage() {
  const { mailId } = route.useParams();
  return <KeptMailView key={mailId} keptMailId={mailId} />;
}
