import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

const unsettledRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mails',
  component: lazyRouteComponent(() => import('./unsettled-page.tsx'), 'UnsettledPage'),
});

const keptMailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mails/$mailId',
  component: lazyRouteComponent(() => import('./kept-mail-page.tsx'), 'KeptMailPage'),
});

/** Words in: the mails that nobody can place but a member, and one mail with its original. */
export const keptMailRoutes = [unsettledRoute, keptMailRoute] as const;
