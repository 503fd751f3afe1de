import type { Separator } from './separator.ts';

/** Where quotation marks don't match, a cell longer than this is taken as never closed. */
export const LONGEST_QUOTED_CELL = 1 << 16;

/** Nor does a cell hold more marks than this that neither close nor double: the search for its end stops there. */
const MOST_STRAY_MARKS = 100;

export interface RowsOfBrokenText {
  readonly rows: readonly (readonly string[])[];
  readonly broken: ReadonlySet<number>;
  readonly end: number;
}

/**
 * The rows of a piece of text in which some quotation marks don't match. A row that swallows the lines after it is
 * cut off at its first line and named as broken, so that one stray mark costs one row and not the rest of the file.
 */
export function rowsOfBrokenText(text: string, separator: Separator, isLast: boolean): RowsOfBrokenText {
  const rows: (readonly string[])[] = [];
  const broken = new Set<number>();
  let at = 0;
  while (at < text.length) {
    const row = readRow(text, at, separator);
    const isWhole = row.search === 'closed' && (row.endedByLine || isLast);
    if (isWhole && !(row.hasStrayMark && row.spansLines)) {
      rows.push(row.cells);
      at = row.end;
      continue;
    }
    const mayGoOn = !row.endedByLine && row.search !== 'hopeless' && text.length - at < LONGEST_QUOTED_CELL;
    if (!isLast && mayGoOn) break;
    const lineEnd = text.indexOf('\n', at);
    if (lineEnd === -1 && !isLast) break;
    const end = lineEnd === -1 ? text.length : lineEnd;
    broken.add(rows.length);
    rows.push(text.slice(at, end).split(separator));
    at = end + 1;
  }
  return { rows, broken, end: Math.min(at, text.length) };
}

/** How the search for the end of a cell ended: found, the text ran out, or nothing sensible was in reach. */
type Search = 'closed' | 'open' | 'hopeless';

interface ReadRow {
  readonly cells: readonly string[];
  readonly end: number;
  readonly endedByLine: boolean;
  readonly search: Search;
  readonly hasStrayMark: boolean;
  readonly spansLines: boolean;
}

function readRow(text: string, start: number, separator: Separator): ReadRow {
  const cells: string[] = [];
  let hasStrayMark = false;
  let spansLines = false;
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at, separator) : readBare(text, at, separator);
    cells.push(cell.value);
    hasStrayMark ||= cell.hasStrayMark;
    spansLines ||= cell.value.includes('\n');
    at = cell.end;
    const { search } = cell;
    if (search !== 'closed') return { cells, end: at, endedByLine: false, search, hasStrayMark, spansLines };
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    const endedByLine = text[at] === '\n';
    return { cells, end: endedByLine ? at + 1 : at, endedByLine, search, hasStrayMark, spansLines };
  }
}

interface ReadCell {
  readonly value: string;
  readonly end: number;
  readonly search: Search;
  readonly hasStrayMark: boolean;
}

function readBare(text: string, start: number, separator: Separator): ReadCell {
  const line = text.indexOf('\n', start);
  const lineEnd = line === -1 ? text.length : line;
  const next = text.slice(start, lineEnd).indexOf(separator);
  const end = next === -1 ? lineEnd : start + next;
  return { value: text.slice(start, end), end, search: 'closed', hasStrayMark: false };
}

function readQuoted(text: string, start: number, separator: Separator): ReadCell {
  let strayMarks = 0;
  let mark = start;
  for (;;) {
    mark = text.indexOf('"', mark + 1);
    if (mark === -1) return { value: '', end: text.length, search: 'open', hasStrayMark: true };
    if (mark - start > LONGEST_QUOTED_CELL || strayMarks > MOST_STRAY_MARKS) {
      return { value: '', end: text.length, search: 'hopeless', hasStrayMark: true };
    }
    if (text[mark + 1] === '"') {
      mark += 1;
      continue;
    }
    const end = endAfterMark(text, mark + 1, separator);
    if (end === -1) {
      strayMarks += 1;
      continue;
    }
    const value = text.slice(start + 1, mark).replaceAll('""', '"');
    return { value, end, search: 'closed', hasStrayMark: strayMarks > 0 };
  }
}

/** Where the cell ends after its closing mark, with blanks between allowed; -1 when the mark closes nothing. */
function endAfterMark(text: string, after: number, separator: Separator): number {
  let at = after;
  while (text[at] === ' ') at += 1;
  const next = text[at];
  return next === undefined || next === '\n' || next === separator ? at : -1;
}
