import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { asRowsOf, insertInBulk, type StoredRow } from '../in-bulk.ts';

/** What a change of an application must know of what was written before; its row is locked until the transaction ends. */
export interface LockedStanding {
  readonly applicationId: string;
  readonly factCount: number;
  readonly assessedAt: Instant | null;
  readonly digest: string | null;
  readonly dutiesDigest: string | null;
  readonly measuresDigest: string | null;
}

/** Locks these applications, in one order, so that two changes of the same ones never wait for each other. */
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
    .selectFrom('wake')
    .select(['application_id as applicationId', 'fact_count as factCount', 'assessed_at as assessedAt'])
    .select(['digest', 'duties_digest as dutiesDigest', 'measures_digest as measuresDigest'])
    .where('workspace_id', '=', workspaceId);
}

export interface NewStanding {
  readonly applicationId: string;
  readonly openingId: string;
}

/** The standing of a new application, before anything is known of it. */
export async function saveNewStandings(
  trx: Trx,
  workspaceId: string,
  applications: readonly NewStanding[],
): Promise<void> {
  const standings = applications.map((one) => blankStanding(workspaceId, one));
  const wakes = applications.map((one) => blankWake(workspaceId, one.applicationId));
  await insertInBulk(trx, 'standing', standings);
  await insertInBulk(trx, 'wake', wakes);
}

export function blankStanding(
  workspaceId: string,
  { applicationId, openingId }: NewStanding,
): StoredRow<'standing'> {
  const ids = { workspace_id: workspaceId, application_id: applicationId, opening_id: openingId };
  return { ...ids, ...NOTHING_KNOWN };
}

export function blankWake(workspaceId: string, applicationId: string): StoredRow<'wake'> {
  const ids = { workspace_id: workspaceId, application_id: applicationId };
  return { ...ids, wake_at: null, fact_count: 0, ...NEVER_ASSESSED };
}

const NEVER_ASSESSED = {
  assessed_at: null,
  digest: null,
  duties_digest: null,
  measures_digest: null,
} as const;

const NOTHING_KNOWN = {
  owner_id: null,
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
  details: null,
} as const;

/** Writes standings that differ over those that are there. */
export async function saveStandings(trx: Trx, rows: readonly StoredRow<'standing'>[]): Promise<void> {
  await updateInBulk(trx, { table: 'standing', columns: STANDING_COLUMNS, rows });
}

const STANDING_COLUMNS = ['opening_id', ...Object.keys(NOTHING_KNOWN)];

/** Writes when to look at these applications again, and what was written of them. */
export async function saveWakes(trx: Trx, rows: readonly StoredRow<'wake'>[]): Promise<void> {
  await updateInBulk(trx, { table: 'wake', columns: WAKE_COLUMNS, rows });
}

/** The same where nothing else has changed: two numbers for each. */
export async function saveNextWakes(
  trx: Trx,
  workspaceId: string,
  rows: readonly StoredRow<'wake'>[],
): Promise<void> {
  if (rows.length === 0) return;
  const [ids, wakes, assessed] = [
    rows.map((row) => row.application_id),
    rows.map((row) => row.wake_at),
    rows.map((row) => row.assessed_at),
  ];
  await sql`
    update wake as w set wake_at = r.wake_at, assessed_at = r.assessed_at
    from unnest(${ids}::uuid[], ${wakes}::bigint[], ${assessed}::bigint[]) as r(id, wake_at, assessed_at)
    where w.workspace_id = ${workspaceId} and w.application_id = r.id`.execute(trx);
}

const WAKE_COLUMNS = ['wake_at', 'fact_count', ...Object.keys(NEVER_ASSESSED)];

type BulkUpdate =
  | { table: 'standing'; columns: readonly string[]; rows: readonly StoredRow<'standing'>[] }
  | { table: 'wake'; columns: readonly string[]; rows: readonly StoredRow<'wake'>[] };

async function updateInBulk(trx: Trx, { table, columns, rows }: BulkUpdate): Promise<void> {
  if (rows.length === 0) return;
  const assignments = columns.map((column) => sql`${sql.ref(column)} = r.${sql.ref(column)}`);
  await sql`
    update ${sql.table(table)} as s set ${sql.join(assignments)}
    from ${asRowsOf<'standing' | 'wake'>(table, rows)} as r
    where s.workspace_id = r.workspace_id and s.application_id = r.application_id`.execute(trx);
}

/** Has the sweep look at these applications, because something around them changed that no fact tells. */
export async function wakeStandings(
  trx: Trx,
  workspaceId: string,
  { at, openingId, applicationIds }: Waking,
): Promise<void> {
  let query = trx.updateTable('wake').set({ wake_at: at }).where('workspace_id', '=', workspaceId);
  if (openingId !== undefined)
    query = query.where('application_id', 'in', ofOpening(trx, workspaceId, openingId));
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

function ofOpening(trx: Trx, workspaceId: string, openingId: string) {
  return trx
    .selectFrom('application')
    .select('application_id')
    .where('workspace_id', '=', workspaceId)
    .where('opening_id', '=', openingId);
}
