import { compose } from '../delivery/mail/compose.ts';
import { asHtml } from '../delivery/templates/as-html.ts';
import type { Language } from '../domain/wording/language.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { readMailSettings } from '../storage/queries/mail-settings.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import { serverOf } from './claim-messages.ts';
import { mailIdOf } from './mail-of-message.ts';
import type { MessageDeps } from './message-deps.ts';
import { signingOf } from './signing-key.ts';

/** A mail to a member, about the app itself. */
export interface Notice {
  readonly workspaceId: string;
  readonly to: { readonly name: string | null; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
}

/**
 * Sends a mail that holds a secret, such as a link that signs in. Answers whether a server took it: where none is set
 * nothing is kept, because whoever may look into the catcher could otherwise sign in as somebody else.
 */
export async function sendNotice(deps: MessageDeps, notice: Notice): Promise<boolean> {
  const { workspaceId, to, subject, text, language } = notice;
  const { settings, workspace } = await inWorkspace(deps.database, workspaceId, async (trx) => ({
    settings: await readMailSettings(trx, workspaceId),
    workspace: await findWorkspace(trx, workspaceId),
  }));
  const server = serverOf(settings, deps);
  const from = settings.from_address;
  if (server === null || from === null) return false;
  const source = await compose({
    mailId: mailIdOf(deps.newId(), from),
    date: deps.clock.now(),
    from: { name: settings.from_name ?? workspace?.name ?? null, address: from },
    to,
    replyTo: null,
    subject,
    text,
    html: asHtml(text, { language, title: subject }),
    earlier: [],
    isAutomatic: true,
    signing: signingOf(settings, from, deps.mail),
  });
  const outcome = await deps.mail.exchange.send(server, { from, to: to.address, source });
  if (outcome.is === 'accepted') return true;
  deps.log.warn({ workspaceId, why: outcome.why }, 'a mail to a member was not taken');
  return false;
}
