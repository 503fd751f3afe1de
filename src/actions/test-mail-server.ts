import { type CheckedStep, checkServer } from '../delivery/mail/check-server.ts';
import type { MailServerGrant } from '../delivery/mail/mail-server.ts';
import { asHtml } from '../delivery/templates/as-html.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { readMailSettings, saveMailSettings } from '../storage/queries/mail-settings.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import type { Acting } from './acting.ts';
import { sendingGrant } from './claim-messages.ts';
import { AccessRefused } from './mail-grant/access-token.ts';
import { mailIdOf } from './mail-of-message.ts';
import type { MessageDeps } from './message-deps.ts';
import { isSameSendingLine, type SendingLine, sendingLineOf } from './set-mail-settings.ts';

export interface TestMailServer extends Acting {
  /** Without a password: the one that is kept for this very server and login. */
  readonly server: SendingLine;
  readonly fromName: string | null;
  readonly fromAddress: string;
  readonly to: string | null;
}

/** Tries a server, whether or not it is the one that is set; remembers when the one that is set worked. */
export async function testMailServer(
  deps: MessageDeps,
  { workspaceId, server: given, fromName, fromAddress, to }: TestMailServer,
): Promise<readonly CheckedStep[]> {
  const { settings, team } = await inWorkspace(deps.database, workspaceId, async (trx) => ({
    settings: await readMailSettings(trx, workspaceId),
    team: (await findWorkspace(trx, workspaceId))?.name ?? '',
  }));
  const line = sendingLineOf(given);
  const isTheSetOne = isSameSendingLine(settings, given);
  const kept = isTheSetOne && settings.sealed_password !== null ? settings.sealed_password : null;
  const password = given.password ?? (kept === null ? null : deps.mail.keys.open(kept));
  /** Leave that was given for one server opens no other. */
  const grantFor = (isSet: boolean): MailServerGrant =>
    isSet
      ? sendingGrant(deps, workspaceId)
      : { holderId: '', accessToken: () => Promise.reject(new AccessRefused('consentMissing', '')) };
  const subject = `Test mail of ${team}`;
  const text = `This is a test. Mail from ${team} leaves through ${line.host}, and arrived here.\n\nNobody needs to answer it.`;
  const steps = await checkServer({
    server:
      line.provider === null
        ? { ...line, password }
        : { ...line, password: null, grant: grantFor(isTheSetOne) },
    from: { name: fromName ?? team, address: fromAddress },
    to: to === null ? null : { name: null, address: to },
    mailId: mailIdOf(deps.newId(), fromAddress),
    now: deps.clock.now(),
    subject,
    text,
    html: asHtml(text, { language: 'en', title: subject }),
  });
  if (isTheSetOne && steps.every((one) => one.fault === null)) await rememberWorked(deps, workspaceId);
  return steps;
}

async function rememberWorked({ database, clock }: MessageDeps, workspaceId: string): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const settings = await readMailSettings(trx, workspaceId);
    await saveMailSettings(trx, { ...settings, checked_at: clock.now() });
  });
}
