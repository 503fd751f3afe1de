import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Another process running one of our scripts, whose lines a test can wait for. */
export interface RunningScript {
  readonly process: ChildProcess;
  readonly nextLine: () => Promise<string>;
  readonly lines: readonly string[];
  /** Its exit code, or `null` after a signal. */
  readonly end: () => Promise<number | null>;
}

export function runScript(script: URL, args: readonly string[] = []): RunningScript {
  const child = spawn(process.execPath, [fileURLToPath(script), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const reader = createInterface(child.stdout);
  const lines: string[] = [];
  reader.on('line', (line) => lines.push(line));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { process: child, lines, nextLine: () => nextLine(reader), end: () => ended };
}

async function nextLine(reader: Interface): Promise<string> {
  const [line] = await once(reader, 'line');
  return String(line);
}
