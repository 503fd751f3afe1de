import type { ColumnType, Generated } from 'kysely';
import type {
  Answer,
  AppointmentPerson,
  CameBy,
  Proposal,
  Verdict,
} from '../domain/appointment/appointment.ts';
import type { Instant } from '../lib/instant.ts';

type Json<T> = ColumnType<T, string, string>;

/** The tables of calendars. */
export interface CalendarTables {
  calendar_source: CalendarSourceTable;
  appointment: AppointmentTable;
  appointment_words: AppointmentWordsTable;
  calendar_settings: CalendarSettingsTable;
  feed_link: FeedLinkTable;
  message_calendar: MessageCalendarTable;
}

export interface CalendarSourceTable {
  workspace_id: string;
  calendar_source_id: string;
  way: 'feed' | 'caldav';
  /** Whose calendar it is; of the team when `null`. */
  member_id: string | null;
  /** Who holds the member's debts on days on which the calendar says that they are away. */
  stand_in_id: string | null;
  name: string;
  url: string;
  login: string | null;
  /** Encrypted with a key that is not in the database. */
  sealed_password: string | null;
  finds_interviews: Generated<boolean>;
  finds_away: Generated<boolean>;
  is_paused: Generated<boolean>;
  etag: string | null;
  last_modified: string | null;
  digest: string | null;
  /** Why it could not be read the last time: one of a closed list. */
  fault: string | null;
  answer: string | null;
  tries: Generated<number>;
  /** When it is read next. */
  read_at: Instant;
  last_read_at: Instant | null;
  claim: string | null;
  claimed_until: Instant | null;
  set_by: string | null;
  set_at: Instant;
}

export interface AppointmentTable {
  workspace_id: string;
  appointment_id: string;
  uid_key: string;
  occurrence: string;
  came_by: CameBy;
  calendar_source_id: string | null;
  verdict: Verdict;
  why: string;
  suspects: Json<readonly string[]>;
  application_id: string | null;
  interview_id: string | null;
  starts_at: Instant;
  ends_at: Instant;
  sequence: number;
  stamp: Instant | null;
  is_cancelled: Generated<boolean>;
  is_exception: Generated<boolean>;
  /** Nothing waits for its end any more. */
  is_over: Generated<boolean>;
  noted_at: Instant;
  changed_at: Instant;
  settled_by: string | null;
  settled_at: Instant | null;
}

export interface AppointmentWordsTable {
  workspace_id: string;
  appointment_id: string;
  summary: string | null;
  location: string | null;
  people: Json<readonly AppointmentPerson[]>;
  answers: Json<Readonly<Record<string, Answer>>>;
  proposal: Json<Proposal | null>;
  erased_at: Instant | null;
}

export interface CalendarSettingsTable {
  workspace_id: string;
  title_words: Json<readonly string[]>;
  other_words: Json<readonly string[]>;
  away_words: Json<readonly string[]>;
  set_by: string | null;
  set_at: Instant;
}

export interface FeedLinkTable {
  workspace_id: string;
  member_id: string;
  token_hash: string;
  made_at: Instant;
  last_used_at: Instant | null;
}

export interface MessageCalendarTable {
  workspace_id: string;
  message_id: string;
  method: 'REQUEST' | 'CANCEL';
  interview_id: string;
  content: string | null;
}
