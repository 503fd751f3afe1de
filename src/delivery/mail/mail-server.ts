/** Where mail leaves and how one gets in. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the start, upgraded before anything is said, or not at all. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login: string | null;
  readonly password: string | null;
  /** Stands in for the password. */
  readonly grant?: MailServerGrant;
}

/** What a provider gave for a while (XOAUTH2), asked for when a line is opened. */
export interface MailServerGrant {
  /** Whose: lines that are kept open are never shared with others. */
  readonly holderId: string;
  /** Throws when there is none to be had; `isRefused` says that the last one was not taken. */
  readonly accessToken: (isRefused: boolean) => Promise<string>;
}
