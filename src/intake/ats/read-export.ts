import { zoneOf } from '../../domain/calendar/calendars.ts';
import { type DayNumber, plainDateOf } from '../../lib/day-number.ts';
import type { Instant, PlainDate } from '../../lib/instant.ts';
import { plainHeader } from './columns/plain-header.ts';
import type { ExportOptions } from './export-options.ts';
import { applicationOf, type Known } from './facts/application-of.ts';
import { createStatusReader } from './facts/ending.ts';
import type { ImportedApplication } from './imported.ts';
import { createRowReader, type RowProblem, type RowReader } from './read-row.ts';
import type { Reading } from './reading.ts';
import type { Source } from './source.ts';
import { requireColumns, type Survey, type SurveyedTable, survey } from './survey.ts';
import { openTable, readBody } from './table.ts';

/** Applications and bad rows that were read together. */
export interface ExportBatch {
  readonly applications: readonly ImportedApplication[];
  readonly problems: readonly RowProblem[];
  /** Rows of all files read up to here. */
  readonly rowsRead: number;
}

/** An export that was looked at and can be read. */
export interface OpenExport {
  readonly survey: Survey;
  /** Once; the applications in the order in which their last row stands in the files. */
  readonly read: () => AsyncGenerator<ExportBatch>;
}

/**
 * Opens the files of one export, one or several that belong together. Memory grows with the applications whose rows lie
 * apart, not with the rows. `AppError` `file_unreadable`, `columns_unknown`, `date_order_unknown`.
 */
export async function openExport(sources: readonly Source[], options: ExportOptions): Promise<OpenExport> {
  const tables = [];
  for (const source of sources) tables.push(await openTable(source, options));
  requireColumns(tables, options.columns);
  const surveyed = await survey(tables, options);
  return { survey: surveyed, read: () => readApplications(surveyed, options) };
}

async function* readApplications(surveyed: Survey, options: ExportOptions): AsyncGenerator<ExportBatch> {
  const dayOf = createDayReader(options.timeZone);
  const known = {
    now: options.now,
    dayOf,
    understandStatus: createStatusReader(options.words ?? {}, plainHeader),
  };
  const people = new Map<number, Reading>();
  const state: Gathering = { waiting: new Map(), left: surveyed.rowsOfApplication.slice(), people, known };
  // Whoever people are is known before what happened to them.
  const order = surveyed.tables
    .map((_, index) => index)
    .sort((a, b) => rank(surveyed.tables[a]) - rank(surveyed.tables[b]) || a - b);
  let rowsRead = 0;
  for (const fileNumber of order) {
    const one = surveyed.tables[fileNumber];
    if (one === undefined) continue;
    for await (const batch of readTable(one, fileNumber, { state, options })) {
      rowsRead += batch.rowsRead;
      if (rowsRead % PROGRESS_EVERY < ROWS_AT_ONCE)
        options.onProgress?.({ doing: 'reading', file: one.table.source.name, rows: rowsRead });
      yield { ...batch, rowsRead };
    }
  }
}

/** Days are written often and are few. */
function createDayReader(timeZone: string): (instant: Instant) => PlainDate {
  const zone = zoneOf(timeZone);
  const written = new Map<DayNumber, PlainDate>();
  return (instant) => {
    const day = zone.dayOf(instant);
    const known = written.get(day);
    if (known !== undefined) return known;
    const text = plainDateOf(day);
    written.set(day, text);
    return text;
  };
}

function rank(one: SurveyedTable | undefined): number {
  return one?.table.reading.kind === 'people' ? 0 : 1;
}

/** Rows of applications that aren't complete yet, and how many rows of each application are still to come. */
interface Gathering {
  readonly waiting: Map<number, Reading[]>;
  readonly left: Int32Array;
  readonly people: Map<number, Reading>;
  readonly known: Omit<Known, 'about'>;
}

interface TableReading {
  readonly state: Gathering;
  readonly options: ExportOptions;
}

const PROGRESS_EVERY = 5000;

/** Rows that are handed on together: few, so that what was made of them is young when it is dropped. */
const ROWS_AT_ONCE = 100;

async function* readTable(
  one: SurveyedTable,
  fileNumber: number,
  { state, options }: TableReading,
): AsyncGenerator<ExportBatch> {
  const { table, orders, ignored, flags } = one;
  const { timeZone, now } = options;
  const reader = createRowReader({ table, fileNumber, orders, ignored, flags, timeZone, now });
  let rowIndex = 0;
  for await (const batch of readBody(table)) {
    for (let from = 0; from < batch.rows.length; from += ROWS_AT_ONCE) {
      const to = Math.min(from + ROWS_AT_ONCE, batch.rows.length);
      const made: Made = { applications: [], problems: [] };
      for (let index = from; index < to; index += 1) {
        const row = {
          cells: batch.rows[index] ?? [],
          number: batch.firstNumber + index,
          isBroken: batch.broken.has(index),
        };
        readOne({ one, state, reader, made }, row, rowIndex);
        rowIndex += 1;
      }
      yield { ...made, rowsRead: to - from };
    }
  }
}

interface Made {
  readonly applications: ImportedApplication[];
  readonly problems: RowProblem[];
}

interface RowWork {
  readonly one: SurveyedTable;
  readonly state: Gathering;
  readonly reader: RowReader;
  readonly made: Made;
}

interface RawRow {
  readonly cells: readonly string[];
  readonly number: number;
  readonly isBroken: boolean;
}

/** Reads a row into its application, and hands that on when it was the last row of it. */
function readOne(
  { one, state, reader, made }: RowWork,
  { cells, number, isBroken }: RawRow,
  rowIndex: number,
): void {
  const { table } = one;
  const application = one.numbers.at(rowIndex);
  const read = reader.read(cells, number, isBroken);
  if (read !== null && isProblem(read)) made.problems.push(read);
  else if (read !== null && application < 0)
    made.problems.push(nobodyNamed(table.source.name, number, cells));
  if (application < 0) return;
  const reading = read === null || isProblem(read) ? null : read;
  const isOfPeople = table.reading.kind === 'people';
  const person = isOfPeople || state.people.size > 0 ? one.personOf(rowIndex) : -1;
  if (isOfPeople) {
    if (reading) state.people.set(person, reading);
    return;
  }
  const gathered = gather(state, application, reading);
  if (gathered === null) return;
  made.applications.push(
    applicationOf(gathered, { ...state.known, about: state.people.get(person) ?? null }),
  );
}

function isProblem(read: Reading | RowProblem): read is RowProblem {
  return 'reason' in read && 'cells' in read;
}

function nobodyNamed(file: string, row: number, cells: readonly string[]): RowProblem {
  return { file, row, field: '', value: '', reason: 'names nobody: no name, no address and no id', cells };
}

/** The rows of an application once the last of them has been read. */
function gather(state: Gathering, number: number, reading: Reading | null): readonly Reading[] | null {
  const left = (state.left[number] ?? 1) - 1;
  state.left[number] = left;
  const before = state.waiting.get(number);
  if (left > 0) {
    if (reading === null) return null;
    if (before) before.push(reading);
    else state.waiting.set(number, [reading]);
    return null;
  }
  if (before) state.waiting.delete(number);
  if (reading === null) return before ?? null;
  return before ? [...before, reading] : [reading];
}
