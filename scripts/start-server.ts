import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A Heardback that runs in a process of its own, as `npm start` starts it. */
export interface RunningServer {
  readonly url: string;
  /** From the start of the process to the first 200. */
  readonly readyAfterMs: number;
  readonly pid: number;
  /** All that it wrote so far. */
  readonly output: () => string;
  /** Asks it to stop and answers with its exit code; `null` when a signal ended it. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** As `npm start` starts it. */
const COMMAND = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=32',
  '--import',
  new URL('../bin/compile-cache.js', import.meta.url).href,
  fileURLToPath(new URL('../src/main.ts', import.meta.url)),
];

export async function startServer(environment: Readonly<Record<string, string>>): Promise<RunningServer> {
  const port = environment['PORT'] ?? String(await freePort());
  const begun = performance.now();
  const child = spawn(process.execPath, COMMAND, {
    env: { ...process.env, ...environment, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const url = `http://127.0.0.1:${port}`;
  const answers = await Promise.race([answersHealthily(url), ended.then(() => false)]);
  if (!answers) {
    child.kill('SIGKILL');
    throw new Error(`The server did not start:\n${output}`);
  }
  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    child.kill(signal);
    return await ended;
  }
  const readyAfterMs = performance.now() - begun;
  return { url, readyAfterMs, pid: child.pid ?? 0, output: () => output, stop };
}

async function answersHealthily(url: string, withinMs = 240_000): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    const isUp = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return true;
    await sleep(20);
  }
  return false;
}

/** Asks the system for a free port; another process could take it in the instant before it is used. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
