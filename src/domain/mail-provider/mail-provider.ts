/** Whose sign-in stands in for a password: the two that take none any more, or any other that speaks OAuth 2. */
export type MailProvider = 'google' | 'microsoft' | 'other';

/** Why no access token is to be had, in a closed list: a sentence stands behind each. */
export type AccessFault = 'consentMissing' | 'consentWithdrawn' | 'providerRefuses' | 'providerUnreachable';

export interface KnownLine {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls';
}

interface KnownProvider {
  readonly reads: KnownLine;
  readonly sends: KnownLine;
  readonly authorizeUrl: (tenant: string) => string;
  readonly tokenUrl: (tenant: string) => string;
  /** What is asked for: to read, or to send, and to go on while nobody is there. */
  readonly scopes: Readonly<Record<MailUse, string>>;
  /** What its page of consent wants to be told beside the standard. */
  readonly extras: Readonly<Record<string, string>>;
}

/** What a grant is for: no more is asked of the provider than that. */
export type MailUse = 'reads' | 'sends';

/**
 * Where the large providers are found, as they publish it: developers.google.com/workspace/gmail/imap/xoauth2-protocol and
 * learn.microsoft.com, "Authenticate an IMAP, POP or SMTP connection using OAuth".
 */
export const KNOWN_PROVIDERS: Readonly<Record<Exclude<MailProvider, 'other'>, KnownProvider>> = {
  google: {
    reads: { host: 'imap.gmail.com', port: 993, security: 'tls' },
    sends: { host: 'smtp.gmail.com', port: 465, security: 'tls' },
    authorizeUrl: () => 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenUrl: () => 'https://oauth2.googleapis.com/token',
    // Google has one scope for both ways over IMAP and SMTP.
    scopes: { reads: 'https://mail.google.com/', sends: 'https://mail.google.com/' },
    // Without both no refresh token comes when somebody consents a second time.
    extras: { access_type: 'offline', prompt: 'consent' },
  },
  microsoft: {
    reads: { host: 'outlook.office365.com', port: 993, security: 'tls' },
    sends: { host: 'smtp.office365.com', port: 587, security: 'starttls' },
    authorizeUrl: (tenant) => `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize`,
    tokenUrl: (tenant) => `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
    scopes: {
      reads: 'https://outlook.office.com/IMAP.AccessAsUser.All offline_access',
      sends: 'https://outlook.office.com/SMTP.Send offline_access',
    },
    extras: { prompt: 'select_account' },
  },
};

/** Everybody with an account at Microsoft, rather than those of one company. */
export const ANY_TENANT = 'common';

/** What somebody set about a provider, beside the app that they registered there. */
export interface ProviderChoice {
  readonly provider: MailProvider;
  readonly tenant: string | null;
  readonly authorizeUrl: string | null;
  readonly tokenUrl: string | null;
  readonly scope: string | null;
}

export interface ProviderAddresses {
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly scope: string;
  readonly extras: Readonly<Record<string, string>>;
}

/** Where a provider asks for consent and gives tokens, and what is asked for; `null` while that is not known. */
export function providerAddresses(choice: ProviderChoice, use: MailUse): ProviderAddresses | null {
  const { provider, tenant, authorizeUrl, tokenUrl, scope } = choice;
  if (provider === 'other')
    return authorizeUrl === null || tokenUrl === null
      ? null
      : { authorizeUrl, tokenUrl, scope: scope ?? '', extras: {} };
  const known = KNOWN_PROVIDERS[provider];
  const name = encodeURIComponent(tenant ?? ANY_TENANT);
  return {
    authorizeUrl: known.authorizeUrl(name),
    tokenUrl: known.tokenUrl(name),
    scope: known.scopes[use],
    extras: known.extras,
  };
}
