import type { ExportProgress } from '../intake/ats/export-options.ts';
import type { Source } from '../intake/ats/source.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  readonly show: (progress: ExportProgress) => void;
  readonly end: () => void;
}

const EVERY = 150;
const LONG_FILE = 4_000_000;

/** One line that counts rows while somebody watches and the files are long; nothing otherwise. */
export function createProgress(terminal: Terminal, sources: readonly Source[]): Progress {
  const bytes = sources.reduce((sum, { size }) => sum + (size ?? 0), 0);
  if (!terminal.isWatched || bytes < LONG_FILE) return { show: () => {}, end: () => {} };
  let lastShown = 0;
  let isShown = false;
  return {
    show: ({ doing, file, rows }) => {
      const now = terminal.clock.now();
      if (now - lastShown < EVERY) return;
      lastShown = now;
      isShown = true;
      process.stderr.write(
        `\r\u001b[K${doing === 'looking' ? 'Looking at' : 'Reading'} ${file}: ${rows.toLocaleString('en')} rows`,
      );
    },
    end: () => {
      if (isShown) process.stderr.write('\r\u001b[K');
      isShown = false;
    },
  };
}
