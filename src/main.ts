import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { v7 } from 'uuid';
import type { CalendarDeps } from './actions/calendar/calendar-deps.ts';
import { createMailKeys } from './actions/mail-keys.ts';
import type { NoticeDeps } from './actions/notices/notice-deps.ts';
import { createPolicyShelf } from './actions/policy-shelf.ts';
import { createPostHook } from './delivery/hooks/post-hook.ts';
import { createDnsReader } from './delivery/mail/dns-reader.ts';
import { createExchange } from './delivery/mail/exchange.ts';
import { createSendPush } from './delivery/push/send-push.ts';
import { AppError } from './domain/app-error.ts';
import { createSourceReader } from './intake/calendar/sources/source-reader.ts';
import { publicHolidays } from './intake/holidays/public-holidays.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { withMcp } from './mcp/with-mcp.ts';
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
import { mailSignInLink } from './server/mail-links.ts';
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
  const secret = authSecret(settings.authSecret, dataDir);
  const exchange = createExchange();
  stopping.onStop('lines to mail servers', exchange.close);
  const mail = {
    keys: createMailKeys(secret),
    exchange,
    baseUrl: baseUrlOn(settings, settings.port),
    privateProviders: settings.privateMailSignInHosts,
  };
  const postHook = createPostHook({ privateHosts: settings.privateHookHosts });
  const sendPush = createSendPush({ privateHosts: settings.privateHookHosts });
  const readSource = createSourceReader({ privateHosts: settings.privateCalendarHosts });
  const deps = {
    database,
    clock: systemClock,
    log,
    newId: v7,
    policies,
    mail,
    postHook,
    sendPush,
    readSource,
  };
  // The links in mails need the port, which may be any free one.
  const baseUrl =
    processMode === 'worker' ? mail.baseUrl : await startServing(deps, settings, { secret, stopping });
  if (processMode === 'web') return;
  const jobs = await startJobs({ ...deps, mail: { ...mail, baseUrl } }, settings);
  stopping.onStop('background work', jobs.stop);
}

function baseUrlOn({ publicUrl }: Settings, port: number): string {
  return publicUrl ?? `http://localhost:${port}`;
}

interface Serving {
  readonly secret: string;
  readonly stopping: Stopping;
}

/** Answers with what links to us start with. */
async function startServing(
  deps: NoticeDeps & CalendarDeps,
  settings: Settings,
  { secret, stopping }: Serving,
): Promise<string> {
  const { host, port, dataDir } = settings;
  const webFolder = existsSync(join(WEB_FOLDER, 'index.html')) ? WEB_FOLDER : null;
  const listening = await listen({ host, port }, (found) => {
    const baseUrl = baseUrlOn(settings, found);
    const folders = { webFolder, uploadFolder: join(dataDir, 'uploads'), sampleFolder: SAMPLE_FOLDER };
    const mail = { ...deps.mail, baseUrl };
    const sendLink = (link: { address: string; token: string }) => mailSignInLink({ ...deps, mail }, link);
    const auth = createAuth({ db: deps.database.db, secret, baseUrl, log: deps.log, sendLink });
    const serving = { dns: createDnsReader(), auth, baseUrl, stopping, checksAnswers: false };
    return withMcp(createApp({ ...deps, ...folders, ...serving, mail }).fetch);
  });
  stopping.onStop('web server', listening.close);
  process.stdout.write(`Heardback is ready at ${baseUrlOn(settings, listening.port)}\n`);
  if (webFolder === null)
    process.stdout.write('The app is not built: run "npm run build". The API and the status pages work.\n');
  return baseUrlOn(settings, listening.port);
}
