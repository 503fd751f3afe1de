import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { StoredRow } from '../in-bulk.ts';

/** A stop as people read it, with who set and who lifted it. */
export interface MailStopRow {
  readonly personId: string;
  readonly personName: string;
  readonly address: string | null;
  readonly why: 'asked' | 'other';
  readonly note: string | null;
  readonly setBy: string | null;
  readonly setAt: Instant;
  readonly liftedAt: Instant | null;
  readonly liftedBy: string | null;
  readonly liftedWhy: string | null;
}

const MOST = 500;

/** Those that hold first, the newest on top. */
export async function listMailStopRows(trx: Trx, workspaceId: string): Promise<MailStopRow[]> {
  return await trx
    .selectFrom('mail_stop as s')
    .innerJoin('person as p', (join) =>
      join.on('p.workspace_id', '=', workspaceId).onRef('p.person_id', '=', 's.person_id'),
    )
    .select(['s.person_id as personId', 'p.name as personName', 'p.address', 's.why', 's.note'])
    .select(['s.set_by as setBy', 's.set_at as setAt'])
    .select(['s.lifted_at as liftedAt', 's.lifted_by as liftedBy', 's.lifted_why as liftedWhy'])
    .where('s.workspace_id', '=', workspaceId)
    .where('p.erased_at', 'is', null)
    .orderBy('s.lifted_at', (order) => order.desc().nullsFirst())
    .orderBy('s.set_at', 'desc')
    .limit(MOST)
    .execute();
}

/** One a person: a new stop takes the place of one that was lifted. */
export async function saveMailStop(trx: Trx, row: StoredRow<'mail_stop'>): Promise<void> {
  await trx
    .insertInto('mail_stop')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'person_id']).doUpdateSet(row))
    .execute();
}

export interface Lifting {
  readonly personId: string;
  readonly by: string;
  readonly at: Instant;
  readonly why: string;
}

/** Answers whether there was one to lift. */
export async function liftMailStop(
  trx: Trx,
  workspaceId: string,
  { personId, by, at, why }: Lifting,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mail_stop')
    .set({ lifted_at: at, lifted_by: by, lifted_why: why })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
