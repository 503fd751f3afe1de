/** Where a mailbox is, and how one gets in. */
export type MailboxServer = MailboxAddress & WayIn;

interface MailboxAddress {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the start, upgraded before anything is said, or not at all. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login: string;
}

/** With a password, or with what a provider gave for a while (RFC 7628, or XOAUTH2 where the server knows only that). */
export type WayIn = { readonly password: string } | { readonly accessToken: string };
