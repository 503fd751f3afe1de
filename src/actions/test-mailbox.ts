import { type CheckedMailbox, checkMailbox } from '../intake/mailbox/check-mailbox.ts';
import type { MailboxServer } from '../intake/mailbox/mailbox-server.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import type { GrantHolder } from '../storage/queries/mail-grants.ts';
import { findMailbox } from '../storage/queries/mailboxes.ts';
import type { Acting } from './acting.ts';
import { AccessRefused, accessTokenOf, type GrantDeps } from './mail-grant/access-token.ts';
import type { MessageDeps } from './message-deps.ts';
import { isSameLine, lineOf, type MailboxLine } from './set-mailbox.ts';

export interface TestMailbox extends Acting {
  readonly server: MailboxLine;
  /** The one whose password is used when none is given and it is kept for this very server and login. */
  readonly mailboxId: string | null;
}

/** Tries a mailbox, whether or not it is set up, and changes nothing in it. */
export async function testMailbox(
  deps: Pick<MessageDeps, 'database' | 'clock' | 'mail'>,
  { workspaceId, server, mailboxId }: TestMailbox,
): Promise<CheckedMailbox> {
  const { host, port, security, login, provider } = lineOf(server);
  const line = { host, port, security, login };
  const found =
    mailboxId === null
      ? undefined
      : await inWorkspace(deps.database, workspaceId, (trx) => findMailbox(trx, workspaceId, mailboxId));
  const kept = found !== undefined && isSameLine(found, server) ? found : undefined;
  if (provider !== null) {
    const holderId = kept?.mailbox_id ?? null;
    return await testWithGrant(deps, line, holderId === null ? null : { workspaceId, holderId });
  }
  const sealed = kept?.sealed_password ?? null;
  const password = server.password ?? (sealed === null ? '' : deps.mail.keys.open(sealed));
  return await checkMailbox({ ...line, password });
}

/** Without a sign-in of this very mailbox there is nothing to try it with. */
async function testWithGrant(
  deps: GrantDeps,
  line: Omit<MailboxServer, 'password' | 'accessToken'>,
  holder: GrantHolder | null,
): Promise<CheckedMailbox> {
  try {
    if (holder === null) throw new AccessRefused('consentMissing', '');
    const { token } = await accessTokenOf(deps, holder);
    return await checkMailbox({ ...line, accessToken: token });
  } catch (error) {
    if (!(error instanceof AccessRefused)) throw error;
    const { fault, answer } = error;
    return { steps: [{ step: 'login', fault, answer: answer === '' ? null : answer }], folders: [] };
  }
}
