import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

/** The list of everything that can be set. */
const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});

/** Each section stands in a frame with the others beside it. */
const sectionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'settings-sections',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsSections'),
});

const templatesRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/templates',
  component: lazyRouteComponent(() => import('./settings-templates-page.tsx'), 'SettingsTemplatesPage'),
});

const mailRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/mail',
  component: lazyRouteComponent(() => import('./settings-mail-page.tsx'), 'SettingsMailPage'),
});

const calendarsRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/calendars',
  component: lazyRouteComponent(() => import('./settings-calendars-page.tsx'), 'SettingsCalendarsPage'),
});

export const settingsRoutes = [
  settingsRoute,
  sectionsRoute.addChildren([templatesRoute, mailRoute, calendarsRoute]),
] as const;
