import { sql, type Transaction } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Schema } from '../schema.ts';

// Rows of the sign-in library, which belong to no workspace: whose they are is in every statement.

type Db = Pick<Transaction<Schema>, 'getExecutor'>;

export interface PasskeyRow {
  readonly id: string;
  readonly name: string | null;
  /** Which model of device or program keeps it, where that says so. */
  readonly aaguid: string | null;
  readonly madeAt: Instant;
  readonly lastUsedAt: Instant | null;
}

/** The passkeys of one user, the newest first. */
export async function listPasskeysOf(db: Db, userId: string): Promise<PasskeyRow[]> {
  const { rows } = await sql<PasskeyRow>`
    select id, name, aaguid, (extract(epoch from created_at) * 1000)::bigint as "madeAt",
      (extract(epoch from last_used_at) * 1000)::bigint as "lastUsedAt"
    from auth_passkey where user_id = ${userId} order by created_at desc, id`.execute(db);
  return rows.map((row) => ({
    ...row,
    madeAt: Number(row.madeAt),
    lastUsedAt: row.lastUsedAt === null ? null : Number(row.lastUsedAt),
  }));
}

interface OwnPasskey {
  readonly userId: string;
  readonly passkeyId: string;
}

/** `false` when the user has no such passkey. */
export async function savePasskeyName(
  db: Db,
  { userId, passkeyId, name }: OwnPasskey & { readonly name: string },
): Promise<boolean> {
  const { rows } = await sql`
    update auth_passkey set name = ${name} where id = ${passkeyId} and user_id = ${userId} returning id`.execute(
    db,
  );
  return rows.length > 0;
}

/** `false` when the user has no such passkey. */
export async function deletePasskey(db: Db, { userId, passkeyId }: OwnPasskey): Promise<boolean> {
  const { rows } = await sql`
    delete from auth_passkey where id = ${passkeyId} and user_id = ${userId} returning id`.execute(db);
  return rows.length > 0;
}

export async function savePasskeyUse(db: Db, credentialId: string): Promise<void> {
  await sql`update auth_passkey set last_used_at = now() where credential_id = ${credentialId}`.execute(db);
}

/** Challenges that nobody answered in time. */
export async function deletePastVerifications(db: Db): Promise<void> {
  await sql`delete from auth_verification where expires_at < now()`.execute(db);
}
