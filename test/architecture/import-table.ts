/**
 * Who may import what. This is the law that the folders of `src` live by; ARCHITECTURE.md shows it and says why.
 * `*` at the end of a path stands for everything below it.
 */
export interface Row {
  /** The files that the row is about: the first row that fits holds. */
  readonly of: string;
  readonly ours: readonly string[];
  /** What may be imported as a type, which leaves no trace when the program runs. */
  readonly typesOf?: readonly string[];
  readonly thirdParty: readonly string[];
  /** Whether Node's own modules may be used. */
  readonly isNode: boolean;
}

/** The server reads through these; what it changes goes through actions. */
const READS = ['storage/queries/*', 'storage/in-workspace.ts', 'storage/doors.ts'];
const PURE = ['lib/*', 'domain/*'];
/** The one closed list of errors, so that every layer can say what the caller can do. */
const ERRORS = ['domain/app-error.ts', 'domain/error-codes.ts'];
const MAIL = ['nodemailer', 'imapflow', 'postal-mime'];

export const IMPORT_TABLE: readonly Row[] = [
  { of: 'lib/*', ours: ['lib/*'], thirdParty: [], isNode: false },
  { of: 'domain/*', ours: PURE, thirdParty: ['temporal-polyfill'], isNode: false },
  { of: 'net/*', ours: ['lib/*', 'net/*'], thirdParty: [], isNode: true },
  { of: 'contract/*', ours: [...PURE, 'contract/*'], thirdParty: ['zod'], isNode: false },
  { of: 'runtime/*', ours: ['lib/*', 'runtime/*', ...ERRORS], thirdParty: ['zod', 'pino'], isNode: true },
  {
    of: 'storage/*',
    ours: [...PURE, 'storage/*'],
    typesOf: ['runtime/*'],
    thirdParty: ['kysely', 'pg', 'pg-copy-streams', '@electric-sql/pglite', 'uuid'],
    isNode: true,
  },
  {
    of: 'intake/*',
    ours: [...PURE, 'intake/*', 'net/*'],
    typesOf: ['runtime/*'],
    thirdParty: ['papaparse', 'date-holidays', 'uuid', 'htmlparser2', 'windows-iana', 'tsdav', ...MAIL],
    isNode: true,
  },
  {
    of: 'delivery/*',
    ours: [...PURE, 'delivery/*', 'net/*'],
    typesOf: ['runtime/*'],
    thirdParty: ['liquidjs', 'ical-generator', 'web-push', ...MAIL],
    isNode: true,
  },
  {
    of: 'actions/*',
    ours: [...PURE, 'actions/*', 'storage/*', 'intake/*', 'delivery/*'],
    typesOf: ['runtime/*'],
    thirdParty: ['uuid'],
    isNode: true,
  },
  {
    of: 'jobs/*',
    ours: ['lib/*', 'jobs/*', 'actions/*', 'storage/*'],
    typesOf: ['runtime/*', 'domain/*'],
    thirdParty: ['pg-boss'],
    isNode: true,
  },
  {
    of: 'server/*',
    ours: [...PURE, 'server/*', 'contract/*', 'actions/*', ...READS],
    typesOf: ['runtime/*', 'storage/*', 'kysely'],
    thirdParty: [
      'hono',
      '@hono/node-server',
      '@hono/zod-openapi',
      '@fastify/busboy',
      'better-auth',
      '@better-auth/passkey',
      'zod',
      'prom-client',
    ],
    isNode: true,
  },
  {
    of: 'mcp/*',
    ours: [...PURE, 'mcp/*', 'contract/*', 'actions/*', ...READS],
    typesOf: ['runtime/*', 'storage/*', 'kysely'],
    thirdParty: ['@modelcontextprotocol/sdk', 'zod'],
    isNode: true,
  },
  {
    of: 'web/*',
    ours: [...PURE, 'web/*', 'contract/*'],
    thirdParty: [
      'react',
      'react-dom',
      '@fontsource-variable/*',
      '@mantine/*',
      '@tanstack/*',
      '@tabler/*',
      'i18next',
      'react-i18next',
      'zod',
      'vite',
    ],
    isNode: false,
  },
  {
    of: 'cli/admin/*',
    ours: [...PURE, 'cli/*', 'contract/*', 'intake/*', 'runtime/*', 'actions/*', 'storage/*'],
    thirdParty: ['commander', 'cli-progress', 'zod', 'uuid'],
    isNode: true,
  },
  {
    of: 'cli/*',
    ours: [...PURE, 'cli/*', 'contract/*', 'intake/*', 'runtime/*'],
    thirdParty: ['commander', 'cli-progress', 'zod'],
    isNode: true,
  },
  { of: 'main.ts', ours: ['*'], thirdParty: [], isNode: true },
];

/** Inside `web`: routes are made of features, features of components. A feature never imports another. */
export const WEB_TABLE: readonly Pick<Row, 'of' | 'ours'>[] = [
  { of: 'web/routes/*', ours: ['web/routes/*', 'web/features/*', 'web/components/*', 'web/lib/*'] },
  { of: 'web/features/*', ours: ['web/components/*', 'web/lib/*'] },
  { of: 'web/components/*', ours: ['web/components/*', 'web/lib/*'] },
  { of: 'web/lib/*', ours: ['web/lib/*'] },
];
