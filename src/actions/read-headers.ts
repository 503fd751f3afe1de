import type { ExportOptions } from '../intake/ats/export-options.ts';
import type { Source } from '../intake/ats/source.ts';
import { openTable } from '../intake/ats/table.ts';
import type { KeptImport } from './kept-import.ts';

/** What we take each column for in files that cannot be read as they are, so that somebody can say it better. */
export async function readHeaders(
  sources: readonly Source[],
  options: ExportOptions,
): Promise<KeptImport['columns']> {
  const tables = await Promise.all(sources.map((source) => openTable(source, options)));
  return tables.flatMap(({ source, reading }) =>
    reading.readings.map(({ header, field }) => ({ file: source.name, header, field })),
  );
}
