import type { ColumnType, Generated } from 'kysely';
import type { Instant, PlainDate } from '../lib/instant.ts';

/** What a job seeker's workspace keeps beside what it shares with a team's. */
export interface SeekerTables {
  sought_job: SoughtJobTable;
  company_person: CompanyPersonTable;
  followed_page: FollowedPageTable;
  coach_link: CoachLinkTable;
  push_target: PushTargetTable;
  push_key: PushKeyTable;
}

export interface SoughtJobTable {
  workspace_id: string;
  application_id: string;
  company: string;
  posting: string | null;
  start_by: PlainDate | null;
  pay: string | null;
  notes: string | null;
  made_at: Instant;
}

export interface CompanyPersonTable {
  workspace_id: string;
  company_person_id: string;
  application_id: string;
  name: string;
  /** What they do, such as "recruiter". */
  part: string | null;
  address: string | null;
  phone: string | null;
  made_at: Instant;
}

export interface FollowedPageTable {
  workspace_id: string;
  application_id: string;
  sealed_url: string;
  etag: string | null;
  document: ColumnType<unknown, string | null, string | null>;
  followed_at: Instant;
  read_at: Instant | null;
  read_next_at: Instant;
  failures: Generated<number>;
  /** Why it was not read the last time; `ended` where the link ended, which is never asked again. */
  stopped_why: string | null;
}

export interface CoachLinkTable {
  workspace_id: string;
  coach_link_id: string;
  token_hash: string;
  name: string;
  made_at: Instant;
  ended_at: Instant | null;
}

export interface PushTargetTable {
  workspace_id: string;
  push_target_id: string;
  member_id: string;
  /** The address and the keys that the browser gave, encrypted. */
  sealed_target: string;
  target_hash: string;
  made_at: Instant;
  /** What its member knows it by. */
  name: Generated<string>;
  last_pushed_at: Instant | null;
}

export interface PushKeyTable {
  workspace_id: string;
  public_key: string;
  sealed_private_key: string;
  made_at: Instant;
}
