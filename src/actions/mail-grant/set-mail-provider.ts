import { AppError } from '../../domain/app-error.ts';
import type { MailProvider } from '../../domain/mail-provider/mail-provider.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import {
  deleteGrantsOf,
  deleteMailProvider,
  findMailProvider,
  type MailProviderRecord,
  saveMailProvider,
} from '../../storage/queries/mail-grants.ts';
import type { Acting } from '../acting.ts';
import type { MessageDeps } from '../message-deps.ts';

export interface SetMailProvider extends Acting {
  readonly provider: MailProvider;
  readonly clientId: string;
  /** Kept as it is when left out, unless the app or where it is shown is another. */
  readonly clientSecret?: string | undefined;
  readonly tenant: string | null;
  readonly authorizeUrl: string | null;
  readonly tokenUrl: string | null;
  readonly scope: string | null;
}

/** The app that the team registered at a provider. Grants that another app brought cannot be used with this one, and end. */
export async function setMailProvider(deps: MessageDeps, input: SetMailProvider): Promise<void> {
  const { workspaceId, memberId, provider } = input;
  if (provider === 'other' && (input.authorizeUrl === null || input.tokenUrl === null))
    throw new AppError('input_invalid', 'Cannot sign in at a provider without its two addresses', {
      [input.authorizeUrl === null ? 'authorizeUrl' : 'tokenUrl']: 'must be given',
    });
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const before = await findMailProvider(trx, workspaceId, provider);
    const isSame = before !== undefined && isSameApp(before, input);
    if (!isSame) await deleteGrantsOf(trx, workspaceId, provider);
    await saveMailProvider(trx, {
      workspace_id: workspaceId,
      provider,
      client_id: input.clientId,
      sealed_client_secret: sealedSecret(deps, input, isSame ? before : undefined),
      tenant: provider === 'microsoft' ? input.tenant : null,
      authorize_url: provider === 'other' ? input.authorizeUrl : null,
      token_url: provider === 'other' ? input.tokenUrl : null,
      scope: provider === 'other' ? input.scope : null,
      set_by: memberId,
      set_at: deps.clock.now(),
    });
  });
}

/** Nobody signs in there any more, and what was given by it ends. */
export async function removeMailProvider(
  { database }: Pick<MessageDeps, 'database'>,
  { workspaceId, provider }: Acting & { readonly provider: MailProvider },
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    await deleteGrantsOf(trx, workspaceId, provider);
    await deleteMailProvider(trx, workspaceId, provider);
  });
}

/** A secret that was kept for one address is never sent to another. */
function isSameApp(before: MailProviderRecord, input: SetMailProvider): boolean {
  return (
    before.client_id === input.clientId &&
    (input.provider !== 'microsoft' || before.tenant === input.tenant) &&
    (input.provider !== 'other' ||
      (before.token_url === input.tokenUrl && before.authorize_url === input.authorizeUrl))
  );
}

function sealedSecret(
  { mail: { keys } }: MessageDeps,
  { clientSecret }: SetMailProvider,
  before: MailProviderRecord | undefined,
): string | null {
  if (clientSecret === undefined) return before?.sealed_client_secret ?? null;
  return clientSecret === '' ? null : keys.seal(clientSecret);
}
