import type { Generated } from 'kysely';
import type { Outcome } from '../domain/fact/fact.ts';
import type { Incident, ToldWord } from '../domain/measures/measures.ts';
import type { SeesMembers } from '../domain/measures/sees-members.ts';
import type { PromiseStanding } from '../domain/standing/standing.ts';
import type { Instant, PlainDate } from '../lib/instant.ts';

/** What reports are counted from, and what is set about them. */
export interface MeasureTables {
  tally: TallyTable;
  promise: PromiseTable;
  told: ToldTable;
  incident: IncidentTable;
  record_line: RecordLineTable;
  report_settings: ReportSettingsTable;
  pile_notice: PileNoticeTable;
  pulse_check: PulseCheckTable;
  public_record: PublicRecordTable;
  counted_day: CountedDayTable;
  counted_until: CountedUntilTable;
  stale_day: StaleDayTable;
}

/** What one day adds to a report, for one group; written and read by queries that name its columns from a list. */
export interface CountedDayTable {
  workspace_id: string;
  dimension: string;
  /** In UTC, numbered from 1970-01-01. */
  day: number;
  key: string;
}

export interface CountedUntilTable {
  workspace_id: string;
  day: number;
}

export interface StaleDayTable {
  workspace_id: string;
  day: number;
  mark_id: Generated<string>;
}

interface OfApplication {
  workspace_id: string;
  application_id: string;
}

export interface TallyTable extends OfApplication {
  opening_id: string;
  owner_id: string | null;
  channel: 'direct' | 'agency' | 'referral';
  /** Where the candidate lives. */
  country: string;
  /** Of the last interview. */
  stage: string | null;
  received_at: Instant | null;
  first_interview_at: Instant | null;
  last_interview_at: Instant | null;
  interviews: number;
  first_word_at: Instant | null;
  answered_at: Instant | null;
  answered_by: string | null;
  unanswered_since: Instant | null;
  withdrawn_at: Instant | null;
  ended_at: Instant | null;
  told_at: Instant | null;
  is_waived: boolean;
  untold_since: Instant | null;
  hired_at: Instant | null;
  recalled_at: Instant | null;
}

export interface PromiseTable extends OfApplication {
  fact_id: string;
  made_at: Instant;
  due_at: Instant;
  state: PromiseStanding['state'];
  owner_id: string | null;
}

export interface ToldTable extends OfApplication {
  fact_id: string;
  at: Instant;
  receiver: ToldWord['to'];
  how: ToldWord['how'];
  /** What it said, with commas between. */
  says: string;
  outcome: Outcome | null;
  heard_at: Instant | null;
  came_back_at: Instant | null;
}

export interface IncidentTable extends OfApplication {
  fact_id: string;
  at: Instant;
  kind: Incident['kind'];
  owner_id: string | null;
}

export interface RecordLineTable extends OfApplication {
  waiting_since: Instant;
  answered_at: Instant | null;
  proof: 'seen' | 'recorded' | null;
  withdrawn_at: Instant | null;
}

export interface ReportSettingsTable {
  workspace_id: string;
  sees_members: Generated<SeesMembers>;
  least_people: Generated<number>;
  letters_to: Generated<string[]>;
  is_weekly: Generated<boolean>;
  is_monthly: Generated<boolean>;
  pile_of: Generated<number>;
  weekly_at: Instant | null;
  monthly_at: Instant | null;
  pile_at: Instant | null;
  set_by: string | null;
  set_at: Instant;
}

export interface PileNoticeTable {
  workspace_id: string;
  member_id: string;
  told_at: Instant;
  debts: number;
}

export interface PulseCheckTable {
  workspace_id: string;
  member_id: string;
  answered_on: PlainDate;
  rejecting: number;
  keeping: number;
  answered_at: Instant;
}

export interface PublicRecordTable {
  workspace_id: string;
  is_shown: Generated<boolean>;
  /** Ed25519, SubjectPublicKeyInfo in base64. */
  public_key: string;
  sealed_key: string;
  counted_at: Instant | null;
  /** The signed record as it is given out. */
  signed: string | null;
  set_by: string | null;
  set_at: Instant;
}
