import Papa from 'papaparse';
import { AppError } from '../../domain/app-error.ts';
import { noHeaderSentence, orderOpenSentence, tooLongSentence } from '../../domain/wording/sheet-words.ts';
import type { PlainDate } from '../../lib/instant.ts';
import type { DateOrder } from '../ats/dates/written-date.ts';
import { findSeparator } from '../ats/text/separator.ts';
import { readFlag } from '../ats/words/flag-words.ts';
import { findHeader, type SheetColumn, type SheetPlaces } from './sheet-columns.ts';
import { findOrder, readSheetDay, type SheetReader } from './sheet-day.ts';
import { type SheetState, stateOf } from './sheet-state.ts';

/** One application as a job seeker's sheet has it. */
export interface SheetRow {
  /** The row of the sheet as a spreadsheet numbers it, empty rows and all. */
  readonly row: number;
  readonly company: string;
  readonly title: string;
  readonly appliedOn: PlainDate | null;
  readonly posting: string | null;
  readonly pay: string | null;
  /** With what stands in columns that have no place of their own here. */
  readonly notes: string | null;
  readonly person: string | null;
  readonly state: Exclude<SheetState, 'notApplied'> | null;
  /** What the sheet calls the step, of somebody in interviews. */
  readonly stage: string | null;
  readonly remarks: readonly SheetRemark[];
}

/** Why a row is not taken over. */
export type SheetProblem = 'companyMissing' | 'titleMissing' | 'notApplied';

/** What a row leaves open, and what was taken instead. */
export interface SheetRemark {
  readonly about:
    | 'dateMissing'
    | 'dateNotRead'
    | 'dateAhead'
    | 'yearTaken'
    | 'stateNotRead'
    | 'interviewUndated'
    | 'offerUndated'
    | 'noAnswer';
  /** What the cell says. */
  readonly says: string;
}

export interface SheetRead {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly { readonly row: number; readonly why: SheetProblem }[];
  /** Which column was taken for what. */
  readonly columns: Readonly<Partial<Record<SheetColumn, string>>>;
  /** The columns that went into the notes. */
  readonly kept: readonly string[];
}

export interface SheetAsked extends SheetReader {
  /** What was said about dates that can be read both ways. */
  readonly dateOrder?: DateOrder | undefined;
}

