import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { StoredRow } from '../in-bulk.ts';

export type MailSettingsRecord = StoredRow<'mail_settings'>;

/** The settings of the workspace, or what holds before anybody set any: the catcher, and the defaults. */
export async function readMailSettings(trx: Trx, workspaceId: string): Promise<MailSettingsRecord> {
  const row = await trx
    .selectFrom('mail_settings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row ?? { ...UNSET, workspace_id: workspaceId };
}

const UNSET: Omit<MailSettingsRecord, 'workspace_id'> = {
  host: null,
  port: null,
  security: null,
  login: null,
  sealed_password: null,
  from_name: null,
  from_address: null,
  reply_address: null,
  bounce_address: null,
  hold_minutes: 10,
  quiet_from: 20,
  quiet_until: 8,
  per_minute: null,
  asks_one_answer: false,
  checked_at: null,
  set_by: null,
  set_at: 0,
  dkim_domain: null,
  dkim_selector: null,
  dkim_public_key: null,
  sealed_dkim_key: null,
  dkim_found_at: null,
  per_domain_minute: null,
  provider: null,
};

export async function saveMailSettings(trx: Trx, row: MailSettingsRecord): Promise<void> {
  await trx
    .insertInto('mail_settings')
    .values(row)
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(row))
    .execute();
}

/** When mails to these addresses came back for good. */
export async function listBouncedAddresses(
  trx: Trx,
  workspaceId: string,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Instant>> {
  const rows = await trx
    .selectFrom('bounced_address')
    .select(['address', 'bounced_at as bouncedAt'])
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) =>
      eb('address', '=', fn.any(val(addresses.map((address) => address.toLowerCase())))),
    )
    .execute();
  return new Map(rows.map((row) => [row.address, row.bouncedAt]));
}

export async function saveBouncedAddress(
  trx: Trx,
  workspaceId: string,
  { address, at }: { readonly address: string; readonly at: Instant },
): Promise<void> {
  const row = { workspace_id: workspaceId, address: address.toLowerCase(), bounced_at: at };
  await trx
    .insertInto('bounced_address')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'address']).doUpdateSet({ bounced_at: at }))
    .execute();
}

/** Who of these people must not be mailed, and why. */
export async function listMailStops(
  trx: Trx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, 'asked' | 'other'>> {
  const rows = await trx
    .selectFrom('mail_stop')
    .select(['person_id', 'why'])
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('person_id', '=', fn.any(val([...personIds]))))
    .where('lifted_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.why]));
}
