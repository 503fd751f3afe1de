import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../database.ts';
import { COUNTS } from './report-moments.ts';
import { type PartsAsked, partsOf } from './report-parts.ts';

const LISTS = [
  'firstWords',
  'lastWords',
  'hiredAfter',
  'recalledAfter',
  'waitsAnswered',
  'waitsLeft',
] as const;
type ListName = (typeof LISTS)[number];

/** The lengths of one day, or of one group on one day: minutes, but whole days for last words and waits. */
export type Lengths = Readonly<Record<ListName, Int32Array>>;

/** One day of a period, with what adds up by its column in `counted_day`. */
export interface ReportDay extends Lengths {
  readonly day: number;
  readonly counts: Readonly<Record<(typeof COUNTS)[number], number>>;
}

type TextRow = Readonly<Record<ListName, string | null>>;

/** Everything of a period that is asked of all together, day by day: from it follow figures, waits and trend. */
export async function readDays(
  trx: Trx,
  workspaceId: string,
  asked: Omit<PartsAsked, 'by'>,
): Promise<ReportDay[]> {
  const parts = await partsOf(trx, workspaceId, { ...asked, by: null });
  const { rows } = await sql<TextRow & Record<'day' | (typeof COUNTS)[number], number>>`
    select p.day, ${sql.join(COUNTS.map((name) => sql.ref(`p.${name}`)))}, ${TEXTS} from (${parts}) p`.execute(
    trx,
  );
  return rows.map((row) => ({ day: row.day, counts: row, ...lengthsIn(row) }));
}

/** The lengths of these groups of a period, a list for each day on which there is one. */
export async function readLengthsOf(
  trx: Trx,
  workspaceId: string,
  { keys, ...asked }: PartsAsked & { readonly keys: readonly (string | null)[] },
): Promise<ReadonlyMap<string | null, readonly Lengths[]>> {
  if (keys.length === 0) return new Map();
  const parts = await partsOf(trx, workspaceId, asked);
  const { rows } = await sql<TextRow & { readonly key: string | null }>`
    select p.key, ${TEXTS} from (${parts}) p
    where coalesce(p.first_words, p.last_words, p.hired_after, p.recalled_after) is not null
      and (p.key = any(${keys.filter((key) => key !== null)}::text[]) or (p.key is null and ${keys.includes(null)}))`.execute(
    trx,
  );
  const lengths = rows.map(({ key, ...texts }) => ({ key, lengths: lengthsIn(texts) }));
  return new Map(
    [...Map.groupBy(lengths, ({ key }) => key)].map(([key, all]) => [key, all.map((one) => one.lengths)]),
  );
}

/** As text, which is read several times faster than the driver reads a list. */
const TEXTS: RawBuilder<unknown> = sql.join(
  LISTS.map((name) => sql`${sql.ref(`p.${columnOf(name)}`)}::text as ${sql.ref(name)}`),
);

function columnOf(name: ListName): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function lengthsIn(texts: TextRow): Lengths {
  return Object.fromEntries(LISTS.map((name) => [name, numbersIn(texts[name])])) as Lengths;
}

const NONE = new Int32Array(0);
const [ZERO, NINE, COMMA] = [48, 57, 44];

/** Reads "{3,0,12}", without a text for each number. */
function numbersIn(text: string | null): Int32Array {
  if (text === null || text.length < 3) return NONE;
  let count = 1;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === COMMA) count += 1;
  const numbers = new Int32Array(count);
  let [place, value] = [0, 0];
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) value = value * 10 + (code - ZERO);
    else {
      numbers[place] = value;
      [place, value] = [place + 1, 0];
    }
  }
  return numbers;
}
