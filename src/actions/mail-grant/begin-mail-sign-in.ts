import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../../domain/app-error.ts';
import {
  type MailProvider,
  type ProviderAddresses,
  providerAddresses,
} from '../../domain/mail-provider/mail-provider.ts';
import { MINUTE } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findMailProvider, insertMailSignIn } from '../../storage/queries/mail-grants.ts';
import { readMailSettings } from '../../storage/queries/mail-settings.ts';
import { getMailbox } from '../../storage/queries/mailboxes.ts';
import type { MessageDeps } from '../message-deps.ts';
import { refuseOthers, type SettingMailbox } from '../set-mailbox.ts';
import { newToken, tokenHash } from '../status-token.ts';
import { choiceOf, mailUseOf } from './access-token.ts';

export interface BeginMailSignIn extends SettingMailbox {
  /** `null`: for the mail that the workspace sends. */
  readonly mailboxId: string | null;
}

/** Who signs in somewhere takes minutes, not hours. */
const SIGN_IN_MS = 20 * MINUTE;
const VERIFIER_BYTES = 48;

/** Where the one who asks signs in at the provider and says yes; the way back ends it (`endMailSignIn`). */
export async function beginMailSignIn(deps: MessageDeps, input: BeginMailSignIn): Promise<string> {
  const { workspaceId, memberId } = input;
  const state = newToken(workspaceId);
  const verifier = randomBytes(VERIFIER_BYTES).toString('base64url');
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { holderId, provider, login } = await holderOf(trx, input);
    const app = await findMailProvider(trx, workspaceId, provider);
    const addresses = app && providerAddresses(choiceOf(app), mailUseOf({ workspaceId, holderId }));
    if (!app || !addresses)
      throw new AppError('provider_not_set', 'Cannot sign in there: no app of yours is registered at it');
    await insertMailSignIn(trx, {
      workspace_id: workspaceId,
      state_hash: tokenHash(state),
      holder_id: holderId,
      provider,
      sealed_verifier: deps.mail.keys.seal(verifier),
      member_id: memberId,
      ends_at: deps.clock.now() + SIGN_IN_MS,
    });
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const redirectTo = signInReturn(deps.mail.baseUrl);
    return consentAddress(addresses, { clientId: app.client_id, redirectTo, state, challenge, login });
  });
}

/** Where providers send people back to; whoever registers an app there is asked for it. */
export function signInReturn(baseUrl: string): string {
  return `${baseUrl}/mail-sign-in`;
}

/** Where somebody says yes or no; both come back to `redirectTo` (RFC 6749 4.1.1, with the proof key of RFC 7636). */
function consentAddress(
  { authorizeUrl, scope, extras }: ProviderAddresses,
  asking: {
    readonly clientId: string;
    readonly redirectTo: string;
    readonly state: string;
    readonly challenge: string;
    readonly login: string | null;
  },
): string {
  const url = new URL(authorizeUrl);
  const asked = {
    response_type: 'code',
    client_id: asking.clientId,
    redirect_uri: asking.redirectTo,
    ...(scope !== '' && { scope }),
    state: asking.state,
    code_challenge: asking.challenge,
    code_challenge_method: 'S256',
    ...(asking.login !== null && { login_hint: asking.login }),
    ...extras,
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

interface Holder {
  readonly holderId: string;
  readonly provider: MailProvider;
  readonly login: string | null;
}

async function holderOf(trx: Trx, input: BeginMailSignIn): Promise<Holder> {
  const { workspaceId, mailboxId } = input;
  if (mailboxId === null) {
    await refuseOthers(trx, input, null);
    const { provider, login } = await readMailSettings(trx, workspaceId);
    return { holderId: workspaceId, provider: provider ?? refuseSignIn(), login };
  }
  const { provider, login, member_id: ownerId } = await getMailbox(trx, workspaceId, mailboxId);
  await refuseOthers(trx, input, ownerId);
  return { holderId: mailboxId, provider: provider ?? refuseSignIn(), login };
}

function refuseSignIn(): never {
  throw new AppError('provider_not_set', 'Cannot sign in anywhere for it: it is set to use a password');
}
