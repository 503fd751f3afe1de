import type { Signing } from '../delivery/mail/sign-mail.ts';
import { makeSigningKey } from '../delivery/mail/sign-mail.ts';
import { AppError } from '../domain/app-error.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import {
  type MailSettingsRecord,
  readMailSettings,
  saveMailSettings,
} from '../storage/queries/mail-settings.ts';
import type { Acting } from './acting.ts';
import type { MailDeps, MessageDeps } from './message-deps.ts';

/** What comes after the at, in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/**
 * A new key for the domain of the sender, under a name of its own, so that the one before stays good until its record is
 * taken away. Mail is signed with it once its record was found.
 */
export async function makeMailSigningKey(
  deps: MessageDeps,
  { workspaceId, memberId }: Acting,
): Promise<void> {
  const { privateKey, publicKey } = await makeSigningKey();
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const before = await readMailSettings(trx, workspaceId);
    if (before.from_address === null)
      throw new AppError('input_invalid', 'Cannot make a signing key: there is no sender’s address yet', {
        fromAddress: 'must be given first',
      });
    const now = deps.clock.now();
    await saveMailSettings(trx, {
      ...before,
      dkim_domain: domainOf(before.from_address),
      dkim_selector: `heardback-${new Date(now).toISOString().slice(0, 10).replaceAll('-', '')}`,
      dkim_public_key: publicKey,
      sealed_dkim_key: deps.mail.keys.seal(privateKey),
      dkim_found_at: null,
      set_by: memberId,
      set_at: now,
    });
  });
}

/** Mail leaves unsigned from now on, unless the provider signs it. */
export async function removeMailSigningKey(
  deps: MessageDeps,
  { workspaceId, memberId }: Acting,
): Promise<void> {
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const before = await readMailSettings(trx, workspaceId);
    await saveMailSettings(trx, { ...before, ...NO_KEY, set_by: memberId, set_at: deps.clock.now() });
  });
}

const NO_KEY = {
  dkim_domain: null,
  dkim_selector: null,
  dkim_public_key: null,
  sealed_dkim_key: null,
  dkim_found_at: null,
};

/** What mail of this sender is signed with; `null` until the record was found, and for another domain than the key's. */
export function signingOf(
  settings: MailSettingsRecord,
  from: string,
  { keys }: Pick<MailDeps, 'keys'>,
): Signing | null {
  const { dkim_domain: domain, dkim_selector: selector, sealed_dkim_key: sealed } = settings;
  if (domain === null || selector === null || sealed === null) return null;
  if (settings.dkim_found_at === null || domainOf(from) !== domain) return null;
  return { domain, selector, privateKey: keys.open(sealed) };
}
