import { AppError } from '../../domain/app-error.ts';
import { FIELDS, type FieldId } from './columns/fields.ts';
import { findNearest } from './columns/nearest.ts';
import type { TableKind } from './columns/presets.ts';
import type { SaidColumns } from './columns/understand-header.ts';
import {
  areDates,
  areFlags,
  type ColumnDates,
  createColumnDates,
  decideOrders,
  tellsOrder,
  witnessDate,
} from './date-orders.ts';
import type { DateOrder } from './dates/written-date.ts';
import type { ExportOptions } from './export-options.ts';
import { createHashTable, createNumberList, type NumberList } from './join/hash-table.ts';
import { createIdentities, type Identities } from './join/identities.ts';
import { cellText } from './read-row.ts';
import { readBody, type Table } from './table.ts';

/** What one pass over all files tells before any row is read for good. */
export interface Survey {
  readonly tables: readonly SurveyedTable[];
  /** How many rows of all files belong to each application, by its number. */
  readonly rowsOfApplication: Int32Array;
  readonly rows: number;
}

export interface SurveyedTable {
  readonly table: Table;
  readonly orders: ReadonlyMap<number, DateOrder | null>;
  /** Columns whose header names a date and whose cells hold none. */
  readonly ignored: ReadonlySet<number>;
  /** Of these, the columns that say whether it happened instead of when. */
  readonly flags: ReadonlySet<number>;
  readonly rows: number;
  /** The number of each row's application, or of its person in a table of people; -1 for a row that names nobody. */
  readonly numbers: NumberList;
  /** The number of each row's person, where a table of people was given too. */
  readonly personOf: (row: number) => number;
}

/**
 * Goes over the files once: in which order their dates are written, and which rows of which file belong together.
 * `AppError` `date_order_unknown` where the order can't be told, `columns_unknown` where nobody is named.
 */
export async function survey(tables: readonly Table[], options: ExportOptions): Promise<Survey> {
  const people = createIdentities();
  const openings = createIdentities();
  const applicationIds = createIdentities();
  const surveyor = { people, openings, applicationIds, options };
  const surveyed: TableSurvey[] = [];
  for (const table of tables) surveyed.push(await surveyTable(table, surveyor));
  const isByApplicationId = surveyed.every(
    ({ table }) => isOfPeople(table) || table.reading.columns.applicationId !== undefined,
  );
  return {
    rowsOfApplication: isByApplicationId
      ? countApplicationIds(surveyed)
      : joinRows(surveyed, people, openings),
    tables: surveyed.map((one) => finish(one, surveyor)),
    rows: surveyed.reduce((rows, one) => rows + one.rows, 0),
  };
}

function isOfPeople(table: Table): boolean {
  return table.reading.kind === ('people' satisfies TableKind);
}

interface TableSurvey {
  readonly table: Table;
  readonly dates: readonly ColumnDates[];
  /** Columns that nothing is read from; their dates may tell how the others are written. */
  readonly unread: readonly ColumnDates[];
  readonly rows: number;
  readonly people: NumberList;
  readonly openings: NumberList;
  readonly applicationIds: NumberList;
  readonly numbers: NumberList;
}

interface Surveyor {
  readonly people: Identities;
  readonly openings: Identities;
  readonly applicationIds: Identities;
  readonly options: ExportOptions;
}

/** After so many rows a column that holds no dates is looked at no more. */
const ROWS_UNREAD = 200;

async function surveyTable(
  table: Table,
  { people, openings, applicationIds, options }: Surveyor,
): Promise<TableSurvey> {
  const { columns, interviews } = table.reading;
  const dates = [...dateColumns(table), ...interviews.map(({ index }) => index)].map((index) =>
    createColumnDates(index, table.header[index] ?? ''),
  );
  const unread = table.reading.readings
    .filter(({ field }) => field === null)
    .map(({ index, header }) => createColumnDates(index, header));
  const at = (cells: readonly string[], field: FieldId) => {
    const index = columns[field];
    return index === undefined ? null : cellText(cells, index);
  };
  const lists = {
    people: createNumberList(),
    openings: createNumberList(),
    applicationIds: createNumberList(),
  };
  let rows = 0;
  for await (const batch of readBody(table)) {
    for (const [index, cells] of batch.rows.entries()) {
      if (!batch.broken.has(index)) {
        for (const column of dates) {
          const text = cellText(cells, column.index);
          if (text !== null) witnessDate(column, text, batch.firstNumber + index);
        }
        for (const column of unread) {
          if (index + rows >= ROWS_UNREAD && !tellsOrder(column)) continue;
          const text = cellText(cells, column.index);
          if (text !== null) witnessDate(column, text, batch.firstNumber + index);
        }
      }
      lists.people.push(people.learn(at(cells, 'personId'), at(cells, 'email') ?? nameIn(cells, at)));
      lists.openings.push(openings.learn(at(cells, 'openingId'), at(cells, 'opening')));
      lists.applicationIds.push(applicationIds.learn(at(cells, 'applicationId'), null));
    }
    rows += batch.rows.length;
    options.onProgress?.({ doing: 'looking', file: table.source.name, rows });
  }
  return { table, dates, unread, rows, ...lists, numbers: createNumberList() };
}

type At = (cells: readonly string[], field: FieldId) => string | null;

