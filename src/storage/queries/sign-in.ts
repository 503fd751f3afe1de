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
