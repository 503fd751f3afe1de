/** Where mail leaves and how one gets in. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the start, upgraded before anything is said, or not at all. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login: string | null;
  readonly password: string | null;
}
