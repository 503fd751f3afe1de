import { AppError } from '../../domain/app-error.ts';
import {
  countUnderstood,
  type HeaderReading,
  type SaidColumns,
  understandHeader,
} from './columns/understand-header.ts';
import { readWrittenDate } from './dates/written-date.ts';
import type { ExportOptions } from './export-options.ts';
import type { Source } from './source.ts';
import { decodedText } from './text/decoded-text.ts';
import { type EncodingFound, findEncoding } from './text/encoding.ts';
import { whatElseItIs } from './text/file-kind.ts';
import { type RowBatch, readRows, type TextFormat } from './text/rows.ts';
import { findSeparator } from './text/separator.ts';

/** One file of an export, looked at: how to read it, where its header stands, what its columns say. */
export interface Table {
  readonly source: Source;
  readonly format: TextFormat;
  readonly encodingBecause: string;
  readonly header: readonly string[];
  /** The header's row number. */
  readonly headerRow: number;
  readonly reading: HeaderReading;
}

const HEAD = 1 << 16;
/** Some exports put a title, a date and an empty line above their header. */
const ROWS_ABOVE_HEADER = 20;

/** Opens a file as a table. `AppError` `file_unreadable` when it is no table, with what it is and what to do. */
export async function openTable(source: Source, options: ExportOptions): Promise<Table> {
  await refuseOtherKinds(source);
  const found: EncodingFound = options.encoding
    ? { encoding: options.encoding, because: 'you said so' }
    : await findEncoding(source);
  const head = await readHead(source, found.encoding);
  if (head.trim() === '') throw new AppError('file_unreadable', `Cannot read ${source.name}: it is empty.`);
  const format = { encoding: found.encoding, separator: options.separator ?? findSeparator(head) };
  const { header, headerRow, below } = await findHeader(source, format, options.columns ?? {});
  const hints = { said: options.columns, unused: options.unused, dated: datedColumns(header.length, below) };
  const reading = understandHeader(header, hints);
  return { source, format, encodingBecause: found.because, header, headerRow, reading };
}

/** The rows below the header, in batches. */
export async function* readBody(table: Table): AsyncGenerator<RowBatch> {
  for await (const batch of readRows(table.source, table.format)) {
    const skip = table.headerRow - batch.firstNumber + 1;
    if (skip <= 0) {
      yield batch;
    } else if (skip < batch.rows.length) {
      const broken = new Set([...batch.broken].filter((index) => index >= skip).map((index) => index - skip));
      yield { ...batch, firstNumber: batch.firstNumber + skip, rows: batch.rows.slice(skip), broken };
    }
  }
}

async function refuseOtherKinds(source: Source): Promise<void> {
  for await (const bytes of source.open()) {
    const what = whatElseItIs(bytes);
    if (what !== null) throw new AppError('file_unreadable', `Cannot read ${source.name}: it is ${what}.`);
    return;
  }
}

async function readHead(source: Source, encoding: TextFormat['encoding']): Promise<string> {
  let head = '';
  for await (const piece of decodedText(source, encoding)) {
    head += piece;
    if (head.length >= HEAD) break;
  }
  return head.slice(0, HEAD);
}

interface HeaderFound {
  readonly header: readonly string[];
  readonly headerRow: number;
  /** Some rows that stand below it. */
  readonly below: readonly (readonly string[])[];
}

const ROWS_BELOW_HEADER = 100;

/** The row among the first ones whose cells we understand best; the first row that isn't empty when none stands out. */
async function findHeader(source: Source, format: TextFormat, said: SaidColumns): Promise<HeaderFound> {
  const saidNames = new Set(Object.values(said).map((name) => name.trim()));
  let best: HeaderFound | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for await (const { rows, firstNumber } of readRows(source, format)) {
    for (const [index, row] of rows.slice(0, ROWS_ABOVE_HEADER).entries()) {
      if (row.every((cell) => cell.trim() === '')) continue;
      const isSeparatorLine = row.length <= 2 && /^sep=/i.test(row[0] ?? '');
      if (isSeparatorLine) continue;
      const said = row.filter((cell) => saidNames.has(cell.trim())).length;
      const score = countUnderstood(row) + said - row.filter(isData).length;
      if (score <= bestScore) continue;
      best = {
        header: row.map((cell) => cell.trim()),
        headerRow: firstNumber + index,
        below: rows.slice(index + 1, index + 1 + ROWS_BELOW_HEADER),
      };
      bestScore = score;
    }
    break;
  }
  if (best === null)
    throw new AppError('file_unreadable', `Cannot read ${source.name}: it has no header row.`);
  return best;
}

/** The columns of which most cells that say anything are dates. */
function datedColumns(width: number, rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const dated = Array.from({ length: width }, (_, index) => index).filter((index) => {
    const cells = rows.map((row) => row[index]?.trim().slice(0, 100) ?? '').filter((cell) => cell !== '');
    return cells.filter(isDate).length * 2 > cells.length;
  });
  return new Set(dated);
}

/** Addresses, numbers and dates stand below a header and never in one. */
function isData(cell: string): boolean {
  const text = cell.trim().slice(0, 100);
  return /^\d+$|\S@\S/.test(text) || isDate(text);
}

function isDate(text: string): boolean {
  return readWrittenDate(text, 'dmy') !== null || readWrittenDate(text, 'mdy') !== null;
}
