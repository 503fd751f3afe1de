import { AppError } from '../domain/app-error.ts';
import {
  deletePasskey,
  deletePastVerifications,
  savePasskeyName,
  savePasskeyUse,
} from '../storage/queries/passkeys.ts';
import type { ActionDeps } from './deps.ts';

type Deps = Pick<ActionDeps, 'database'>;

export interface OwnPasskey {
  readonly userId: string;
  readonly passkeyId: string;
}

/** What the member knows the passkey by. */
export async function renamePasskey(
  { database }: Deps,
  input: OwnPasskey & { readonly name: string },
): Promise<void> {
  if (!(await savePasskeyName(database.db, input))) throw passkeyNotFound(input.passkeyId);
}

/** The passkey opens nothing from now on, though the device may still offer it. */
export async function removePasskey({ database }: Deps, input: OwnPasskey): Promise<void> {
  if (!(await deletePasskey(database.db, input))) throw passkeyNotFound(input.passkeyId);
}

/** Remembers when the passkey last signed somebody in. */
export async function notePasskeyUse({ database }: Deps, credentialId: string): Promise<void> {
  await savePasskeyUse(database.db, credentialId);
}

/** Whoever looks at the sign-in page leaves a challenge behind; what has passed is of no use to anybody. */
export async function forgetPastChallenges({ database }: Deps): Promise<void> {
  await deletePastVerifications(database.db);
}

function passkeyNotFound(passkeyId: string): AppError {
  return new AppError('passkey_not_found', `You have no passkey "${passkeyId}" here`);
}
