import type { ColumnType, Generated } from 'kysely';
import type { Outcome } from '../domain/fact/fact.ts';
import type { WaitsFor } from '../domain/gate/leaving-time.ts';
import type { OutgoingWord } from '../domain/gate/outgoing.ts';
import type { MailProvider } from '../domain/mail-provider/mail-provider.ts';
import type { MessageState } from '../domain/message/message-state.ts';
import type { Language } from '../domain/wording/language.ts';
import type { Instant } from '../lib/instant.ts';

type Json<T> = ColumnType<T, string, string>;

/** The tables of words out. */
export interface MessageTables {
  message: MessageTable;
  message_letter: MessageLetterTable;
  message_step: MessageStepTable;
  caught_message: CaughtMessageTable;
  mail_settings: MailSettingsTable;
  bounced_address: BouncedAddressTable;
  mail_stop: MailStopTable;
}

export interface MessageTable {
  workspace_id: string;
  message_id: string;
  application_id: string;
  state: Generated<MessageState>;
  /** The kind of its draft. */
  kind: string;
  word: Json<OutgoingWord>;
  /** The decision that it tells, and how that was decided. */
  decision_id: string | null;
  outcome: Outcome | null;
  obligation_key: string | null;
  language: Generated<Language>;
  /** The part after the plus of its reply address: the same for one application and one receiver. */
  conversation: string;
  /** Its Message-ID, decided before it is first sent and never changed. */
  mail_id: string | null;
  /** The part after the plus of its return path, once it has left by a server that takes bounces. */
  return_mark: string | null;
  transport: 'catcher' | 'smtp' | null;
  number: Generated<number>;
  written_by: string | null;
  created_at: Instant;
  approved_by: string | null;
  approved_at: Instant | null;
  waits_for: WaitsFor | null;
  ignores_quiet_hours: Generated<boolean>;
  wake_at: Instant | null;
  tries: Generated<number>;
  claim: string | null;
  claimed_at: Instant | null;
  /** Why it failed, was stopped at the gate or is in doubt: one of a closed list. */
  stopped_why: string | null;
  accepted_at: Instant | null;
  changed_at: Instant;
}

export interface MessageLetterTable {
  workspace_id: string;
  message_id: string;
  subject: string | null;
  text: string | null;
  missing: Json<readonly string[]>;
  to_name: string | null;
  to_address: string | null;
  from_name: string | null;
  from_address: string | null;
  reply_to: string | null;
  /** What the server answered last: it may name an address. */
  answer: string | null;
  erased_at: Instant | null;
}

export interface MessageStepTable {
  workspace_id: string;
  message_id: string;
  number: number;
  at: Instant;
  state: MessageState;
  why: string | null;
  member_id: string | null;
}

export interface CaughtMessageTable {
  workspace_id: string;
  caught_message_id: string;
  message_id: string | null;
  application_id: string | null;
  caught_at: Instant;
  from_address: string | null;
  to_address: string | null;
  subject: string | null;
  source: string | null;
  erased_at: Instant | null;
}

export type MailSecurity = 'tls' | 'starttls' | 'none';

export interface MailSettingsTable {
  workspace_id: string;
  host: string | null;
  port: number | null;
  security: MailSecurity | null;
  login: string | null;
  /** Encrypted with a key that is not in the database. */
  sealed_password: string | null;
  from_name: string | null;
  from_address: string | null;
  reply_address: string | null;
  bounce_address: string | null;
  hold_minutes: Generated<number>;
  quiet_from: number | null;
  quiet_until: number | null;
  per_minute: number | null;
  asks_one_answer: Generated<boolean>;
  checked_at: Instant | null;
  set_by: string | null;
  set_at: Instant;
  /** The domain that mail is signed for, the name of the key there, and both halves of it. */
  dkim_domain: string | null;
  dkim_selector: string | null;
  dkim_public_key: string | null;
  sealed_dkim_key: string | null;
  /** When it was first found published: mail is signed from then on. */
  dkim_found_at: Instant | null;
  /** Most mails in a minute to one domain of receivers. */
  per_domain_minute: number | null;
  /** Gets in by a sign-in at this provider; with a password when `null`. */
  provider: MailProvider | null;
}

export interface BouncedAddressTable {
  workspace_id: string;
  /** In lower case. */
  address: string;
  bounced_at: Instant;
}

export interface MailStopTable {
  workspace_id: string;
  person_id: string;
  why: 'asked' | 'other';
  set_by: string | null;
  set_at: Instant;
  note: string | null;
  /** When somebody took it back, and why. */
  lifted_at: Instant | null;
  lifted_by: string | null;
  lifted_why: string | null;
}
