/** Where a mailbox is, and how one gets in. */
export interface MailboxServer {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the start, upgraded before anything is said, or not at all. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login: string;
  readonly password: string;
}
