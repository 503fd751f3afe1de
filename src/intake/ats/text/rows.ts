import Papa from 'papaparse';
import type { Source } from '../source.ts';
import { rowsOfBrokenText } from './broken-quotes.ts';
import { decodedText } from './decoded-text.ts';
import type { Encoding } from './encoding.ts';
import type { Separator } from './separator.ts';

export interface TextFormat {
  readonly encoding: Encoding;
  readonly separator: Separator;
}

/** Rows that were read together. Cells are as they stand in the file. */
export interface RowBatch {
  /** The number of the first row as a spreadsheet shows it: the header of a tidy file is row 1. */
  readonly firstNumber: number;
  readonly rows: readonly (readonly string[])[];
  /** Rows whose quotation marks do not match, by their index in `rows`. */
  readonly broken: ReadonlySet<number>;
  /** Letters of the file read up to here, for progress. */
  readonly lettersRead: number;
}

/** A row longer than this is a quotation mark that was never closed. */
export const LONGEST_ROW = 1 << 20;

/** Reads a table row by row, in batches, in memory that doesn't grow with the file. */
export async function* readRows(source: Source, format: TextFormat): AsyncGenerator<RowBatch> {
  let rest = '';
  let firstNumber = 1;
  let lettersRead = 0;
  for await (const piece of decodedText(source, format.encoding)) {
    lettersRead += piece.length;
    const text = rest + piece;
    const taken = takeRows(text, format.separator, false);
    rest = text.slice(taken.end);
    if (taken.rows.length === 0) continue;
    yield { firstNumber, rows: taken.rows, broken: taken.broken, lettersRead };
    firstNumber += taken.rows.length;
  }
  if (rest === '') return;
  const { rows, broken } = takeRows(rest, format.separator, true);
  yield { firstNumber, rows, broken, lettersRead };
}

interface Taken {
  readonly rows: readonly (readonly string[])[];
  readonly broken: ReadonlySet<number>;
  /** Where the first row begins that isn't whole yet. */
  readonly end: number;
}

const NONE_BROKEN: ReadonlySet<number> = new Set();

function takeRows(text: string, delimiter: Separator, isLast: boolean): Taken {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
  const isStuck = !isLast && text.length - meta.cursor > LONGEST_ROW;
  if (errors.length > 0 || isStuck) return rowsOfBrokenText(text, delimiter, isLast);
  return { rows: withoutLastEmpty(data, isLast), broken: NONE_BROKEN, end: meta.cursor };
}

/** A file that ends with a line's end has no further row after it. */
function withoutLastEmpty(rows: readonly string[][], isLast: boolean): readonly string[][] {
  const last = rows.at(-1);
  return isLast && last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}
