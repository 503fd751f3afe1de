/** Builds the web app into dist/web. `--if-stale` (run after every install) builds only what has changed. */
import { existsSync, globSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isMainScript } from './is-main-script.ts';

const ENTRY = 'src/web/index.html';
/** Vite alone may be there as what another package needs, so it says little. */
const BUILDERS = ['vite', '@vitejs/plugin-react'];
const BUILT = 'dist/web/index.html';
const SOURCES = [
  'src/web/**/*',
  'src/contract/**/*',
  'src/domain/**/*',
  'src/lib/**/*',
  'vite.config.ts',
  'package-lock.json',
];

if (isMainScript(import.meta.url)) await buildWeb({ onlyIfStale: process.argv.includes('--if-stale') });

export async function buildWeb({ onlyIfStale }: { readonly onlyIfStale: boolean }): Promise<void> {
  const reason = onlyIfStale ? reasonToSkip() : null;
  if (reason) {
    console.log(`The web app was not built: ${reason}`);
    return;
  }
  const { build } = await import('vite');
  // A test runner says "test" here, and React would be built for development, half as large again.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'warn' });
  if (before === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = before;
  console.log('The web app was built into dist/web');
}

function reasonToSkip(): string | null {
  if (!existsSync(ENTRY)) return `there is no ${ENTRY}`;
  if (isFresh()) return 'nothing has changed since the last time';
  if (BUILDERS.every(isInstalled)) return null;
  return existsSync(BUILT)
    ? 'what builds it is not installed (npm ci --omit=dev), so dist/web stays as it is, older than its sources'
    : 'what builds it is not installed (npm ci --omit=dev). Run "npm ci && npm run build" once and bring dist/web along; until then the API and the status pages work without the app';
}

function isFresh(): boolean {
  if (!existsSync(BUILT)) return false;
  const builtAt = statSync(BUILT).mtimeMs;
  return SOURCES.flatMap((pattern) => globSync(pattern)).every((file) => statSync(file).mtimeMs <= builtAt);
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
