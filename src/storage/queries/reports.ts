import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

export interface Period {
  /** UTC; the first instant that counts, and the first that does not. */
  readonly since: Instant;
  readonly until: Instant;
}

/** How one member, or nobody by name, gave the words that were theirs to give in a period. */
export interface WordsGiven {
  readonly ownerId: string | null;
  readonly inTime: number;
  readonly late: number;
  /** From when the word was owed until it was given, in milliseconds: the middle one of all, and nine in ten. */
  readonly middleWait: number;
  readonly longWait: number;
}

/** The team's words that were given in a period, by who held them; and for all together, where `ownerId` is left out. */
export async function listWordsGiven(
  trx: Trx,
  workspaceId: string,
  { since, until }: Period,
): Promise<{ readonly all: Omit<WordsGiven, 'ownerId'>; readonly byOwner: readonly WordsGiven[] }> {
  const { rows } = await sql<WordsGiven & { readonly isAll: boolean }>`
    select owner_id as "ownerId", grouping(owner_id) = 1 as "isAll",
      count(*) filter (where not was_late)::int as "inTime",
      count(*) filter (where was_late)::int as late,
      coalesce(percentile_cont(0.5) within group (order by ended_at - owed_since), 0)::float8 as "middleWait",
      coalesce(percentile_cont(0.9) within group (order by ended_at - owed_since), 0)::float8 as "longWait"
    from turn
    where workspace_id = ${workspaceId} and party = 'team' and was_answered
      and ended_at >= ${since} and ended_at < ${until}
    group by grouping sets ((owner_id), ())`.execute(trx);
  const byOwner = rows.filter((row) => !row.isAll).map(({ isAll: _, ...row }) => row);
  const { inTime = 0, late = 0, middleWait = 0, longWait = 0 } = rows.find((row) => row.isAll) ?? {};
  return { all: { inTime, late, middleWait, longWait }, byOwner };
}

export interface Bounded {
  readonly count: number;
  readonly isBounded: boolean;
}

/** Who waits for the team's word at this moment: all of them, those past the date, those decided and not told. */
export async function countWaiting(
  trx: Trx,
  workspaceId: string,
  { now, bound }: { readonly now: Instant; readonly bound: number },
): Promise<{ readonly all: Bounded; readonly late: Bounded; readonly untold: Bounded }> {
  const owed = sql`select 1 from standing where workspace_id = ${workspaceId} and list = 'owed'`;
  const { rows } = await sql<{ all: number; late: number; untold: number }>`select
    (select count(*)::int from (${owed} limit ${bound + 1}) a) as "all",
    (select count(*)::int from (${owed} and turn_due_at <= ${now} limit ${bound + 1}) l) as late,
    (select count(*)::int from (${owed} and urgency = 0 limit ${bound + 1}) u) as untold`.execute(trx);
  const [row] = rows;
  const bounded = (count = 0) => ({ count: Math.min(count, bound), isBounded: count > bound });
  return { all: bounded(row?.all), late: bounded(row?.late), untold: bounded(row?.untold) };
}
