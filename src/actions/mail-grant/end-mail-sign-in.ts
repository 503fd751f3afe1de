import { providerAddresses } from '../../domain/mail-provider/mail-provider.ts';
import { askForTokens, type MailTokens, type TokensRefused } from '../../intake/mailbox/ask-for-tokens.ts';
import { SECOND } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import {
  findMailProvider,
  type MailProviderRecord,
  type MailSignInRecord,
  saveMailGrant,
  takeMailSignIn,
} from '../../storage/queries/mail-grants.ts';
import { readMailSettings } from '../../storage/queries/mail-settings.ts';
import { changeMailbox, findMailbox } from '../../storage/queries/mailboxes.ts';
import type { Acting } from '../acting.ts';
import type { MessageDeps } from '../message-deps.ts';
import { UNTRIED } from '../set-mailbox.ts';
import { tokenHash } from '../status-token.ts';
import { choiceOf, mailUseOf, providerFetch, secretOf } from './access-token.ts';
import { signInReturn } from './begin-mail-sign-in.ts';

export interface EndMailSignIn extends Acting {
  readonly state: string;
  /** `null` when they said no, or the provider did. */
  readonly code: string | null;
  /** What the provider gives as its reason. */
  readonly refusal: string | null;
}

/** How it ended; the page says it in words. */
export type MailSignInEnd =
  | 'done'
  | 'declined'
  | 'tooLate'
  | 'goneMeanwhile'
  | 'noLastingLeave'
  | 'providerRefuses'
  | 'providerUnreachable';

export interface MailSignInEnded {
  readonly end: MailSignInEnd;
  /** For the mail that the workspace sends, rather than for a mailbox. */
  readonly isForSending: boolean;
}

/**
 * Somebody came back from a provider: the code that they brought is changed for tokens, which are kept encrypted. Only the
 * member who began it can end it, once, so that nobody is made to read the mailbox of another.
 */
export async function endMailSignIn(deps: MessageDeps, input: EndMailSignIn): Promise<MailSignInEnded> {
  const { workspaceId, memberId, code, refusal } = input;
  const asked = { stateHash: tokenHash(input.state), memberId, now: deps.clock.now() };
  const { begun, app } = await inWorkspace(deps.database, workspaceId, async (trx) => {
    const found = await takeMailSignIn(trx, workspaceId, asked);
    return { begun: found, app: found && (await findMailProvider(trx, workspaceId, found.provider)) };
  });
  if (begun === undefined) return { end: 'tooLate', isForSending: false };
  const isForSending = begun.holder_id === workspaceId;
  if (app === undefined) return { end: 'goneMeanwhile', isForSending };
  if (code === null)
    return { end: refusal === 'access_denied' ? 'declined' : 'providerRefuses', isForSending };
  const tokens = await exchangeCode(deps, { begun, app, code });
  if ('fault' in tokens)
    return {
      end: tokens.fault === 'providerUnreachable' ? 'providerUnreachable' : 'providerRefuses',
      isForSending,
    };
  if (tokens.refreshToken === null) return { end: 'noLastingLeave', isForSending };
  const isKept = await keep(deps, { begun, tokens, refreshToken: tokens.refreshToken });
  return { end: isKept ? 'done' : 'goneMeanwhile', isForSending };
}

interface Exchanging {
  readonly begun: MailSignInRecord;
  readonly app: MailProviderRecord;
  readonly code: string;
}

async function exchangeCode(
  deps: MessageDeps,
  { begun, app, code }: Exchanging,
): Promise<MailTokens | TokensRefused> {
  const use = mailUseOf({ workspaceId: begun.workspace_id, holderId: begun.holder_id });
  const addresses = providerAddresses(choiceOf(app), use);
  if (addresses === null) return { fault: 'providerRefuses', answer: '' };
  return await askForTokens(providerFetch(deps), {
    tokenUrl: addresses.tokenUrl,
    clientId: app.client_id,
    clientSecret: secretOf(app, deps),
    asks: {
      grant_type: 'authorization_code',
      code,
      redirect_uri: signInReturn(deps.mail.baseUrl),
      code_verifier: deps.mail.keys.open(begun.sealed_verifier),
    },
  });
}

interface Keeping {
  readonly begun: MailSignInRecord;
  readonly tokens: MailTokens;
  readonly refreshToken: string;
}

/** Unless the mailbox was removed or set to another provider while they signed in. */
async function keep(
  { database, clock, mail: { keys } }: MessageDeps,
  { begun, tokens, refreshToken }: Keeping,
): Promise<boolean> {
  const { workspace_id: workspaceId, holder_id: holderId, provider, member_id: memberId } = begun;
  const now = clock.now();
  return await inWorkspace(database, workspaceId, async (trx) => {
    const mailbox = holderId === workspaceId ? null : await findMailbox(trx, workspaceId, holderId);
    const holder = mailbox === null ? await readMailSettings(trx, workspaceId) : mailbox;
    if (holder?.provider !== provider) return false;
    await saveMailGrant(trx, {
      workspace_id: workspaceId,
      holder_id: holderId,
      provider,
      sealed_refresh_token: keys.seal(refreshToken),
      sealed_access_token: keys.seal(tokens.accessToken),
      access_until: now + tokens.expiresInSeconds * SECOND,
      renewing_until: null,
      fault: null,
      answer: null,
      given_by: memberId,
      given_at: now,
    });
    if (mailbox) await changeMailbox(trx, mailbox, UNTRIED);
    return true;
  });
}
