import type { Trx } from '../storage/database.ts';
import { readMailSettings } from '../storage/queries/mail-settings.ts';
import { listReceivers } from '../storage/queries/receivers.ts';
import type { OneApplication } from './load-history.ts';

/** The candidate's own address, while a mail of ours could reach it. */
export interface OwnAddress {
  readonly name: string;
  readonly address: string;
}

/**
 * Where a code or a new link may be mailed: the address on file, never one that was typed into the page. `null` where none
 * is known, or where no mail server is set: the catcher would show the code to members.
 */
export async function findOwnAddress(
  trx: Trx,
  { workspaceId, applicationId }: OneApplication,
): Promise<OwnAddress | null> {
  const settings = await readMailSettings(trx, workspaceId);
  if (settings.host === null || settings.from_address === null) return null;
  const receiver = (await listReceivers(trx, workspaceId, [applicationId])).get(applicationId)?.candidate;
  if (!receiver?.address || receiver.erasedAt !== null) return null;
  return { name: receiver.name, address: receiver.address };
}
