import { listWorkspacesWithMailboxes } from '../storage/doors.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listIdleMailboxes, type OneMailbox } from '../storage/queries/mailboxes.ts';
import type { ActionDeps } from './deps.ts';

/** The mailboxes that nobody reads at this moment and that may be tried. */
export async function mailboxesToRead({ database, clock }: ActionDeps): Promise<OneMailbox[]> {
  const found: OneMailbox[] = [];
  for (const workspaceId of await listWorkspacesWithMailboxes(database)) {
    const now = clock.now();
    const ids = await inWorkspace(database, workspaceId, (trx) => listIdleMailboxes(trx, workspaceId, now));
    found.push(...ids.map((mailboxId) => ({ workspaceId, mailboxId })));
  }
  return found;
}
