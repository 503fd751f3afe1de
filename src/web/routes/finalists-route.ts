import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

export const finalistsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/openings/$openingId/finalists',
  validateSearch: (search: Readonly<Record<string, unknown>>): { readonly with?: string } =>
    typeof search['with'] === 'string' && search['with'] !== '' ? { with: search['with'] } : {},
  component: lazyRouteComponent(() => import('./finalists-page.tsx'), 'FinalistsPage'),
});
