import { FirstOffers } from '../features/session/first-offers.tsx';
import { useWorkspace } from '../lib/workspace.ts';

export function StartPage() {
  return <FirstOffers isTeam={useWorkspace().kind === 'team'} />;
}
