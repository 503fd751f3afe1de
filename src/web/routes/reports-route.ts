import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DIMENSIONS, type Dimension } from '../../domain/measures/figures.ts';
import { LISTED_PEOPLE, type ListedPeople } from '../../domain/measures/listed-people.ts';
import { rootRoute } from './root-route.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What the address of a report carries. Anything unknown is left out. */
export interface ReportSearch {
  readonly days?: number;
  readonly by?: Dimension;
  readonly only?: Dimension;
  readonly key?: string;
}

const PERIODS = [28, 90, 365];

function readReportSearch({ days, by, only, key }: Raw): ReportSearch {
  const isPeriod = typeof days === 'number' && PERIODS.includes(days);
  const [grouping, narrowing] = [dimensionOf(by), dimensionOf(only)];
  return {
    ...(isPeriod && { days }),
    ...(grouping && { by: grouping }),
    ...(narrowing && { only: narrowing }),
    ...(narrowing && key !== undefined && { key: String(key) }),
  };
}

function dimensionOf(value: unknown): Dimension | undefined {
  return DIMENSIONS.find((one) => one === value);
}

function readPeopleBehindSearch(raw: Raw): ReportSearch & { readonly who: ListedPeople } {
  const { by: _, ...rest } = readReportSearch(raw);
  return { ...rest, who: LISTED_PEOPLE.find((one) => one === raw['who']) ?? 'waiting' };
}

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
});

const peopleBehindRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/people',
  validateSearch: readPeopleBehindSearch,
  component: lazyRouteComponent(() => import('./people-behind-page.tsx'), 'PeopleBehindPage'),
});

const lawRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/law',
  component: lazyRouteComponent(() => import('./law-page.tsx'), 'LawPage'),
});

const pulseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/pulse',
  component: lazyRouteComponent(() => import('./pulse-page.tsx'), 'PulsePage'),
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/record',
  component: lazyRouteComponent(() => import('./record-page.tsx'), 'RecordPage'),
});

export const reportRoutes = [reportsRoute, peopleBehindRoute, lawRoute, pulseRoute, recordRoute];
