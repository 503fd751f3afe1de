import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Radicale {
  /** `http://127.0.0.1:PORT/`. */
  readonly url: string;
  /** Puts an event into the calendar of the only user. */
  readonly put: (name: string, ics: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly close: () => void;
}

export const LOGIN = 'mia';
export const PASSWORD = 'a password for tests';

/** A real CalDAV server with one user and one calendar, in a folder that goes away with it. */
export async function startRadicale(): Promise<Radicale> {
  const program = findRadicale();
  const folder = mkdtempSync(join(tmpdir(), 'radicale-'));
  const port = await freePort();
  writeFileSync(join(folder, 'logins'), `${LOGIN}:${PASSWORD}\n`);
  writeFileSync(join(folder, 'config'), configOf(folder, port));
  const running = spawn(program, ['--config', join(folder, 'config')], { stdio: 'ignore' });
  const close = () => {
    running.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  await untilReady(url);
  const send = async (method: string, path: string, body?: string) => {
    const answer = await fetch(`${url}${LOGIN}/${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${LOGIN}:${PASSWORD}`).toString('base64')}`,
        'content-type': 'text/calendar',
      },
      ...(body === undefined ? {} : { body }),
    });
    if (!answer.ok) throw new Error(`Radicale answered ${answer.status} to ${method} ${path}`);
  };
  await send('MKCALENDAR', 'work/');
  return {
    url,
    put: (name, ics) => send('PUT', `work/${name}.ics`, ics),
    remove: (name) => send('DELETE', `work/${name}.ics`),
    close,
  };
}

/** Installs Debian's package where there is none and the test may. */
function findRadicale(): string {
  const found = spawnSync('sh', ['-c', 'command -v radicale'], { encoding: 'utf8' }).stdout.trim();
  if (found !== '') return found;
  process.stderr.write(
    'No Radicale found: installing the Debian package "radicale" for the test of calendar servers.\n',
  );
  const installed = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'radicale'], {
    stdio: 'ignore',
  });
  if (installed.status !== 0)
    throw new Error('The test of calendar servers needs Radicale: apt-get install radicale');
  return 'radicale';
}

function configOf(folder: string, port: number): string {
  return [
    '[server]',
    `hosts = 127.0.0.1:${port}`,
    '[auth]',
    'type = htpasswd',
    `htpasswd_filename = ${join(folder, 'logins')}`,
    'htpasswd_encryption = plain',
    'delay = 0',
    '[storage]',
    `filesystem_folder = ${join(folder, 'collections')}`,
    '',
  ].join('\n');
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function untilReady(url: string): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    const isReady = await fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (isReady) return;
    if (Date.now() > until) throw new Error('Radicale did not start within 20 seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
