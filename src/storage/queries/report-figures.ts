import { sql } from 'kysely';
import { type Dimension, type Figures, NO_FIGURES } from '../../domain/measures/figures.ts';
import { lengthsWithin } from '../../domain/measures/lengths-within.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { type Lengths, type ReportDay, readDays, readLengthsOf } from './report-days.ts';
import type { Only } from './report-dimensions.ts';
import { COUNTS } from './report-moments.ts';
import { partsOf } from './report-parts.ts';

export interface ReportAsked {
  /** UTC; the first instant that counts, and the first that does not. */
  readonly since: Instant;
  readonly until: Instant;
  readonly now: Instant;
  readonly by: Dimension;
  readonly only?: Only | undefined;
}

/** By the key of the group: an id, a name, or `null` for those that have none. */
export type GroupFigures = ReadonlyMap<string | null, Figures>;

/** The figures of all together; from days that were counted, never from facts. */
export async function readTotals(
  trx: Trx,
  workspaceId: string,
  asked: Omit<ReportAsked, 'by'>,
): Promise<Figures> {
  return figuresOf(await readDays(trx, workspaceId, asked));
}

/** What its days say of a period. */
export function figuresOf(days: readonly ReportDay[]): Figures {
  const figures: Record<string, number> = {};
  for (const name of COUNTS)
    figures[camelCase(name)] = days.reduce((sum, { counts }) => sum + counts[name], 0);
  return { ...NO_FIGURES, ...figures, ...lengthFigures(days) };
}

/** What adds up, of each group; without lengths of time, which `addLengths` brings for those that are shown. */
export async function readGroups(trx: Trx, workspaceId: string, asked: ReportAsked): Promise<GroupFigures> {
  const parts = await partsOf(trx, workspaceId, asked);
  const sums = COUNTS.map((name) => sql`sum(${sql.ref(name)})::int as ${sql.ref(camelCase(name))}`);
  const { rows } = await sql<Partial<Figures> & { readonly key: string | null }>`
    select key, ${sql.join(sums)} from (${parts}) p group by key`.execute(trx);
  return new Map(rows.map(({ key, ...figures }) => [key, { ...NO_FIGURES, ...figures }]));
}

/** The groups of these keys with their lengths of time. */
export async function addLengths(
  trx: Trx,
  workspaceId: string,
  { groups, ...asked }: ReportAsked & { readonly groups: GroupFigures },
): Promise<GroupFigures> {
  const lengths = await readLengthsOf(trx, workspaceId, { ...asked, keys: [...groups.keys()] });
  return new Map(
    [...groups].map(([key, figures]) => [key, { ...figures, ...lengthFigures(lengths.get(key) ?? []) }]),
  );
}

type LengthFigures = Pick<
  Figures,
  'firstWordHours' | 'firstWordLongHours' | 'medianDays' | 'ninetyDays' | 'daysSaved'
>;

/** The middle length, and the one within which nine in ten lie. */
function lengthFigures(days: readonly Lengths[]): LengthFigures {
  const within = (name: keyof Lengths) =>
    lengthsWithin(
      days.map((day) => day[name]),
      [0.5, 0.9],
    );
  const [first = null, firstLong = null] = within('firstWords');
  const [medianDays = null, ninetyDays = null] = within('lastWords');
  const [[hired = null], [recalled = null]] = [within('hiredAfter'), within('recalledAfter')];
  return {
    firstWordHours: first === null ? null : first / (HOUR / MINUTE),
    firstWordLongHours: firstLong === null ? null : firstLong / (HOUR / MINUTE),
    medianDays,
    ninetyDays,
    daysSaved: hired === null || recalled === null ? null : (hired - recalled) / (DAY / MINUTE),
  };
}

function camelCase(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
