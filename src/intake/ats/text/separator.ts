import Papa from 'papaparse';

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

const LINES_LOOKED_AT = 50;

/**
 * The separator of a table from its first lines: a `sep=` line as Excel writes it, or the one that splits the most
 * lines into the same number of cells. A comma for a single column.
 */
export function findSeparator(head: string): Separator {
  const said = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(head)?.[1];
  const stated = SEPARATORS.find((separator) => separator === said);
  if (stated) return stated;
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const score = scoreOf(head, separator);
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/** Lines that have as many cells as most lines have, times the cells; nothing for a single cell. */
function scoreOf(head: string, delimiter: Separator): number {
  const { data } = Papa.parse<string[]>(head, { delimiter, newline: '\n', preview: LINES_LOOKED_AT });
  const widths = new Map<number, number>();
  for (const row of data) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let score = 0;
  for (const [width, lines] of widths) score = Math.max(score, lines * lines * Math.log2(width + 1));
  return score;
}
