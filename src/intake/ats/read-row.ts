import { zoneOf } from '../../domain/calendar/calendars.ts';
import type { Zone } from '../../domain/calendar/zone.ts';
import type { Deadline } from '../../domain/fact/fact.ts';
import { plainDateOf } from '../../lib/day-number.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../lib/instant.ts';
import { FIELDS, type FieldId } from './columns/fields.ts';
import { instantOf } from './dates/instant-of.ts';
import { type DateOrder, readWrittenDate } from './dates/written-date.ts';
import {
  type DeadlineField,
  emptyReading,
  type MomentField,
  type Reading,
  type TextField,
} from './reading.ts';
import type { Table } from './table.ts';
import { ownCopy } from './text/own-copy.ts';
import { SEPARATORS } from './text/separator.ts';
import { readFlag } from './words/flag-words.ts';
import type { ApplicationMeaning } from './words/meanings.ts';

/** A row that can't be used as it stands: what is wrong in which cell, in words that help to mend it. */
export interface RowProblem {
  readonly file: string;
  readonly row: number;
  /** The header of the column; empty when the whole row is wrong. */
  readonly field: string;
  readonly value: string;
  readonly reason: string;
  readonly cells: readonly string[];
}

/** The letters with which such words begin: most cells begin otherwise. */
const MAY_BE_BLANK: ReadonlySet<number> = new Set(
  Array.from('-–—nNuUtT#0', (letter) => letter.charCodeAt(0)),
);

export interface RowReader {
  /** The row as a reading, or the first problem in it; `null` for an empty row. */
  readonly read: (cells: readonly string[], row: number, isBroken: boolean) => Reading | RowProblem | null;
}

export interface RowReaderInput {
  readonly table: Table;
  readonly fileNumber: number;
  readonly orders: ReadonlyMap<number, DateOrder | null>;
  /** Columns that turned out not to hold what their header says. */
  readonly ignored: ReadonlySet<number>;
  /** Of these, the columns that say whether it happened instead of when. */
  readonly flags: ReadonlySet<number>;
  readonly timeZone: string;
  readonly now: Instant;
}

