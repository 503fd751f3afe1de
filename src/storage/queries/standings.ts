import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { asRowsOf, insertInBulk, type StoredRow } from '../in-bulk.ts';

/** What a change of an application must know of its standing before; the row is locked until the transaction ends. */
export interface LockedStanding {
  readonly applicationId: string;
  readonly factCount: number;
  readonly digest: string | null;
  readonly assessedAt: Instant | null;
}

/** Locks the standings of these applications, in one order, so that two changes of the same ones never wait for each other. */
export async function lockStandings(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<LockedStanding[]> {
  return await locking(trx, workspaceId)
    .where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val([...applicationIds]))))
    .orderBy('application_id')
    .forUpdate()
    .execute();
}

export interface Claim {
  readonly now: Instant;
  readonly most: number;
}

/** Claims applications whose moment has come; whatever another worker holds is passed over. */
export async function claimDueStandings(
  trx: Trx,
  workspaceId: string,
  { now, most }: Claim,
): Promise<LockedStanding[]> {
  return await locking(trx, workspaceId)
    .where('wake_at', '<=', now)
    .orderBy('wake_at')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
}

function locking(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('standing')
    .select([
      'application_id as applicationId',
      'fact_count as factCount',
      'digest',
      'assessed_at as assessedAt',
    ])
    .where('workspace_id', '=', workspaceId);
}

/** The standing of a new application, before anything is known of it. */
export async function saveNewStandings(
  trx: Trx,
  workspaceId: string,
  applications: readonly { readonly applicationId: string; readonly openingId: string }[],
): Promise<void> {
  const rows = applications.map(({ applicationId, openingId }) => ({
    ...NOTHING_KNOWN,
    workspace_id: workspaceId,
    application_id: applicationId,
    opening_id: openingId,
  }));
  await insertInBulk(trx, 'standing', rows);
}

const NOTHING_KNOWN = {
  owner_id: null,
  fact_count: 0,
  phase: 'active',
  stage: null,
  was_interviewed: false,
  turn: 'nobody',
  turn_since: null,
  turn_due_at: null,
  turn_key: null,
  list: 'none',
  urgency: 3,
  attention_since: 0,
  untold_since: null,
  promise_due_at: null,
  wake_at: null,
  details: null,
  digest: null,
  assessed_at: null,
} as const;

/** Writes standings that were worked out anew over those that are there. */
export async function saveStandings(trx: Trx, rows: readonly StoredRow<'standing'>[]): Promise<void> {
  if (rows.length === 0) return;
  const assignments = COLUMNS.map((column) => sql`${sql.ref(column)} = r.${sql.ref(column)}`);
  await sql`
    update standing as s set ${sql.join(assignments)}
    from ${asRowsOf('standing', rows)} as r
    where s.workspace_id = r.workspace_id and s.application_id = r.application_id`.execute(trx);
}

const COLUMNS = ['opening_id', ...Object.keys(NOTHING_KNOWN)];

/** Has the sweep look at these applications, because something around them changed that no fact tells. */
export async function wakeStandings(
  trx: Trx,
  workspaceId: string,
  { at, openingId, applicationIds }: Waking,
): Promise<void> {
  let query = trx.updateTable('standing').set({ wake_at: at }).where('workspace_id', '=', workspaceId);
  if (openingId !== undefined) query = query.where('opening_id', '=', openingId);
  if (applicationIds !== undefined)
    query = query.where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val([...applicationIds]))));
  await query.execute();
}

/** All of the workspace when neither an opening nor applications are named. */
export interface Waking {
  readonly at: Instant;
  readonly openingId?: string;
  readonly applicationIds?: readonly string[];
}