function nameIn(cells: readonly string[], at: At): string | null {
  const whole = at(cells, 'fullName');
  if (whole !== null) return whole;
  const [first, last] = [at(cells, 'firstName'), at(cells, 'lastName')];
  return first === null && last === null ? null : `${first ?? ''} ${last ?? ''}`.trim();
}

function dateColumns({ reading }: Table): readonly number[] {
  return (Object.entries(reading.columns) as [FieldId, number][])
    .filter(([field]) => FIELDS[field].kind === 'moment' || FIELDS[field].kind === 'deadline')
    .map(([, index]) => index);
}

/** Every table of applications has its own ids for them: they say what belongs together. */
function countApplicationIds(surveyed: readonly TableSurvey[]): Int32Array {
  return countPairs(surveyed, (one, row) => {
    const id = one.applicationIds.at(row);
    return id < 0 ? null : [id, 0];
  });
}

function joinRows(surveyed: readonly TableSurvey[], people: Identities, openings: Identities): Int32Array {
  return countPairs(surveyed, (one, row) => {
    const person = one.people.at(row);
    if (person < 0) return null;
    const opening = one.openings.at(row);
    return [people.settle(person), opening < 0 ? 0 : openings.settle(opening) + 1];
  });
}

/** Two numbers in one exact one: up to a million openings with nine thousand million people. */
const PAIR = 1 << 20;

/** Numbers each pair from 0 in order of appearance, writes the number of every row, and counts its rows. */
function countPairs(
  surveyed: readonly TableSurvey[],
  pairOf: (one: TableSurvey, row: number) => readonly [number, number] | null,
): Int32Array {
  const numbers = createHashTable();
  const counts = createNumberList();
  for (const one of surveyed) {
    for (let row = 0; row < one.rows; row += 1) {
      if (isOfPeople(one.table)) {
        one.numbers.push(one.people.at(row));
        continue;
      }
      const pair = pairOf(one, row);
      if (pair === null) {
        one.numbers.push(-1);
        continue;
      }
      const key = pair[0] * PAIR + pair[1] + 1;
      let number = numbers.find(key);
      if (number === undefined) {
        number = counts.length();
        numbers.put(key, number);
        counts.push(0);
      }
      counts.set(number, counts.at(number) + 1);
      one.numbers.push(number);
    }
  }
  return Int32Array.from({ length: counts.length() }, (_, index) => counts.at(index));
}

function finish(one: TableSurvey, { people, options }: Surveyor): SurveyedTable {
  const { table, dates, rows, numbers } = one;
  const real = dates.filter((column) => areDates(column) || isSaid(table, column.index));
  const ignored = new Set(dates.filter((column) => !real.includes(column)).map(({ index }) => index));
  const flags = new Set(
    dates.filter((column) => ignored.has(column.index) && areFlags(column)).map(({ index }) => index),
  );
  const orders = decideOrders(table.source.name, real, { said: options.dateOrder, unread: one.unread });
  const personOf = (row: number) => {
    const number = one.people.at(row);
    return number < 0 ? -1 : people.settle(number);
  };
  return { table, orders, ignored, flags, rows, numbers, personOf };
}

/** What a person said a column holds, it holds: its cells are then bad rows, not a misunderstanding. */
function isSaid({ reading }: Table, index: number): boolean {
  return reading.readings.some((one) => one.index === index && one.because === 'mapping');
}

/** `AppError` where a table names nobody, or the files together tell nothing that can be followed up. */
export function requireColumns(tables: readonly Table[], said: SaidColumns = {}): void {
  for (const [field, name] of Object.entries(said)) requireSaid(tables, field, name);
  for (const { reading, source, header } of tables) {
    const { columns } = reading;
    const namesSomebody =
      columns.personId ??
      columns.email ??
      columns.fullName ??
      columns.lastName ??
      columns.firstName ??
      columns.applicationId;
    if (namesSomebody !== undefined) continue;
    throw new AppError(
      'columns_unknown',
      `Cannot tell whom the rows of ${source.name} are about: none of its columns is a name, an address or an id. ` +
        `Its columns are ${header
          .filter(Boolean)
          .map((one) => `"${one}"`)
          .join(', ')}. Say which one it is, for instance --map email="${header[0] ?? ''}".`,
    );
  }
  if (tables.every((table) => isOfPeople(table))) {
    const names = tables.map(({ source }) => source.name).join(', ');
    throw new AppError(
      'columns_unknown',
      `Cannot tell what happened: ${names} ${tables.length === 1 ? 'lists' : 'list'} people, and no column says for which opening they applied, ` +
        'when they were interviewed or what was decided. Give the list of applications or interviews as well, or say which columns say it with --map.',
    );
  }
}

function requireSaid(tables: readonly Table[], field: string, name: string): void {
  const isThere = tables.some(({ reading }) =>
    reading.readings.some((one) => one.field === field && one.because === 'mapping'),
  );
  if (isThere) return;
  const headers = tables.flatMap(({ header }) => header);
  const near = findNearest(
    name.toLowerCase(),
    headers.map((header) => header.toLowerCase()),
  );
  const meant = headers.find((header) => header.toLowerCase() === near);
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  throw new AppError(
    'columns_unknown',
    `Cannot take the column "${name}" for ${field}: no file has it.${hint}`,
  );
}
