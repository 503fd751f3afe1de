import { useInfiniteQuery } from '@tanstack/react-query';
import { openingsQuery } from '../features/openings/openings-query.ts';
import { FirstOffers } from '../features/session/first-offers.tsx';
import { useWorkspace } from '../lib/workspace.ts';

export function StartPage() {
  const isTeam = useWorkspace().kind === 'team';
  const openings = useInfiniteQuery(openingsQuery(undefined));
  const isEmpty = (openings.data?.pages[0]?.openings.length ?? 0) === 0;
  return <FirstOffers isTeam={isTeam} isEmpty={isEmpty} />;
}
