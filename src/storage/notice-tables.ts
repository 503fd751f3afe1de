import type { Generated } from 'kysely';
import type { Instant } from '../lib/instant.ts';

/** The tables of what members are told of their work outside the app. */
export interface NoticeTables {
  notice_settings: NoticeSettingsTable;
  notice: NoticeTable;
}

export type HookKind = 'slack' | 'webhook';
export type NoticeChannel = 'mail' | HookKind | 'push';

export interface NoticeSettingsTable {
  workspace_id: string;
  member_id: string;
  has_digest: Generated<boolean>;
  /** A whole hour on the member's clock. */
  digest_hour: Generated<number>;
  /** The next morning on which a digest is due; `null` for a member who wants none. */
  next_digest_at: Instant | null;
  has_debrief_mail: Generated<boolean>;
  /** Of a job seeker: the week by mail. */
  has_review: Generated<boolean>;
  /** When it is due next; 0 while that was not planned yet, `null` where none comes. */
  next_review_at: Generated<Instant | null>;
  hook_kind: HookKind | null;
  /** Encrypted with a key that is not in the database: whoever has the address can post there. */
  sealed_hook_url: string | null;
  /** The host, by which a member knows their address again. */
  hook_hint: string | null;
  /** Why the last post did not arrive; `null` when it did. */
  hook_fault: string | null;
  /** Whole hours on the member's clock between which no browser rings; the same twice means never quiet. */
  push_quiet_from: Generated<number>;
  push_quiet_until: Generated<number>;
  made_at: Instant;
}

export type NoticeState = 'waiting' | 'sending' | 'sent' | 'dropped' | 'failed' | 'in_doubt';

export interface NoticeTable {
  workspace_id: string;
  notice_id: string;
  member_id: string;
  /** Who words it, see `actions/notices`. */
  kind: string;
  channel: NoticeChannel;
  /** The same cause is told to a member once. */
  cause: string;
  application_id: string | null;
  obligation_key: string | null;
  state: Generated<NoticeState>;
  why: string | null;
  tries: Generated<number>;
  claim: string | null;
  made_at: Instant;
  wake_at: Instant | null;
  /** From then on it would come too late to mean anything. */
  expires_at: Instant;
  settled_at: Instant | null;
}