/** The time that stands for a day on which no time was written, so that what follows from what keeps its order. */
const TIME_OF_DAY: Readonly<Partial<Record<MomentField, number>>> = {
  frozenAt: 9 * HOUR,
  appliedAt: 9 * HOUR,
  interviewBookedAt: 9.5 * HOUR,
  stageEnteredAt: 10 * HOUR,
  taskReceivedAt: 11.5 * HOUR,
  heardFromAt: 12 * HOUR,
  withdrawnAt: 12.5 * HOUR,
  interviewStartsAt: 16 * HOUR,
  interviewEndsAt: 17 * HOUR,
  thankedAt: 17.5 * HOUR,
  taskSentAt: 17.75 * HOUR,
  decidedAt: 18 * HOUR,
  archivedAt: 18 * HOUR,
  offerSentAt: 18.5 * HOUR,
  offerAnsweredAt: 19 * HOUR,
  hiredAt: 19 * HOUR,
  filledAt: 19.5 * HOUR,
  toldAt: 20 * HOUR,
  lastContactedAt: 20 * HOUR,
  scorecardAt: 20 * HOUR,
  updatedAt: 21 * HOUR,
};
const NOON = 12 * HOUR;
/** R4: clocks differ a little. */
const TOLERANCE = 5 * MINUTE;
const MAY_BE_AHEAD: ReadonlySet<FieldId> = new Set<FieldId>(['interviewStartsAt', 'interviewEndsAt']);
const BLANK =
  /^(?:-+|–|—|n\/?a|null|none|nil|undefined|tbd|tba|#n\/a|0000-00-00(?: 00:00:00)?|never|not yet)$/i;

/** Reads the rows of one table with what is known about its columns. Pure but for a memory of the dates it has read. */
export function createRowReader(input: RowReaderInput): RowReader {
  const { table, fileNumber } = input;
  const fields = (Object.entries(table.reading.columns) as [FieldId, number][])
    .map(([field, index]) =>
      input.ignored.has(index) ? flagReader(field, index, input) : createCellReader(field, index, input),
    )
    .filter((one) => one !== null);
  const interviews = table.reading.interviews.filter(({ index }) => !input.ignored.has(index));
  const readInterview = createMomentReader('interviewEndsAt', input);
  const width = table.header.length;

  function read(cells: readonly string[], row: number, isBroken: boolean): Reading | RowProblem | null {
    if (cells.length === 1 && cells[0]?.trim() === '') return null;
    const problem = (index: number, reason: string): RowProblem => {
      const field = index < 0 ? '' : (table.header[index] ?? '');
      return {
        file: table.source.name,
        row,
        field,
        value: index < 0 ? '' : (cells[index] ?? ''),
        reason,
        cells,
      };
    };
    if (isBroken) return problem(-1, 'has a quotation mark that is never closed');
    if (cells.length > width && hasText(cells, width)) {
      return problem(
        -1,
        `has ${cells.length} cells where the header has ${width}; a cell may hold an unquoted separator`,
      );
    }
    if (cells.length === 1 && isOtherwiseSeparated(cells[0] ?? '', input.table)) {
      return problem(-1, 'has its cells separated otherwise than the header');
    }
    const reading = emptyReading(row, fileNumber);
    let hasAny = false;
    for (const { index, take } of fields) {
      const text = cellText(cells, index);
      if (text === null) continue;
      hasAny = true;
      const reason = take(reading, text);
      if (reason !== null) return problem(index, reason);
    }
    for (const { index, stage } of interviews) {
      const text = cellText(cells, index);
      if (text === null) continue;
      hasAny = true;
      const at = readInterview(text, index);
      if (typeof at === 'string') return problem(index, at);
      reading.interviews.push({ stage, at });
    }
    return hasAny || hasText(cells, 0) ? reading : null;
  }

  return { read };
}

/** A row in one piece that another separator cuts into as many cells as the header has: two files glued together. */
function isOtherwiseSeparated(text: string, { header, format }: Table): boolean {
  return (
    header.length > 2 &&
    SEPARATORS.some((one) => one !== format.separator && text.split(one).length === header.length)
  );
}

function hasText(cells: readonly string[], from: number): boolean {
  for (let index = from; index < cells.length; index += 1) if (cells[index]?.trim()) return true;
  return false;
}

/** The text of a cell; `null` where it is empty or says in one of the usual ways that there is nothing to say. */
export function cellText(cells: readonly string[], index: number): string | null {
  const cell = cells[index];
  if (cell === undefined || cell === '') return null;
  const text = cell.trim();
  return text === '' || (text.length < 20 && MAY_BE_BLANK.has(text.charCodeAt(0)) && BLANK.test(text))
    ? null
    : text;
}

interface CellReader {
  readonly index: number;
  /** Puts what the cell says into the reading; answers why it can't. */
  readonly take: (reading: Reading, text: string) => string | null;
}

function createCellReader(field: FieldId, index: number, input: RowReaderInput): CellReader {
  const { kind } = FIELDS[field];
  switch (kind) {
    case 'text': {
      if (field === 'email') return { index, take: takeEmail };
      const text = field as TextField;
      return { index, take: REPEATED.has(field) ? createWordTaker(text) : textTaker(text) };
    }
    case 'moment': {
      const readMoment = createMomentReader(field as MomentField, input);
      return {
        index,
        take: (reading, text) => {
          const at = readMoment(text, index);
          if (typeof at === 'string') return takeFlag(reading, field, text) ? null : at;
          reading[field as MomentField] = at;
          return null;
        },
      };
    }
    case 'deadline':
      return {
        index,
        take: (reading, text) => takeDeadline(reading, field as DeadlineField, { text, index, input }),
      };
    case 'minutes':
      return { index, take: takeMinutes };
    default:
      return exhausted(kind);
  }
}

/** What it means that something happened, where a column says whether and not when; the last one that is true holds. */
const FLAGS: Readonly<Partial<Record<FieldId, ApplicationMeaning | 'told'>>> = {
  archivedAt: 'ended',
  decidedAt: 'declined',
  withdrawnAt: 'withdrawn',
  hiredAt: 'hired',
  toldAt: 'told',
};

/** Of a column that says whether more often than when: a date in it says both. */
function flagReader(field: FieldId, index: number, input: RowReaderInput): CellReader | null {
  if (FLAGS[field] === undefined || !input.flags.has(index)) return null;
  const { take } = createCellReader(field, index, input);
  return {
    index,
    take: (reading, text) => {
      if (!takeFlag(reading, field, text)) take(reading, text);
      return null;
    },
  };
}

/** Takes a yes or a no in a column of dates, for what it says; `false` where the cell says neither, or the column has no such meaning. */
function takeFlag(reading: Reading, field: FieldId, text: string): boolean {
  const meaning = FLAGS[field];
  const flag = meaning === undefined ? null : readFlag(text);
  if (flag === true && meaning === 'told') reading.isTold = true;
  else if (flag === true && meaning !== undefined && meaning !== 'told')
    reading.endedAs = strongerOf(reading.endedAs, meaning);
  return flag !== null;
}

const WEAK_TO_STRONG: readonly (ApplicationMeaning | null)[] = [
  null,
  'ended',
  'declined',
  'withdrawn',
  'hired',
];

function strongerOf(known: ApplicationMeaning | null, said: ApplicationMeaning): ApplicationMeaning {
  return known !== null && WEAK_TO_STRONG.indexOf(known) > WEAK_TO_STRONG.indexOf(said) ? known : said;
}

function textTaker(field: TextField): CellReader['take'] {
  return (reading, text) => {
    reading[field] = text;
    return null;
  };
}

/** Columns with few different words in many rows: each word is one text, which is quick to compare and to look up. */
const REPEATED: ReadonlySet<FieldId> = new Set<FieldId>([
  'opening',
  'openingId',
  'openingStatus',
  'owner',
  'manager',
  'agency',
  'source',
  'stage',
  'status',
  'reason',
  'reasonType',
  'decidedBy',
  'interviewStatus',
  'interviewKind',
  'interviewer',
  'offerStatus',
  'toldBy',
]);

function createWordTaker(field: TextField): CellReader['take'] {
  const words = new Map<string, string>();
  return (reading, text) => {
    let word = words.get(text);
    if (word === undefined) {
      word = ownCopy(text);
      if (words.size < MOST_REMEMBERED) words.set(word, word);
    }
    reading[field] = word;
    return null;
  };
}

const ADDRESS = /[^\s<>,;"']{1,200}@[^\s<>,;"']{1,200}/;

function takeEmail(reading: Reading, text: string): string | null {
  if (isPlainAddress(text)) {
    reading.email = text;
    return null;
  }
  const address = text.length > 1000 ? null : ADDRESS.exec(text);
  if (!address) return 'is no mail address';
  reading.email = address[0].toLowerCase();
  return null;
}

/** Most addresses are one word in small ASCII letters with one `@` inside: nothing has to be cut out or changed. */
function isPlainAddress(text: string): boolean {
  let at = -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 64) {
      if (at !== -1) return false;
      at = index;
    } else if (
      code < 45 ||
      code === 47 ||
      (code > 57 && code < 95 && code !== 64) ||
      code === 96 ||
      code > 122
    ) {
      return false;
    }
  }
  return at > 0 && at < text.length - 1 && text.length <= 254;
}

