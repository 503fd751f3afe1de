import type { OpenMailbox } from '../intake/mailbox/open-mailbox.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listInDoubt } from '../storage/queries/messages.ts';
import type { MessageDeps } from './message-deps.ts';
import type { FolderToRead } from './read-folder.ts';
import { settleFoundMail } from './settle-found-mail.ts';

export interface LookingForSent {
  readonly workspaceId: string;
  readonly mailbox: OpenMailbox;
  readonly folders: readonly FolderToRead[];
}

/**
 * Looks for mails in doubt among the sent ones, by their Message-ID: one that lies there was taken by the server. It may have
 * been put there before it was in doubt, when nobody looked for it. One that is not there stays in doubt: not every server
 * keeps what it sent.
 */
export async function findSentInDoubt(
  deps: MessageDeps,
  { workspaceId, mailbox, folders }: LookingForSent,
): Promise<void> {
  const sent = folders.filter(({ holds }) => holds === 'sent');
  const inDoubt = await inWorkspace(deps.database, workspaceId, (trx) => listInDoubt(trx, workspaceId, MOST));
  if (sent.length === 0 || inDoubt.length === 0) return;
  for (const { path } of sent) {
    await mailbox.openFolder(path);
    for (const { message_id: messageId, mail_id: mailId } of inDoubt) {
      if (mailId === null || !(await mailbox.has(mailId))) continue;
      await inWorkspace(deps.database, workspaceId, (trx) =>
        settleFoundMail(trx, { workspaceId, messageId }, deps),
      );
    }
  }
}

const MOST = 50;
