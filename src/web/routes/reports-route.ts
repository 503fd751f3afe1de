import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: ({ days }: Readonly<Record<string, unknown>>): { readonly days?: number } =>
    days === 7 || days === 90 ? { days } : {},
  component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
});
