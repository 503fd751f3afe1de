import type { AccessFault } from '../../domain/mail-provider/mail-provider.ts';
import type { GuardedFetch } from '../guarded-fetch.ts';

export interface MailTokens {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  /** The next one, where the provider gave another; the one that was shown stays good where it is `null`. */
  readonly refreshToken: string | null;
}

export interface TokensRefused {
  readonly fault: Exclude<AccessFault, 'consentMissing'>;
  /** What the provider said. It never holds a token. */
  readonly answer: string;
}

export interface AskForTokens {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly asks: Readonly<Record<string, string>>;
}

/** Asks a provider for tokens, for a code or a refresh token (RFC 6749 4.1.3 and 6); throws nothing. */
export async function askForTokens(
  fetch: GuardedFetch,
  { tokenUrl, clientId, clientSecret, asks }: AskForTokens,
): Promise<MailTokens | TokensRefused> {
  const body = new URLSearchParams({
    ...asks,
    client_id: clientId,
    ...(clientSecret !== null && { client_secret: clientSecret }),
  }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
  // A redirect would carry the secrets on to whoever it names.
  const answered = await fetch(tokenUrl, { method: 'POST', headers, body, stays: true });
  if (typeof answered === 'string') return { fault: 'providerUnreachable', answer: answered };
  const { number } = answered;
  const said = readJson(answered.body);
  if (number !== 200) return refusalIn(said, number);
  const accessToken = textIn(said, 'access_token');
  if (accessToken === '' || accessToken.length > LONGEST_TOKEN)
    return { fault: 'providerRefuses', answer: 'It answered without a token' };
  const refreshToken = textIn(said, 'refresh_token');
  return {
    accessToken,
    expiresInSeconds: secondsIn(said),
    refreshToken: refreshToken === '' || refreshToken.length > LONGEST_TOKEN ? null : refreshToken,
  };
}

const LONGEST_TOKEN = 16_384;
const LONGEST_ANSWER = 300;

/** RFC 6749 5.2. What only the owner of the mailbox can mend is told from what the owner of the app must. */
function refusalIn(said: Said, number: number): TokensRefused {
  const code = textIn(said, 'error');
  const described = `${code} ${textIn(said, 'error_description')}`.trim();
  const answer = (described === '' ? `HTTP ${number}` : described).slice(0, LONGEST_ANSWER);
  if (code === '' || number === 429 || number >= 500 || BUSY.has(code))
    return {
      fault: number < 500 && number !== 429 && code === '' ? 'providerRefuses' : 'providerUnreachable',
      answer,
    };
  return { fault: WITHDRAWN.has(code) ? 'consentWithdrawn' : 'providerRefuses', answer };
}

const BUSY: ReadonlySet<string> = new Set(['temporarily_unavailable', 'server_error']);
/** The last three are how Microsoft says that somebody has to sign in again (OpenID Connect Core 3.1.2.6). */
const WITHDRAWN: ReadonlySet<string> = new Set([
  'invalid_grant',
  'interaction_required',
  'login_required',
  'consent_required',
]);

type Said = Readonly<Record<string, unknown>>;

function readJson(body: Buffer): Said {
  try {
    const said: unknown = JSON.parse(body.toString('utf8'));
    return typeof said === 'object' && said !== null ? (said as Said) : {};
  } catch {
    return {};
  }
}

function textIn(said: Said, name: string): string {
  const value = said[name];
  return typeof value === 'string' ? value : '';
}

/** A provider that does not say how long a token holds is asked again after five minutes. */
function secondsIn(said: Said): number {
  const seconds = Number(said['expires_in']);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, A_DAY) : FIVE_MINUTES;
}

const FIVE_MINUTES = 300;
const A_DAY = 86_400;