const MOST_ROWS = 5000;
const MOST_NOTES = 20_000;
/** What programs write into a cell that is empty. */
const NOTHING = /^(n\/?a|none|null|undefined|-|–|—|\?)$/i;
/** Counters and keys of the program that wrote the sheet. */
const OF_THE_PROGRAM = /^(#|no\.?|nr\.?|index|id|uuid)?$/i;

/**
 * Reads a sheet of JobSync, Huntr, Teal or one's own, by the names of its columns in any order. Nothing is guessed in
 * silence: what a row leaves open is remarked on, and what has no place here goes into its notes. `AppError`
 * `columns_unknown` where no row names a company and a job, `date_order_unknown` where a date can be read both ways,
 * `file_unreadable` where it is too long.
 */
export function readSheet(text: string, asked: SheetAsked): SheetRead {
  const lines = linesOf(text);
  const found = findHeader(lines);
  if (found === null)
    throw new AppError('columns_unknown', noHeaderSentence((lines.find(isFilled) ?? []).filter(Boolean)));
  const header = lines[found.line] ?? [];
  const rows = lines.flatMap((cells, line) =>
    line > found.line && isFilled(cells) ? [{ cells, line }] : [],
  );
  if (rows.length > MOST_ROWS) throw new AppError('file_unreadable', tooLongSentence(rows.length, MOST_ROWS));
  const order = orderOf(
    rows.map(({ cells }) => cellOf(cells, found.places.appliedOn)),
    asked,
  );
  const places = found.places;
  const others = otherColumns(header, places);
  const read = rows.map(({ cells, line }) =>
    readRow(cells, { row: line + 1, header, places, others, order, asked }),
  );
  return {
    rows: read.filter((one) => 'company' in one),
    problems: read.filter((one) => 'why' in one),
    columns: Object.fromEntries(
      Object.entries(places).map(([column, place]) => [column, (header[place] ?? '').trim()]),
    ),
    kept: others
      .filter((place) => rows.some(({ cells }) => cellOf(cells, place) !== ''))
      .map((place) => (header[place] ?? '').trim()),
  };
}

function linesOf(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\ufeff/, '');
  const delimiter = findSeparator(plain.slice(0, 20_000));
  const table = plain.replace(/^"?sep=.?"?\r?\n/i, '');
  const { data } = Papa.parse<string[]>(table, { delimiter });
  return table === plain ? data : [[], ...data];
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function cellOf(cells: readonly string[], place: number | undefined): string {
  const cell = place === undefined ? '' : (cells[place] ?? '').trim();
  return NOTHING.test(cell) ? '' : cell;
}

function orderOf(cells: readonly string[], asked: SheetAsked): DateOrder | null {
  if (asked.dateOrder !== undefined) return asked.dateOrder;
  const found = findOrder(cells, asked);
  if (found.is === 'found') return found.order;
  throw new AppError('date_order_unknown', orderOpenSentence(found.example));
}

function otherColumns(header: readonly string[], places: SheetPlaces): readonly number[] {
  const taken = new Set(Object.values(places));
  return header.flatMap((name, place) =>
    taken.has(place) || OF_THE_PROGRAM.test(name.trim()) ? [] : [place],
  );
}

interface ReadingRow {
  readonly row: number;
  readonly header: readonly string[];
  readonly places: SheetPlaces;
  readonly others: readonly number[];
  readonly order: DateOrder | null;
  readonly asked: SheetAsked;
}

function readRow(cells: readonly string[], reading: ReadingRow): SheetRow | SheetRead['problems'][number] {
  const { row, header, places, others, order, asked } = reading;
  const cell = (column: SheetColumn) => cellOf(cells, places[column]);
  const [company, title, said] = [cell('company'), cell('title'), cell('state')];
  const state = said === '' ? null : stateOf(said);
  if (company === '') return { row, why: 'companyMissing' };
  if (title === '') return { row, why: 'titleMissing' };
  if (state === 'notApplied' || isUnsent(cell('hasApplied'), state)) return { row, why: 'notApplied' };
  const day = readDay(cell('appliedOn'), order, asked);
  const link = cell('posting');
  const posting = addressIn(link);
  const besides = [
    ...(posting === null && link !== '' ? [`${header[places.posting ?? -1]}: ${link}`] : []),
    ...(said !== '' && !isPlain(state) ? [`${header[places.state ?? -1]}: ${said}`] : []),
    ...others.flatMap((place) => {
      const other = cellOf(cells, place);
      return other === '' ? [] : [`${header[place]?.trim()}: ${other}`];
    }),
  ];
  return {
    row,
    company: company.slice(0, 200),
    title: title.slice(0, 200),
    appliedOn: day.on,
    posting,
    pay: textOr(cell('pay'), 200),
    notes: textOr([cell('notes'), ...besides].filter(Boolean).join('\n'), MOST_NOTES),
    person: textOr(cell('person'), 200),
    state,
    stage: state === 'interview' ? textOr(said.replace(/[^\p{L}\p{N}\p{P}\s]/gu, '').trim(), 100) : null,
    remarks: [...day.remarks, ...remarksOn(said, state)],
  };
}

/** A tick that says "not yet" counts unless the state shows that it was sent after all. */
function isUnsent(tick: string, state: SheetState | null): boolean {
  return readFlag(tick) === false && (state === null || state === 'applied');
}

/** Kept whole by what is recorded of it; of any other state the words are kept as well. */
function isPlain(state: SheetState | null): boolean {
  return state !== null && state !== 'interview' && state !== 'noAnswer';
}

interface ReadDay {
  readonly on: PlainDate | null;
  readonly remarks: readonly SheetRemark[];
}

function readDay(says: string, order: DateOrder | null, reader: SheetReader): ReadDay {
  if (says === '') return { on: null, remarks: [{ about: 'dateMissing', says }] };
  const day = readSheetDay(says, order, reader);
  if (day === null) return { on: null, remarks: [{ about: 'dateNotRead', says }] };
  if (day.on > reader.today) return { on: null, remarks: [{ about: 'dateAhead', says }] };
  return { on: day.on, remarks: day.isYearTaken ? [{ about: 'yearTaken', says }] : [] };
}

function remarksOn(says: string, state: SheetState | null): readonly SheetRemark[] {
  if (says === '') return [];
  if (state === null) return [{ about: 'stateNotRead', says }];
  if (state === 'interview') return [{ about: 'interviewUndated', says }];
  if (state === 'offer') return [{ about: 'offerUndated', says }];
  return state === 'noAnswer' ? [{ about: 'noAnswer', says }] : [];
}

function addressIn(text: string): string | null {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text.slice(0, 2000) : null;
}

function textOr(text: string, most: number): string | null {
  return text === '' ? null : text.slice(0, most);
}
