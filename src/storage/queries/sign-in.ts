import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

// The tables of the sign-in library, which belong to no workspace and are described by no schema of ours.

export interface NewUser {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly address: string;
  readonly passwordHash: string;
}

/** A user who signs in with a password; `false` when somebody has the address already. */
export async function insertUser(trx: Transaction<Schema>, user: NewUser): Promise<boolean> {
  const made = await sql`
    insert into auth_user (id, name, email, email_verified) values (${user.id}, ${user.name}, ${user.address.toLowerCase()}, true)
    on conflict do nothing returning id`.execute(trx);
  if (made.rows.length === 0) return false;
  await sql`
    insert into auth_account (id, account_id, provider_id, user_id, password)
    values (${user.accountId}, ${user.id}, 'credential', ${user.id}, ${user.passwordHash})`.execute(trx);
  return true;
}

/** Lets one first visit through at a time; the others wait until its transaction ends. */
export async function lockFirstVisit(trx: Transaction<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('heardback first visit'))`.execute(trx);
}

/** Takes away the way to sign in, with every session; the address is free again. */
export async function removeUser(trx: Transaction<Schema>, userId: string): Promise<void> {
  await sql`delete from auth_user where id = ${userId}`.execute(trx);
}

/** Ends every session of a user but one. */
export async function endSessionsBut(
  db: Pick<Transaction<Schema>, 'getExecutor'>,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
): Promise<void> {
  await sql`delete from auth_session where user_id = ${userId} and id <> ${sessionId}`.execute(db);
}

export async function findPasswordHash(
  db: Pick<Transaction<Schema>, 'getExecutor'>,
  userId: string,
): Promise<string | null> {
  const { rows } = await sql<{ password: string | null }>`
    select password from auth_account where user_id = ${userId} and provider_id = 'credential'`.execute(db);
  return rows[0]?.password ?? null;
}

export async function savePasswordHash(
  db: Pick<Transaction<Schema>, 'getExecutor'>,
  { userId, passwordHash }: { readonly userId: string; readonly passwordHash: string },
): Promise<void> {
  await sql`
    update auth_account set password = ${passwordHash}, updated_at = now()
    where user_id = ${userId} and provider_id = 'credential'`.execute(db);
}

/** The name by which the sign-in knows a user. */
export async function saveUserName(
  db: Pick<Transaction<Schema>, 'getExecutor'>,
  { userId, name }: { readonly userId: string; readonly name: string },
): Promise<void> {
  await sql`update auth_user set name = ${name}, updated_at = now() where id = ${userId}`.execute(db);
}

export async function findUserByAddress(
  db: Pick<Transaction<Schema>, 'getExecutor'>,
  address: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from auth_user where email = ${address.toLowerCase()}`.execute(db);
  return rows[0]?.id ?? null;
}
