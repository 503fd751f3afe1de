import { type RawBuilder, sql } from 'kysely';
import { type Dimension, type Figures, NO_FIGURES } from '../../domain/measures/figures.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { Only } from './report-dimensions.ts';
import { COUNTS } from './report-moments.ts';
import { type PartsAsked, partsOf } from './report-parts.ts';

export interface ReportAsked {
  /** UTC; the first instant that counts, and the first that does not. */
  readonly since: Instant;
  readonly until: Instant;
  readonly now: Instant;
  readonly by: Dimension;
  readonly only?: Only | undefined;
}

export interface CountedFigures {
  readonly all: Figures;
  /** By the key of the group: an id, a name, or `null` for those that have none. */
  readonly groups: ReadonlyMap<string | null, Figures>;
}

/** For this transaction: what a report of very many openings adds up stays in memory, which is four megabytes by default. */
export async function allowMemory(trx: Trx): Promise<void> {
  await sql`select set_config('work_mem', '64MB', true)`.execute(trx);
}

/** The figures of a period, of all together and of each group; from days that were counted, never from facts. */
export async function readFigures(
  trx: Trx,
  workspaceId: string,
  asked: ReportAsked,
): Promise<CountedFigures> {
  const all = await readTotals(trx, workspaceId, asked);
  return { all, groups: await figuresOf(trx, workspaceId, asked) };
}

/** The same of all together alone. */
export async function readTotals(
  trx: Trx,
  workspaceId: string,
  asked: Omit<ReportAsked, 'by'>,
): Promise<Figures> {
  const figures = await figuresOf(trx, workspaceId, { ...asked, by: null });
  return figures.get(null) ?? NO_FIGURES;
}

async function figuresOf(
  trx: Trx,
  workspaceId: string,
  asked: PartsAsked,
): Promise<ReadonlyMap<string | null, Figures>> {
  const parts = await partsOf(trx, workspaceId, asked);
  const sums = COUNTS.map((name) => sql`sum(${sql.ref(name)})::int as ${sql.ref(camelCase(name))}`);
  const { rows } = await sql<Figures & { readonly key: string | null; readonly place: string }>`
    with parts as materialized (${parts}),
    sums as (select key, ${PLACE} as place, ${sql.join(sums)} from parts group by key),
    first_word as (${middleOf('first_words')}), last_word as (${middleOf('last_words')}),
    hired as (${middleOf('hired_after')}), recalled as (${middleOf('recalled_after')})
    select s.*, f.length[1] / ${inMinutes(HOUR)} as "firstWordHours", f.length[2] / ${inMinutes(HOUR)} as "firstWordLongHours",
      l.length[1]::float8 as "medianDays", l.length[2]::float8 as "ninetyDays",
      (h.length[1] - b.length[1]) / ${inMinutes(DAY)} as "daysSaved"
    from sums s left join first_word f on f.place = s.place left join last_word l on l.place = s.place
      left join hired h on h.place = s.place left join recalled b on b.place = s.place`.execute(trx);
  return new Map(rows.map(({ key, place: _, ...figures }) => [key, figures]));
}

/** Within what length half of them lie, and nine in ten. */
function middleOf(lengths: string): RawBuilder<unknown> {
  return sql`select ${PLACE} as place, percentile_disc(array[0.5, 0.9]) within group (order by length) as length
    from parts, unnest(${sql.ref(`parts.${lengths}`)}) length group by key`;
}

/** The key as something that can be joined by hash, also where it is null: there may be thousands. */
const PLACE = sql`coalesce('=' || key, '')`;

function inMinutes(length: number): RawBuilder<unknown> {
  return sql`${sql.lit(length / MINUTE)}::float8`;
}

function camelCase(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
