import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  dovecotConf,
  introspectionConf,
  mainCf,
  masterServices,
  type Ports,
  sieveScript,
  transportMap,
} from './server-settings.ts';

/** A real Dovecot and a real Postfix on this machine alone, for `*@test.local`: any name is a mailbox, each with this password. */
export interface MailServers {
  readonly imapPort: number;
  readonly smtpPort: number;
  /** Where a mailbox lies on disk. */
  readonly folderOf: (name: string) => string;
  /** From now on whoever writes to them hears that they are away. */
  readonly sendAway: (name: string, away: { readonly subject: string; readonly text: string }) => void;
  readonly stopImap: () => Promise<void>;
  readonly startImap: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const MAILBOX_PASSWORD = 'secret';

const PROGRAMS = ['/usr/sbin/dovecot', '/usr/sbin/postfix', '/usr/lib/dovecot/modules/lib90_sieve_plugin.so'];
const PACKAGES = ['dovecot-imapd', 'dovecot-lmtpd', 'dovecot-sieve', 'postfix'];

/** Why the servers cannot run here, or `null`; what is missing is installed first, where that can be done. */
export function whyNoMailServers(): string | null {
  if (process.getuid?.() !== 0) return 'Dovecot and Postfix are started as root only';
  if (areThere()) return null;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return 'Dovecot and Postfix are not installed, and there is no apt-get';
  process.stdout.write(
    `No Dovecot and Postfix found for the tests of the mailbox; installing ${PACKAGES.join(', ')}\n`,
  );
  const apt = ['-q', '-y', '--no-install-recommends'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['-q', 'update'], { env, stdio: 'ignore' });
  spawnSync('apt-get', [...apt, 'install', ...PACKAGES], { env, stdio: 'ignore' });
  return areThere() ? null : 'Dovecot and Postfix could not be installed';
}

function areThere(): boolean {
  return PROGRAMS.every((path) => existsSync(path));
}

export interface MailServersAsked {
  /** Both take access tokens too, of a provider that says here whose each is (RFC 7662); and no mail without a sign-in. */
  readonly introspectUrl?: string | null;
}

/** Starts both on free ports, with everything that they keep in one new folder; no mail leaves this machine. */
export async function startMailServers({
  introspectUrl = null,
}: MailServersAsked = {}): Promise<MailServers> {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-mail-'));
  // Each server's own user walks through it.
  chmodSync(folder, 0o755);
  const [imapPort, lmtpPort, smtpPort] = await freePorts(3);
  const ports = { imapPort: imapPort ?? 0, lmtpPort: lmtpPort ?? 0, smtpPort: smtpPort ?? 0, introspectUrl };
  const dovecot = await prepareDovecot(folder, ports);
  // Postfix asks Dovecot who somebody is from the first connection on.
  await dovecot.start();
  const postfix = await startPostfix(folder, ports);
  const folderOf = (name: string) => join(folder, 'dovecot', 'mail', name);
  return {
    imapPort: ports.imapPort,
    smtpPort: ports.smtpPort,
    folderOf,
    sendAway: (name, away) => {
      mkdirSync(folderOf(name), { recursive: true });
      writeFileSync(join(folderOf(name), '.dovecot.sieve'), sieveScript(name, away));
      spawnSync('chown', ['-R', 'mail:mail', folderOf(name)]);
    },
    stopImap: dovecot.stop,
    startImap: dovecot.start,
    close: async () => {
      await dovecot.stop();
      postfix.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function prepareDovecot(base: string, ports: Ports) {
  const folder = join(base, 'dovecot');
  for (const name of ['run', 'state', 'mail']) mkdirSync(join(folder, name), { recursive: true });
  spawnSync('chown', ['mail:mail', join(folder, 'mail')]);
  const conf = join(folder, 'dovecot.conf');
  writeFileSync(conf, dovecotConf(folder, ports));
  if (ports.introspectUrl !== null)
    writeFileSync(join(folder, 'oauth2.conf'), introspectionConf(ports.introspectUrl));
  let child: ChildProcess | null = null;
  return {
    start: async () => {
      child = spawn('/usr/sbin/dovecot', ['-F', '-c', conf], { stdio: 'ignore' });
      await Promise.all([isListening(ports.imapPort), isListening(ports.lmtpPort)]).catch(
        (error: unknown) => {
          throw new Error(`${String(error)}\n${readLog(join(folder, 'dovecot.log'))}`);
        },
      );
    },
    stop: async () => {
      const running = child;
      child = null;
      if (running === null || running.exitCode !== null) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGTERM');
      await ended;
    },
  };
}

async function startPostfix(base: string, ports: Ports) {
  const folder = join(base, 'postfix');
  for (const name of ['etc', 'spool', 'data']) mkdirSync(join(folder, name), { recursive: true });
  const etc = join(folder, 'etc');
  spawnSync('chown', ['postfix', join(folder, 'data')]);
  writeFileSync(join(etc, 'main.cf'), mainCf(folder, ports));
  writeFileSync(join(etc, 'transport'), transportMap(ports));
  writeFileSync(join(etc, 'mailboxes'), '/./ ok\n');
  const master = readFileSync('/usr/share/postfix/master.cf.dist', 'utf8');
  writeFileSync(join(etc, 'master.cf'), masterServices(master, ports));
  const started = spawnSync('/usr/sbin/postfix', ['-c', etc, 'start'], { encoding: 'utf8' });
  await isListening(ports.smtpPort).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${started.stderr}\n${readLog(join(folder, 'maillog'))}`);
  });
  return { stop: () => void spawnSync('/usr/sbin/postfix', ['-c', etc, 'stop'], { stdio: 'ignore' }) };
}

function readLog(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').slice(-2000) : 'nothing was logged';
}

async function isListening(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await canConnect(port)) return;
    await sleep(50);
  }
  throw new Error(`Nothing listens on port ${port}`);
}

async function canConnect(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
