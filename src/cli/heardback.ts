import { createRequire } from 'node:module';
import { systemClock } from '../runtime/clock.ts';
import { createProgram, runCommandLine } from './program.ts';
import { processTerminal } from './terminal.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string };

// A pipe that is closed early, as by `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const terminal = processTerminal(systemClock);
await runCommandLine(createProgram(terminal, version), process.argv.slice(2), terminal);
