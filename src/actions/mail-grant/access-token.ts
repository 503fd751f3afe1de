import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AccessFault,
  type MailUse,
  providerAddresses,
} from '../../domain/mail-provider/mail-provider.ts';
import { createGuardedFetch } from '../../intake/guarded-fetch.ts';
import { askForTokens, type MailTokens, type TokensRefused } from '../../intake/mailbox/ask-for-tokens.ts';
import { MINUTE, SECOND } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import {
  claimRenewal,
  findMailGrant,
  findMailProvider,
  type GrantHolder,
  type MailGrantRecord,
  type MailProviderRecord,
  writeRenewed,
} from '../../storage/queries/mail-grants.ts';
import type { MessageDeps } from '../message-deps.ts';

/** What asking a provider needs of the rest. */
export type GrantDeps = Pick<MessageDeps, 'database' | 'clock' | 'mail'>;

/** No access token is to be had, and why. */
export class AccessRefused extends Error {
  readonly fault: AccessFault;
  readonly answer: string;

  constructor(fault: AccessFault, answer: string) {
    super(`No access token: ${fault}`);
    this.fault = fault;
    this.answer = answer;
  }
}

export interface AskingAccess extends GrantHolder {
  /** The last one was not taken, though its time was not over. */
  readonly isRefused?: boolean;
}

export interface AccessToken {
  readonly token: string;
  readonly until: number;
}

/** So long before its end a token counts as used up: what begins with it must not end in the middle. */
const EARLY_MS = 2 * MINUTE;
const RENEWING_MS = 40 * SECOND;
const LOOK_AGAIN_MS = 250;
export const PROVIDER_TIMEOUT_MS = 15 * SECOND;

/**
 * An access token that holds for a while, asked for anew where the last is used up. Throws `AccessRefused` where nobody signed
 * in, where that was withdrawn, and where the provider gives none.
 */
export async function accessTokenOf(deps: GrantDeps, asking: AskingAccess): Promise<AccessToken> {
  const begunAt = deps.clock.now();
  for (let isRefused = asking.isRefused ?? false; ; ) {
    const { grant, app } = await read(deps, asking);
    if (grant === undefined || app === undefined) throw new AccessRefused('consentMissing', '');
    const kept = isRefused ? null : keptToken(grant, deps);
    if (kept !== null) return kept;
    // What the provider said of a grant for good stays true until somebody signs in again.
    if (grant.fault === 'consentWithdrawn') throw new AccessRefused('consentWithdrawn', grant.answer ?? '');
    const now = deps.clock.now();
    const before = grant.sealed_refresh_token;
    const claim = { sealed: before, now, until: now + RENEWING_MS };
    if (await inWorkspace(deps.database, asking.workspaceId, (trx) => claimRenewal(trx, asking, claim)))
      return await renew(deps, asking, { grant, app });
    if (now - begunAt > RENEWING_MS) throw new AccessRefused('providerUnreachable', '');
    // Somebody else asks: their answer is ours.
    isRefused = false;
    await sleep(LOOK_AGAIN_MS);
  }
}

interface Pair {
  readonly grant: MailGrantRecord;
  readonly app: MailProviderRecord;
}

async function read({ database }: GrantDeps, holder: GrantHolder) {
  return await inWorkspace(database, holder.workspaceId, async (trx) => {
    const grant = await findMailGrant(trx, holder);
    const app = grant && (await findMailProvider(trx, holder.workspaceId, grant.provider));
    return { grant, app };
  });
}

function keptToken(
  { sealed_access_token: sealed, access_until: until }: MailGrantRecord,
  { clock, mail: { keys } }: GrantDeps,
): AccessToken | null {
  if (sealed === null || until === null || until - EARLY_MS <= clock.now()) return null;
  try {
    return { token: keys.open(sealed), until };
  } catch {
    return null;
  }
}

async function renew(deps: GrantDeps, holder: GrantHolder, { grant, app }: Pair): Promise<AccessToken> {
  const { keys } = deps.mail;
  const before = grant.sealed_refresh_token;
  const asked = await askWith(deps, { grant, app, use: mailUseOf(holder) });
  const write = async (change: Partial<MailGrantRecord>) =>
    await inWorkspace(deps.database, holder.workspaceId, (trx) =>
      writeRenewed(trx, holder, { ...change, before }),
    );
  if ('fault' in asked) {
    await write({ fault: asked.fault, answer: asked.answer, sealed_access_token: null, access_until: null });
    throw new AccessRefused(asked.fault, asked.answer);
  }
  const until = deps.clock.now() + asked.expiresInSeconds * SECOND;
  await write({
    fault: null,
    answer: null,
    sealed_access_token: keys.seal(asked.accessToken),
    access_until: until,
    ...(asked.refreshToken !== null && { sealed_refresh_token: keys.seal(asked.refreshToken) }),
  });
  return { token: asked.accessToken, until };
}

/** The workspace itself holds the grant by which it sends. */
export function mailUseOf({ workspaceId, holderId }: GrantHolder): MailUse {
  return workspaceId === holderId ? 'sends' : 'reads';
}

async function askWith(
  deps: GrantDeps,
  { grant, app, use }: Pair & { readonly use: MailUse },
): Promise<MailTokens | TokensRefused> {
  const addresses = providerAddresses(choiceOf(app), use);
  if (addresses === null) return { fault: 'providerRefuses', answer: '' };
  const { keys } = deps.mail;
  let secrets: { readonly refreshToken: string; readonly clientSecret: string | null };
  try {
    secrets = { refreshToken: keys.open(grant.sealed_refresh_token), clientSecret: secretOf(app, deps) };
  } catch {
    // Kept under another secret: as good as withdrawn, and mended in the same way.
    return { fault: 'consentWithdrawn', answer: '' };
  }
  return await askForTokens(providerFetch(deps), {
    tokenUrl: addresses.tokenUrl,
    clientId: app.client_id,
    clientSecret: secrets.clientSecret,
    asks: { grant_type: 'refresh_token', refresh_token: secrets.refreshToken },
  });
}

export function secretOf(
  { sealed_client_secret: sealed }: MailProviderRecord,
  { mail: { keys } }: GrantDeps,
): string | null {
  return sealed === null ? null : keys.open(sealed);
}

export function choiceOf(app: MailProviderRecord) {
  const { provider, tenant, authorize_url: authorizeUrl, token_url: tokenUrl, scope } = app;
  return { provider, tenant, authorizeUrl, tokenUrl, scope };
}

/** Providers are reached as any address that somebody gave us is: only the public internet, and only encrypted. */
export function providerFetch({ mail: { privateProviders = [] } }: GrantDeps) {
  return createGuardedFetch({
    privateHosts: privateProviders,
    timeoutMs: PROVIDER_TIMEOUT_MS,
    mostBytes: LARGEST_ANSWER,
  });
}

const LARGEST_ANSWER = 256 * 1024;
