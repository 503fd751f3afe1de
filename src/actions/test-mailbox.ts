import { type CheckedMailbox, checkMailbox } from '../intake/mailbox/check-mailbox.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { findMailbox } from '../storage/queries/mailboxes.ts';
import type { Acting } from './acting.ts';
import type { MessageDeps } from './message-deps.ts';
import type { MailboxLine } from './set-mailbox.ts';

export interface TestMailbox extends Acting {
  readonly server: MailboxLine;
  /** The one whose password is used when none is given and it is kept for this very server and login. */
  readonly mailboxId: string | null;
}

/** Tries a mailbox, whether or not it is set up, and changes nothing in it. */
export async function testMailbox(
  { database, mail }: Pick<MessageDeps, 'database' | 'mail'>,
  { workspaceId, server, mailboxId }: TestMailbox,
): Promise<CheckedMailbox> {
  const { host, port, security, login } = server;
  const kept =
    mailboxId === null
      ? undefined
      : await inWorkspace(database, workspaceId, (trx) => findMailbox(trx, workspaceId, mailboxId));
  const isSame = kept !== undefined && kept.host === host && kept.port === port && kept.login === login;
  const sealed = isSame ? kept.sealed_password : null;
  const password = server.password ?? (sealed === null ? '' : mail.keys.open(sealed));
  return await checkMailbox({ host, port, security, login, password });
}
