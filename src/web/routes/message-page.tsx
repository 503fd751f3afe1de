import { getRouteApi } from '@tanstack/react-router';
import { MessageView } from '../features/messages/message-view.tsx';

const route = getRouteApi('/messages/$messageId');

export function MessagePage() {
  const { messageId } = route.useParams();
  return <MessageView key={messageId} messageId={messageId} />;
}
