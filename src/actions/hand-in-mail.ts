import { inWorkspace } from '../storage/in-workspace.ts';
import { countMail, findDoor, type MailboxRecord } from '../storage/queries/mailboxes.ts';
import type { MessageDeps } from './message-deps.ts';
import { tokenHash, workspaceOf } from './status-token.ts';
import { takeMail } from './take-mail.ts';
import type { Taken } from './taking.ts';

/** The door that a token opens, while it is open; `null` for text that opens none. */
export async function findOpenDoor(
  { database }: Pick<MessageDeps, 'database'>,
  token: string,
): Promise<MailboxRecord | null> {
  const workspaceId = workspaceOf(token);
  if (workspaceId === null) return null;
  const door = await inWorkspace(database, workspaceId, (trx) =>
    findDoor(trx, workspaceId, tokenHash(token)),
  );
  return door === undefined || door.is_paused ? null : door;
}

/** A mail that another program hands over at a door. */
export async function handInMail(
  deps: MessageDeps,
  { door, raw }: { readonly door: MailboxRecord; readonly raw: Uint8Array },
): Promise<Taken> {
  const { workspace_id: workspaceId, mailbox_id: mailboxId } = door;
  const at = deps.clock.now();
  const given = { workspaceId, mailboxId, raw, receivedAt: at, isFromSent: false } as const;
  const taken = await takeMail(deps, { ...given, cameBy: 'door' });
  const isKept = 'keptMailId' in taken;
  await inWorkspace(deps.database, workspaceId, (trx) =>
    countMail(trx, { workspaceId, mailboxId }, { kept: isKept ? 1 : 0, left: isKept ? 0 : 1, at }),
  );
  return taken;
}
