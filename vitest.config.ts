import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

/**
 * What kinds of tests there are. `npx vitest run src/storage` runs one folder, `--project pure` one kind.
 * Tests of dates run in four time zones: what they say may not depend on where the machine stands.
 * Files share a process and what it has loaded, which is half of the time: a test leaves nothing behind that others would see.
 */
const TIME_ZONES = ['Australia/Sydney', 'Europe/London', 'America/Toronto', 'Asia/Kolkata'];

const PURE = ['src/{lib,domain,contract}/**/*.test.ts'];
const DATES = [
  'src/lib/**/*.test.ts',
  'src/domain/calendar/**/*.test.ts',
  'src/intake/ats/dates/**/*.test.ts',
  'src/web/lib/**/*.test.ts',
];
const ON_A_DATABASE = ['src/{storage,actions,jobs,server,mcp}/**/*.test.ts', 'src/cli/admin/**/*.test.ts'];
const BROWSER = ['test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      project('pure', { include: PURE, isolate: false, testTimeout: 20_000 }),
      ...TIME_ZONES.map((zone) =>
        project(`dates in ${zone}`, { include: DATES, isolate: false, env: { TZ: zone } }),
      ),
      project('shell', {
        include: [
          'src/**/*.test.{ts,tsx}',
          'test/**/*.test.ts',
          'bench/**/*.test.ts',
          'scripts/**/*.test.ts',
        ],
        exclude: [...PURE, ...ON_A_DATABASE, ...BROWSER],
        isolate: false,
        testTimeout: 30_000,
      }),
      project('PGlite', onADatabase('pglite')),
      project('PostgreSQL', onADatabase('postgres')),
      project('browser', {
        include: BROWSER,
        globalSetup: ['test/browser/build-app.ts'],
        testTimeout: 120_000,
        hookTimeout: 300_000,
      }),
    ],
  },
});

type TestOptions = NonNullable<Extract<TestProjectConfiguration, { test?: unknown }>['test']>;

function project(name: string, test: TestOptions): TestProjectConfiguration {
  return { test: { name, pool: 'forks', ...test } };
}

/** The same tests twice: on the embedded database and on a real server with many connections. */
function onADatabase(engine: 'pglite' | 'postgres'): TestOptions {
  return {
    include: ON_A_DATABASE,
    isolate: false,
    env: { TEST_ENGINE: engine },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    ...(engine === 'postgres' && { globalSetup: ['src/storage/testing/postgres-setup.ts'] }),
  };
}
