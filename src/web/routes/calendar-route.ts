import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isMonth, type Month } from '../features/calendar/month.ts';
import { rootRoute } from './root-route.ts';

interface CalendarSearch {
  readonly month?: Month;
  readonly whose?: 'everyone';
}

export const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calendar',
  validateSearch: ({ month, whose }: Readonly<Record<string, unknown>>): CalendarSearch => ({
    ...(isMonth(month) && { month }),
    ...(whose === 'everyone' && { whose }),
  }),
  component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
});
