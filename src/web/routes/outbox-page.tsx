import { OutboxView } from '../features/messages/outbox-view.tsx';

export function OutboxPage() {
  return <OutboxView />;
}
