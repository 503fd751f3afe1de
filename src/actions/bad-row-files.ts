import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { RowProblem } from '../intake/ats/read-row.ts';

/** Writes bad rows as they stand, with their header and the reason, so that they can be mended and imported again. */
export interface BadRowFiles {
  readonly add: (problem: RowProblem, header: readonly string[]) => void;
  /** Ends every file; answers their paths. */
  readonly close: () => Promise<readonly string[]>;
}

const REASON = 'Heardback: why it was left out';

/** One file for each input with bad rows; `pathOf` says where it goes. */
export function openBadRowFiles(pathOf: (file: string) => string): BadRowFiles {
  const streams = new Map<string, { readonly path: string; readonly stream: WriteStream }>();
  function streamOf(file: string, header: readonly string[]): WriteStream {
    const open = streams.get(file);
    if (open) return open.stream;
    const path = pathOf(file);
    const stream = createWriteStream(path, { mode: 0o600 });
    // The mark tells spreadsheets that this is UTF-8.
    stream.write(`\uFEFF${lineOf([...header.filter((one) => one !== REASON), REASON])}`);
    streams.set(file, { path, stream });
    return stream;
  }
  return {
    add: (problem, header) => {
      const width = header.filter((one) => one !== REASON).length;
      const cells = Array.from(
        { length: Math.max(width, problem.cells.length) },
        (_, index) => problem.cells[index] ?? '',
      );
      const kept = cells.filter((_, index) => header[index] !== REASON);
      const column = problem.field === '' ? '' : `${problem.field}: `;
      streamOf(problem.file, header).write(lineOf([...kept, `${column}${problem.reason}`]));
    },
    close: async () => {
      const paths: string[] = [];
      for (const { path, stream } of streams.values()) {
        const closed = once(stream, 'close');
        stream.end();
        await closed;
        paths.push(path);
      }
      streams.clear();
      return paths;
    },
  };
}

/** Takes away what an earlier run wrote, so that a file that is there has bad rows of this run. */
export async function removeOldFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true });
}

/** As it was, without the apostrophes that a report for reading gets: these cells are read again. */
function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n\r;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
