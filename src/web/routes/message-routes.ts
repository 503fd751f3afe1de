import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

const outboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./outbox-page.tsx'), 'OutboxPage'),
});

const catcherRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/catcher',
  component: lazyRouteComponent(() => import('./catcher-page.tsx'), 'CatcherPage'),
});

const caughtRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/catcher/$caughtId',
  component: lazyRouteComponent(() => import('./caught-page.tsx'), 'CaughtPage'),
});

const messageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/messages/$messageId',
  component: lazyRouteComponent(() => import('./message-page.tsx'), 'MessagePage'),
});

const answersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/openings/$openingId/answers',
  validateSearch: (search: Record<string, unknown>): { readonly for?: 'freeze' | 'thaw' } =>
    search['for'] === 'freeze' || search['for'] === 'thaw' ? { for: search['for'] } : {},
  component: lazyRouteComponent(() => import('./answers-page.tsx'), 'AnswersPage'),
});

/** Words out: what waits, what was caught, and one mail with its life. */
export const messageRoutes = [outboxRoute, catcherRoute, caughtRoute, messageRoute, answersRoute] as const;
