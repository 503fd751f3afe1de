import { SingleBar } from 'cli-progress';
import type { ImportProgress } from '../../actions/import-file.ts';
import type { Terminal } from '../terminal.ts';

export interface ImportBar {
  readonly show: (progress: ImportProgress) => void;
  readonly end: () => void;
}

const WORDS: Readonly<Record<ImportProgress['doing'], string>> = {
  looking: 'Looking at the files',
  saving: 'Importing',
};

/** A bar on the error stream while somebody watches; nothing otherwise. */
export function createImportBar(terminal: Terminal): ImportBar {
  if (!terminal.isWatched) return { show: () => {}, end: () => {} };
  const bar = new SingleBar({
    format: '{doing} {bar} {percentage}% {rows} rows, {eta_formatted} left',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  let isStarted = false;
  return {
    show: ({ doing, rows, rowsInAll }) => {
      const payload = { doing: WORDS[doing], rows: rows.toLocaleString('en') };
      if (!isStarted) bar.start(rowsInAll ?? rows, rows, payload);
      isStarted = true;
      bar.setTotal(rowsInAll ?? rows);
      bar.update(doing === 'looking' ? 0 : rows, payload);
    },
    end: () => {
      if (isStarted) bar.stop();
      isStarted = false;
    },
  };
}
