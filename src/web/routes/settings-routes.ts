import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type DraftKind, isDraftKind } from '../../domain/draft/draft-kind.ts';
import { isLanguage, type Language } from '../../domain/wording/language.ts';
import { type MailSignInEnd, readMailSignInEnd } from '../lib/mail-providers.ts';
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

export interface TemplatesSearch {
  /** The letter that stands open. */
  readonly kind?: DraftKind;
  readonly language?: Language;
}

function readTemplatesSearch(search: Record<string, unknown>): TemplatesSearch {
  const { kind, language } = search;
  return {
    ...(typeof kind === 'string' && isDraftKind(kind) && { kind }),
    ...(isLanguage(language) && { language }),
  };
}

const templatesRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/templates',
  validateSearch: readTemplatesSearch,
  component: lazyRouteComponent(() => import('./settings-templates-page.tsx'), 'SettingsTemplatesPage'),
});

export interface MailSearch {
  /** How a way to a mail provider and back ended. */
  readonly signIn?: MailSignInEnd;
}

function readMailSearch({ signIn }: Record<string, unknown>): MailSearch {
  const end = readMailSignInEnd(signIn);
  return end === null ? {} : { signIn: end };
}

const mailRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/mail',
  validateSearch: readMailSearch,
  component: lazyRouteComponent(() => import('./settings-mail-page.tsx'), 'SettingsMailPage'),
});

const mailboxesRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/mailboxes',
  validateSearch: readMailSearch,
  component: lazyRouteComponent(() => import('./settings-mailboxes-page.tsx'), 'SettingsMailboxesPage'),
});

const calendarsRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/calendars',
  component: lazyRouteComponent(() => import('./settings-calendars-page.tsx'), 'SettingsCalendarsPage'),
});

export interface RulesSearch {
  /** The rule that stands open. */
  readonly rule?: string;
  readonly opening?: string;
  readonly stage?: string;
}

const rulesRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/rules',
  validateSearch: (search: Record<string, unknown>): RulesSearch => ({
    ...(typeof search['rule'] === 'string' && { rule: search['rule'] }),
    ...(typeof search['opening'] === 'string' && { opening: search['opening'] }),
    ...(typeof search['stage'] === 'string' && { stage: search['stage'] }),
  }),
  component: lazyRouteComponent(() => import('./settings-rules-page.tsx'), 'SettingsRulesPage'),
});

const evidenceRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/evidence',
  component: lazyRouteComponent(() => import('./settings-evidence-page.tsx'), 'SettingsEvidencePage'),
});

const youRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/you',
  component: lazyRouteComponent(() => import('./settings-you-page.tsx'), 'SettingsYouPage'),
});

const mailStopsRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/mail-stops',
  component: lazyRouteComponent(() => import('./settings-mail-stops-page.tsx'), 'SettingsMailStopsPage'),
});

const noticesRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/notices',
  component: lazyRouteComponent(() => import('./settings-notices-page.tsx'), 'SettingsNoticesPage'),
});

const reportsRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/reports',
  component: lazyRouteComponent(() => import('./settings-reports-page.tsx'), 'SettingsReportsPage'),
});

const signInRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/sign-in',
  component: lazyRouteComponent(() => import('./settings-sign-in-page.tsx'), 'SettingsSignInPage'),
});

const membersRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/members',
  component: lazyRouteComponent(() => import('./settings-members-page.tsx'), 'SettingsMembersPage'),
});

const awayRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/away',
  component: lazyRouteComponent(() => import('./settings-away-page.tsx'), 'SettingsAwayPage'),
});

const keysRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/keys',
  component: lazyRouteComponent(() => import('./settings-keys-page.tsx'), 'SettingsKeysPage'),
});

const dataRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/data',
  component: lazyRouteComponent(() => import('./settings-data-page.tsx'), 'SettingsDataPage'),
});

const workspaceRoute = createRoute({
  getParentRoute: () => sectionsRoute,
  path: '/settings/workspace',
  component: lazyRouteComponent(() => import('./settings-workspace-page.tsx'), 'SettingsWorkspacePage'),
});

export const settingsRoutes = [
  settingsRoute,
  sectionsRoute.addChildren([
    rulesRoute,
    reportsRoute,
    evidenceRoute,
    templatesRoute,
    mailRoute,
    mailboxesRoute,
    calendarsRoute,
    youRoute,
    noticesRoute,
    mailStopsRoute,
    signInRoute,
    membersRoute,
    awayRoute,
    keysRoute,
    dataRoute,
    workspaceRoute,
  ]),
] as const;
