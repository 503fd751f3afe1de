import { UnsettledView } from '../features/kept-mail/unsettled-view.tsx';

export function UnsettledPage() {
  return <UnsettledView />;
}
