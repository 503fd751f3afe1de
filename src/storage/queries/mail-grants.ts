import type { MailProvider } from '../../domain/mail-provider/mail-provider.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { StoredRow } from '../in-bulk.ts';

export type MailProviderRecord = StoredRow<'mail_provider'>;
export type MailGrantRecord = StoredRow<'mail_grant'>;
export type MailSignInRecord = StoredRow<'mail_sign_in'>;

export async function listMailProviders(trx: Trx, workspaceId: string): Promise<MailProviderRecord[]> {
  return await trx.selectFrom('mail_provider').selectAll().where('workspace_id', '=', workspaceId).execute();
}

export async function findMailProvider(
  trx: Trx,
  workspaceId: string,
  provider: MailProvider,
): Promise<MailProviderRecord | undefined> {
  return await trx
    .selectFrom('mail_provider')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('provider', '=', provider)
    .executeTakeFirst();
}

export async function saveMailProvider(trx: Trx, row: MailProviderRecord): Promise<void> {
  await trx
    .insertInto('mail_provider')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'provider']).doUpdateSet(row))
    .execute();
}

export async function deleteMailProvider(
  trx: Trx,
  workspaceId: string,
  provider: MailProvider,
): Promise<void> {
  await trx
    .deleteFrom('mail_provider')
    .where('workspace_id', '=', workspaceId)
    .where('provider', '=', provider)
    .execute();
}

/** Whose grant: a mailbox, or the workspace itself for the mail that it sends. */
export interface GrantHolder {
  readonly workspaceId: string;
  readonly holderId: string;
}

export async function findMailGrant(
  trx: Trx,
  { workspaceId, holderId }: GrantHolder,
): Promise<MailGrantRecord | undefined> {
  return await trx
    .selectFrom('mail_grant')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('holder_id', '=', holderId)
    .executeTakeFirst();
}

export async function listMailGrants(trx: Trx, workspaceId: string): Promise<MailGrantRecord[]> {
  return await trx.selectFrom('mail_grant').selectAll().where('workspace_id', '=', workspaceId).execute();
}

export async function saveMailGrant(trx: Trx, row: MailGrantRecord): Promise<void> {
  await trx
    .insertInto('mail_grant')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'holder_id']).doUpdateSet(row))
    .execute();
}

export async function deleteMailGrant(trx: Trx, { workspaceId, holderId }: GrantHolder): Promise<void> {
  await trx
    .deleteFrom('mail_grant')
    .where('workspace_id', '=', workspaceId)
    .where('holder_id', '=', holderId)
    .execute();
}

/** Those that a provider gave: another app there cannot use them. */
export async function deleteGrantsOf(trx: Trx, workspaceId: string, provider: MailProvider): Promise<void> {
  await trx
    .deleteFrom('mail_grant')
    .where('workspace_id', '=', workspaceId)
    .where('provider', '=', provider)
    .execute();
}

/**
 * Takes it on oneself to have a grant renewed. Some providers give each refresh token for one use, and take a second use for
 * theft, so that only one may ask at a time, of however many processes; answers whether that is this one.
 */
export async function claimRenewal(
  trx: Trx,
  { workspaceId, holderId }: GrantHolder,
  { sealed, now, until }: { readonly sealed: string; readonly now: Instant; readonly until: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mail_grant')
    .set({ renewing_until: until })
    .where('workspace_id', '=', workspaceId)
    .where('holder_id', '=', holderId)
    .where('sealed_refresh_token', '=', sealed)
    .where(({ or, eb }) => or([eb('renewing_until', 'is', null), eb('renewing_until', '<=', now)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Writes down what a renewal brought, unless somebody signed in anew meanwhile. */
export async function writeRenewed(
  trx: Trx,
  { workspaceId, holderId }: GrantHolder,
  change: Partial<MailGrantRecord> & { readonly before: string },
): Promise<void> {
  const { before, ...set } = change;
  await trx
    .updateTable('mail_grant')
    .set({ ...set, renewing_until: null })
    .where('workspace_id', '=', workspaceId)
    .where('holder_id', '=', holderId)
    .where('sealed_refresh_token', '=', before)
    .execute();
}

export async function insertMailSignIn(trx: Trx, row: MailSignInRecord): Promise<void> {
  await trx.insertInto('mail_sign_in').values(row).execute();
}

/** Each may be ended once, in its time, by the member who began it. */
export async function takeMailSignIn(
  trx: Trx,
  workspaceId: string,
  asked: { readonly stateHash: string; readonly memberId: string; readonly now: Instant },
): Promise<MailSignInRecord | undefined> {
  await trx
    .deleteFrom('mail_sign_in')
    .where('workspace_id', '=', workspaceId)
    .where('ends_at', '<', asked.now)
    .execute();
  return await trx
    .deleteFrom('mail_sign_in')
    .where('workspace_id', '=', workspaceId)
    .where('state_hash', '=', asked.stateHash)
    .where('member_id', '=', asked.memberId)
    .returningAll()
    .executeTakeFirst();
}
