import { apiPage } from './api-page.ts';
import { cliPage } from './cli-page.ts';
import { errorsPage } from './errors-page.ts';
import { policyPage } from './policy-page.ts';
import { SCHEMA_PAGES } from './schema-pages.ts';
import { settingsPage } from './settings-page.ts';
import { trackersPage } from './trackers-page.ts';

/** A page of docs/reference that is written from the code, so that it can never say something else. */
export interface ReferencePage {
  readonly file: string;
  readonly write: () => string | Promise<string>;
}

/** Every generated page; add a line to add one. */
export const REFERENCE_PAGES: readonly ReferencePage[] = [
  { file: 'settings.md', write: settingsPage },
  { file: 'policy.md', write: policyPage },
  { file: 'errors.md', write: errorsPage },
  { file: 'api.md', write: apiPage },
  { file: 'cli.md', write: cliPage },
  { file: 'other-trackers.md', write: trackersPage },
  ...SCHEMA_PAGES,
];
