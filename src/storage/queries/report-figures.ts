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
  const { rows } = await sql<Figures & { readonly key: string | null }>`
    with parts as materialized (${parts}),
    sums as (select key, ${sql.join(sums)} from parts group by key),
    first_word as (${middleOf('first_words')}), last_word as (${middleOf('last_words')}),
    hired as (${middleOf('hired_after')}), recalled as (${middleOf('recalled_after')})
    select s.*, f.length[1] / ${inMinutes(HOUR)} as "firstWordHours", f.length[2] / ${inMinutes(HOUR)} as "firstWordLongHours",
      l.length[1]::float8 as "medianDays", l.length[2]::float8 as "ninetyDays",
      (h.length[1] - b.length[1]) / ${inMinutes(DAY)} as "daysSaved"
    from sums s left join first_word f on f.key is not distinct from s.key left join last_word l on l.key is not distinct from s.key
      left join hired h on h.key is not distinct from s.key left join recalled b on b.key is not distinct from s.key`.execute(
    trx,
  );
  return new Map(rows.map(({ key, ...figures }) => [key, figures]));
}

/** Within what length half of them lie, and nine in ten. */
function middleOf(lengths: string): RawBuilder<unknown> {
  return sql`select key, percentile_disc(array[0.5, 0.9]) within group (order by length) as length
    from parts, unnest(${sql.ref(`parts.${lengths}`)}) length group by key`;
}

function inMinutes(length: number): RawBuilder<unknown> {
  return sql`${sql.lit(length / MINUTE)}::float8`;
}

function camelCase(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
