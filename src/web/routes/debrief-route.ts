import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { debriefQuery } from '../features/debrief/debrief-query.ts';
import { queryClient } from '../lib/queries.ts';
import { rootRoute } from './root-route.ts';

/** Opened from a link, on a telephone, when an interview ends; whoever is not signed in does so at this very address. */
export const debriefRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/debrief/$applicationId/$interviewId',
  loader: ({ params }) => void queryClient.prefetchQuery(debriefQuery(params)),
  component: lazyRouteComponent(() => import('./debrief-page.tsx'), 'DebriefPage'),
});
