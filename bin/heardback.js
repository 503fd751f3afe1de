#!/usr/bin/env node
// Plain JavaScript, so that it runs on whatever Node the machine has; the program itself runs on the pinned one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../src/cli/heardback.ts', import.meta.url));
const cache = new URL('compile-cache.js', import.meta.url).href;
// Histories and standings live for a moment: with room for the young, the collector runs less often and copies less.
const FLAGS = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=32'];
const child = spawn(
  pinnedNode() ?? process.execPath,
  [...FLAGS, '--import', cache, program, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`Cannot start Heardback: ${error.message}`);
  process.exitCode = 1;
});
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1);
});

function pinnedNode() {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const node = join(folder, 'bin', binary);
    return existsSync(node) ? node : null;
  } catch {
    return null;
  }
}
