import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { messagesQuery } from '../features/messages/messages-query.ts';
import { sessionQuery } from '../features/session/session-query.ts';
import { todayQuery } from '../features/today/today-query.ts';
import { applicationQuery } from '../lib/application-query.ts';
import { keptMailsQuery } from '../lib/kept-mail-query.ts';
import { queryClient } from '../lib/queries.ts';
import { agenciesRoute } from './agencies-route.ts';
import { benchRoute } from './bench-route.ts';
import { calendarRoute } from './calendar-route.ts';
import { debriefRoute } from './debrief-route.ts';
import { finalistsRoute } from './finalists-route.ts';
import { keptMailRoutes } from './kept-mail-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { PageFault } from './page-fault.tsx';
import { reportRoutes } from './reports-route.ts';
import { rootRoute } from './root-route.ts';
import {
  readApplicationSearch,
  readNewApplicationSearch,
  readOpeningsSearch,
  readPeopleSearch,
  readTodaySearch,
} from './search.ts';
import { searchRoutes } from './search-route.ts';
import { settingsRoutes } from './settings-routes.ts';

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readTodaySearch,
  loaderDeps: ({ search: { list: _, whose = 'mine' as const, ...filter } }) => ({ whose, ...filter }),
  // Not waited for: the page draws itself meanwhile.
  loader: ({ deps }) => void queryClient.prefetchQuery(todayQuery(deps)),
  component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
});

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/start',
  component: lazyRouteComponent(() => import('./start-page.tsx'), 'StartPage'),
});

const applicationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/applications/$applicationId',
  validateSearch: readApplicationSearch,
  // Asked for as soon as a row is pointed at or focused, so that it is there when it opens.
  loader: ({ params }) => fetchApplication(params.applicationId),
  component: lazyRouteComponent(() => import('./application-page.tsx'), 'ApplicationRoute'),
});

/** With its mails, so that the page is drawn once, whole, and asks for nothing while it is. */
function fetchApplication(applicationId: string): void {
  void queryClient.prefetchQuery(applicationQuery(applicationId));
  void queryClient.prefetchQuery(keptMailsQuery(applicationId));
  const isTeam = queryClient.getQueryData(sessionQuery.queryKey)?.workspace?.kind === 'team';
  if (isTeam) void queryClient.prefetchQuery(messagesQuery(applicationId));
}

const openingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/openings',
  validateSearch: readOpeningsSearch,
  component: lazyRouteComponent(() => import('./openings-page.tsx'), 'OpeningsPage'),
});

const openingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/openings/$openingId',
  component: lazyRouteComponent(() => import('./opening-page.tsx'), 'OpeningRoute'),
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
});

const newApplicationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/new',
  validateSearch: readNewApplicationSearch,
  component: lazyRouteComponent(() => import('./new-application-page.tsx'), 'NewApplicationPage'),
});

const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportRoute'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    todayRoute,
    startRoute,
    applicationRoute,
    openingsRoute,
    openingRoute,
    peopleRoute,
    newApplicationRoute,
    agenciesRoute,
    benchRoute,
    calendarRoute,
    debriefRoute,
    finalistsRoute,
    ...reportRoutes,
    importsRoute,
    importRoute,
    ...keptMailRoutes,
    ...messageRoutes,
    ...searchRoutes,
    ...settingsRoutes,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: PageFault,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
