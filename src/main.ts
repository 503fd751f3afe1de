import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { v7 } from 'uuid';
import type { ActionDeps } from './actions/deps.ts';
import { createPolicyShelf } from './actions/policy-shelf.ts';
import { AppError } from './domain/app-error.ts';
import { publicHolidays } from './intake/holidays/public-holidays.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { authSecret } from './runtime/auth-secret.ts';
import { systemClock } from './runtime/clock.ts';
import { readEnvironment } from './runtime/environment.ts';
import { holdFolder } from './runtime/folder-lock.ts';
import { createLog } from './runtime/log.ts';
import { readSettings, type Settings } from './runtime/settings.ts';
import { createStopping, type Stopping, stopOnSignals } from './runtime/stop.ts';
import { createAuth } from './server/auth/create-auth.ts';
import { createApp } from './server/create-app.ts';
import { listen } from './server/listen.ts';
import { openDatabase } from './storage/open-database.ts';

const SAMPLE_FOLDER = fileURLToPath(new URL('../samples', import.meta.url));
const WEB_FOLDER = fileURLToPath(new URL('../dist/web', import.meta.url));

try {
  await start(readSettings(readEnvironment()));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

/** Whoever finds the folder held leaves with that one sentence; nothing was started that would have to stop. */
async function start(settings: Settings): Promise<void> {
  const folder = settings.databaseUrl ? null : holdFolder(settings.dataDir, systemClock);
  const log = createLog(settings.logLevel);
  const stopping = createStopping({ log, timeoutMs: settings.stopTimeoutSeconds * 1000 });
  stopOnSignals(stopping);
  if (folder) stopping.onStop('data folder', folder.release);
  try {
    await startParts(settings, { log, stopping });
  } catch (error) {
    await stopping.stop('the start failed');
    throw error;
  }
}

interface Frame {
  readonly log: ReturnType<typeof createLog>;
  readonly stopping: Stopping;
}

async function startParts(settings: Settings, { log, stopping }: Frame): Promise<void> {
  const { databaseUrl, databaseConnections: connections, dataDir, processMode } = settings;
  const database = await openDatabase({ databaseUrl, folder: join(dataDir, 'database'), connections, log });
  stopping.onStop('database', database.close);
  const policies = createPolicyShelf(publicHolidays);
  const deps = { database, clock: systemClock, log, newId: v7, policies };
  if (processMode !== 'web') {
    const jobs = await startJobs(deps, settings);
    stopping.onStop('background work', jobs.stop);
  }
  if (processMode !== 'worker') await startServing(deps, settings, stopping);
}

async function startServing(deps: ActionDeps, settings: Settings, stopping: Stopping): Promise<void> {
  const { host, port, dataDir } = settings;
  const secret = authSecret(settings.authSecret, dataDir);
  const webFolder = existsSync(join(WEB_FOLDER, 'index.html')) ? WEB_FOLDER : null;
  const baseUrlOn = (found: number) => settings.publicUrl ?? `http://localhost:${found}`;
  const listening = await listen({ host, port }, (found) => {
    const baseUrl = baseUrlOn(found);
    const auth = createAuth({ db: deps.database.db, secret, baseUrl, log: deps.log });
    const folders = { webFolder, uploadFolder: join(dataDir, 'uploads'), sampleFolder: SAMPLE_FOLDER };
    const serving = { auth, baseUrl, stopping, checksAnswers: false };
    return createApp({ ...deps, ...folders, ...serving }).fetch;
  });
  stopping.onStop('web server', listening.close);
  process.stdout.write(`Heardback is ready at ${baseUrlOn(listening.port)}\n`);
  if (webFolder === null)
    process.stdout.write('The app is not built: run "npm run build". The API and the status pages work.\n');
}
