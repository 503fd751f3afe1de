import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

export const searchRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/search',
    component: lazyRouteComponent(() => import('./search-page.tsx'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/search/mail',
    component: lazyRouteComponent(() => import('./pasted-mail-page.tsx'), 'PastedMailPage'),
  }),
] as const;
