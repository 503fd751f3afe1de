import type { ColumnType, Generated } from 'kysely';
import type { Deadline } from '../domain/fact/fact.ts';
import type { KeptMailState, MailCameBy, MailWay, ProposalKind } from '../domain/kept-mail/kept-mail.ts';
import type { MailProvider } from '../domain/mail-provider/mail-provider.ts';
import type { Party } from '../domain/party.ts';
import type { Instant, PlainDate } from '../lib/instant.ts';
import type { MailSecurity } from './message-tables.ts';

type Json<T> = ColumnType<T, string, string>;

/** The tables of words in. */
export interface WordsInTables {
  mailbox: MailboxTable;
  mailbox_folder: MailboxFolderTable;
  kept_mail: KeptMailTable;
  kept_mail_letter: KeptMailLetterTable;
  kept_mail_source: KeptMailSourceTable;
  proposal: ProposalTable;
  mail_provider: MailProviderTable;
  mail_grant: MailGrantTable;
  mail_sign_in: MailSignInTable;
}

export interface MailboxTable {
  workspace_id: string;
  mailbox_id: string;
  way: 'imap' | 'door';
  /** Whose own it is; of the team when `null`. */
  member_id: string | null;
  name: string;
  host: string | null;
  port: number | null;
  security: MailSecurity | null;
  login: string | null;
  /** Encrypted with a key that is not in the database. */
  sealed_password: string | null;
  /** Of a door: the digest of its token. */
  token_hash: string | null;
  /** The folders that somebody chose; the inbox and the sent mails when empty. */
  folders: Json<readonly string[]>;
  reads_since: Instant;
  /** Marks as read, on the server, what was kept. Otherwise nothing on the server is changed. */
  marks_read: Generated<boolean>;
  is_paused: Generated<boolean>;
  /** Why it could not be read the last time: one of a closed list. */
  fault: string | null;
  answer: string | null;
  fault_since: Instant | null;
  tries: Generated<number>;
  try_at: Instant | null;
  last_read_at: Instant | null;
  kept_count: Generated<number>;
  left_count: Generated<number>;
  claim: string | null;
  claimed_until: Instant | null;
  set_by: string | null;
  set_at: Instant;
  /** Gets in by a sign-in at this provider; with a password when `null`. */
  provider: MailProvider | null;
}

export interface MailProviderTable {
  workspace_id: string;
  provider: MailProvider;
  client_id: string;
  /** Encrypted with a key that is not in the database, as are the tokens below. */
  sealed_client_secret: string | null;
  tenant: string | null;
  authorize_url: string | null;
  token_url: string | null;
  scope: string | null;
  set_by: string | null;
  set_at: Instant;
}

export interface MailGrantTable {
  workspace_id: string;
  /** The mailbox, or the workspace for the mail that it sends. */
  holder_id: string;
  provider: MailProvider;
  sealed_refresh_token: string;
  sealed_access_token: string | null;
  access_until: Instant | null;
  /** Somebody asks for another access token until then. */
  renewing_until: Instant | null;
  /** Why the provider gave none the last time: one of a closed list. */
  fault: string | null;
  answer: string | null;
  given_by: string | null;
  given_at: Instant;
}

export interface MailSignInTable {
  workspace_id: string;
  state_hash: string;
  holder_id: string;
  provider: MailProvider;
  sealed_verifier: string;
  member_id: string;
  ends_at: Instant;
}

export interface MailboxFolderTable {
  workspace_id: string;
  mailbox_id: string;
  folder: string;
  holds: 'received' | 'sent';
  uid_validity: number | null;
  last_uid: Generated<number>;
  read_at: Instant | null;
}

export interface KeptMailTable {
  workspace_id: string;
  kept_mail_id: string;
  mail_key: string;
  mailbox_id: string | null;
  folder: string | null;
  uid: number | null;
  came_by: MailCameBy;
  way: MailWay;
  kind: string;
  state: KeptMailState;
  /** Why nobody knows whose it is, or why it cannot be read. */
  why: string | null;
  matched_by: string | null;
  application_id: string | null;
  /** Who wrote it, or to whom it was written when it is ours. */
  party: Party | null;
  /** The member who wrote it, when it is ours. */
  member_id: string | null;
  /** The applications that it may belong to. */
  suspects: Json<readonly string[]>;
  /** The mail of ours that it answers, or that came back. */
  message_id: string | null;
  fact_id: string | null;
  /** Rises each time that somebody says otherwise what it is. */
  number: Generated<number>;
  mail_id: string | null;
  away_until: PlainDate | null;
  sent_at: Instant;
  read_at: Instant;
  settled_by: string | null;
  settled_at: Instant | null;
}

export interface KeptMailLetterTable {
  workspace_id: string;
  kept_mail_id: string;
  from_name: string | null;
  from_address: string | null;
  to_line: string | null;
  subject: string | null;
  /** What the person wrote, without earlier mails and signatures. */
  text: string | null;
  stand_in: string | null;
  erased_at: Instant | null;
}

export interface KeptMailSourceTable {
  workspace_id: string;
  kept_mail_id: string;
  sealed_source: string;
  bytes: number;
}

export interface ProposalTable {
  workspace_id: string;
  proposal_id: string;
  application_id: string;
  kept_mail_id: string;
  kind: ProposalKind;
  by_party: Party;
  deadline: Json<Deadline>;
  /** "After the 12th": not before that day. */
  is_earliest: Generated<boolean>;
  /** The sentence, as it was written. */
  quote: string | null;
  state: Generated<'open' | 'accepted' | 'dismissed'>;
  fact_id: string | null;
  made_at: Instant;
  settled_by: string | null;
  settled_at: Instant | null;
}
