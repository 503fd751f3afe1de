import { CatcherView } from '../features/messages/catcher-view.tsx';

export function CatcherPage() {
  return <CatcherView />;
}
