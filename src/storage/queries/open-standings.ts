import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

/** Has the sweep look at everything of the workspace that is still alive: on a list, or with a moment to come. */
export async function wakeOpenStandings(trx: Trx, workspaceId: string, at: Instant): Promise<void> {
  await trx
    .updateTable('wake')
    .set({ wake_at: at })
    .where('workspace_id', '=', workspaceId)
    .where(({ or, eb }) =>
      or([eb('wake_at', 'is not', null), eb('application_id', 'in', idsOnLists(trx, workspaceId))]),
    )
    .execute();
}

interface OpenAsked {
  readonly openingId?: string | undefined;
  /** Those whose open words rest on this rule come first, the ones that are due about now before the others. */
  readonly rule: string;
  readonly now: Instant;
  readonly most: number;
}

/** Everybody who is owed a word or owes one: those whom a rule is about first, then those in the greatest need. */
export async function listOpenApplicationIds(
  trx: Trx,
  workspaceId: string,
  { openingId, rule, now, most }: OpenAsked,
): Promise<string[]> {
  const inOpening = openingId === undefined ? sql`` : sql` and s.opening_id = ${openingId}`;
  const { rows } = await sql<{ id: string }>`
    select d.application_id as id from obligation d
    join standing s on s.workspace_id = d.workspace_id and s.application_id = d.application_id
    where d.workspace_id = ${workspaceId} and d.state = 'open' and d.rule = ${rule}${inOpening}
    order by abs(d.due_at - ${now}), d.application_id limit ${most}`.execute(trx);
  const neediest = await listNeediest(trx, workspaceId, { openingId, most });
  return [...new Set([...rows.map((row) => row.id), ...neediest])].slice(0, most);
}

/** From an index, those in the greatest need first. */
async function listNeediest(
  trx: Trx,
  workspaceId: string,
  { openingId, most }: { readonly openingId?: string | undefined; readonly most: number },
): Promise<string[]> {
  const ids: string[] = [];
  for (const list of ['owed', 'soon', 'waiting'] as const) {
    if (ids.length >= most) break;
    let query = idsOnLists(trx, workspaceId).where('list', '=', sql.lit(list));
    if (openingId !== undefined) query = query.where('opening_id', '=', openingId);
    const rows = await query
      .orderBy('urgency')
      .orderBy('attention_since')
      .orderBy('application_id')
      .limit(most - ids.length)
      .execute();
    ids.push(...rows.map((row) => row.application_id));
  }
  return ids;
}

function idsOnLists(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('standing')
    .select('application_id')
    .where('workspace_id', '=', workspaceId)
    .where('list', '<>', 'none');
}