function takeMinutes(reading: Reading, text: string): string | null {
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text);
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : Number.parseFloat(text.replace(',', '.'));
  if (!Number.isFinite(minutes) || minutes < 0 || minutes > 24 * 60) return 'is no length in minutes';
  reading.interviewMinutes = minutes;
  return null;
}

interface DeadlineCell {
  readonly text: string;
  readonly index: number;
  readonly input: RowReaderInput;
}

function takeDeadline(
  reading: Reading,
  field: DeadlineField,
  { text, index, input }: DeadlineCell,
): string | null {
  const date = readWrittenDate(text, input.orders.get(index) ?? null);
  if (date === null) return notADate(input.orders.get(index) ?? null);
  const deadline: Deadline =
    date.time === null
      ? { on: plainDateOf(date.day) }
      : { at: instantOf(date, zoneOf(input.timeZone), NOON) };
  reading[field] = deadline;
  return null;
}

/** Most dates of an export are days of one year or two: each is worked out once. */
const MOST_REMEMBERED = 5000;
const LONGEST_REMEMBERED = 10;

function createMomentReader(
  field: MomentField,
  input: RowReaderInput,
): (text: string, index: number) => Instant | string {
  const remembered = new Map<string, Instant | string>();
  const zone = zoneOf(input.timeZone);
  return (text, index) => {
    const known = text.length <= LONGEST_REMEMBERED ? remembered.get(text) : undefined;
    if (known !== undefined) return known;
    const at = readMoment(text, { field, order: input.orders.get(index) ?? null, zone, now: input.now });
    if (text.length <= LONGEST_REMEMBERED && remembered.size < MOST_REMEMBERED) remembered.set(text, at);
    return at;
  };
}

interface MomentContext {
  readonly field: MomentField;
  readonly order: DateOrder | null;
  readonly zone: Zone;
  readonly now: Instant;
}

function readMoment(text: string, { field, order, zone, now }: MomentContext): Instant | string {
  const date = readWrittenDate(text, order);
  if (date === null) return notADate(order);
  const at = instantOf(date, zone, TIME_OF_DAY[field] ?? NOON);
  if (at <= now + TOLERANCE || MAY_BE_AHEAD.has(field)) return at;
  // A day without a time that is still running: it has happened by now.
  if (date.time === null && now - (at - (TIME_OF_DAY[field] ?? NOON)) >= 0 && at - now < DAY) return now;
  return 'lies in the future';
}

function notADate(order: DateOrder | null): string {
  if (order === null) return 'is no date';
  return order === 'dmy' ? 'is no date with the day first' : 'is no date with the month first';
}

function exhausted(kind: never): never {
  throw new TypeError(`Cannot read cells of the kind ${String(kind)}`);
}
