import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

export interface LatePile {
  readonly memberId: string;
  readonly debts: number;
}

/** Members who hold at least so many words that are late, and of whom nobody was told since an instant. */
export async function listPiles(
  trx: Trx,
  workspaceId: string,
  { now, least, toldBefore }: { readonly now: Instant; readonly least: number; readonly toldBefore: Instant },
): Promise<LatePile[]> {
  const { rows } = await sql<LatePile>`
    select o.owner_id as "memberId", count(*)::int as debts from obligation o
    where o.workspace_id = ${workspaceId} and o.state = 'open' and o.owner_id is not null and o.due_at <= ${now}
      and o.owed_by = 'team' and not exists (select 1 from pile_notice p
        where p.workspace_id = o.workspace_id and p.member_id = o.owner_id and p.told_at > ${toldBefore})
    group by o.owner_id having count(*) >= ${least}`.execute(trx);
  return rows;
}

export async function notePile(
  trx: Trx,
  workspaceId: string,
  { memberId, debts, at }: LatePile & { readonly at: Instant },
): Promise<void> {
  await trx
    .insertInto('pile_notice')
    .values({ workspace_id: workspaceId, member_id: memberId, told_at: at, debts })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'member_id']).doUpdateSet({ told_at: at, debts }),
    )
    .execute();
}

export interface LateWord {
  readonly applicationId: string;
  readonly key: string;
  readonly personName: string;
  readonly openingTitle: string;
}

/** The late words of one member, the longest first. */
export async function listLateWords(
  trx: Trx,
  workspaceId: string,
  { memberId, now, most }: { readonly memberId: string; readonly now: Instant; readonly most: number },
): Promise<LateWord[]> {
  return await trx
    .selectFrom('obligation as r')
    .innerJoin('application as a', (join) =>
      join.onRef('a.workspace_id', '=', 'r.workspace_id').onRef('a.application_id', '=', 'r.application_id'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'a.workspace_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .innerJoin('opening as o', (join) =>
      join.onRef('o.workspace_id', '=', 'a.workspace_id').onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .select(['r.application_id as applicationId', 'r.key', 'p.name as personName', 'o.title as openingTitle'])
    .where('r.workspace_id', '=', workspaceId)
    .where('r.owner_id', '=', memberId)
    .where('r.state', '=', 'open')
    .where('r.owed_by', '=', 'team')
    .where('r.due_at', '<=', now)
    .orderBy('r.due_at')
    .limit(most)
    .execute();
}

/** Who has waited longest for an answer after an interview. */
export async function listLongestWaiting(trx: Trx, workspaceId: string, most: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('tally as t')
    .innerJoin('application as a', (join) =>
      join.onRef('a.workspace_id', '=', 't.workspace_id').onRef('a.application_id', '=', 't.application_id'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'a.workspace_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .select('p.name')
    .where('t.workspace_id', '=', workspaceId)
    .where('t.unanswered_since', 'is not', null)
    .where('t.withdrawn_at', 'is', null)
    .orderBy('t.unanswered_since')
    .limit(most)
    .execute();
  return rows.map((row) => row.name);
}
