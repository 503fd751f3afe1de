import type { ColumnType, Generated } from 'kysely';
import type { Actor, FactType, RefereeRelation } from '../domain/fact/fact.ts';
import type { DueFrom, NudgeReceiver, ObligationKind } from '../domain/obligation/obligation.ts';
import type { Party, TurnParty } from '../domain/party.ts';
import type { LegalClockId } from '../domain/policy/legal-clock-id.ts';
import type { PolicyOverrides, RuleChange } from '../domain/policy/policy.ts';
import type { Attention, Phase, Standing } from '../domain/standing/standing.ts';
import type { Instant, PlainDate } from '../lib/instant.ts';
import type { CalendarTables } from './calendar-tables.ts';
import type { ClosingTables } from './closing-tables.ts';
import type { MeasureTables } from './measure-tables.ts';
import type { MessageTables } from './message-tables.ts';
import type { NoticeTables } from './notice-tables.ts';
import type { SeekerTables } from './seeker-tables.ts';
import type { StatusTables } from './status-tables.ts';
import type { WordsInTables } from './words-in-tables.ts';

/** The tables as Kysely sees them. Instants are numbers; jsonb is read parsed and written as text. */
export interface Schema
  extends CalendarTables,
    ClosingTables,
    MessageTables,
    MeasureTables,
    NoticeTables,
    StatusTables,
    WordsInTables,
    SeekerTables {
  workspace: WorkspaceTable;
  member: MemberTable;
  person: PersonTable;
  opening: OpeningTable;
  application: ApplicationTable;
  fact: FactTable;
  wake: WakeTable;
  standing: StandingTable;
  obligation: ObligationTable;
  turn: TurnTable;
  nudge: NudgeTable;
  note: NoteTable;
  status_link: StatusLinkTable;
  import_run: ImportRunTable;
  import_row_problem: ImportRowProblemTable;
  import_mapping: ImportMappingTable;
  policy_override: PolicyOverrideTable;
  closed_day: ClosedDayTable;
  saved_view: SavedViewTable;
  template: TemplateTable;
  criterion: CriterionTable;
  policy_change: PolicyChangeTable;
  invitation: InvitationTable;
  away_time: AwayTimeTable;
  hand_over: HandOverTable;
  api_key: ApiKeyTable;
  reference: ReferenceTable;
  reference_answer: ReferenceAnswerTable;
  background_check: BackgroundCheckTable;
  outside_link: OutsideLinkTable;
  onboarding_step: OnboardingStepTable;
}

type Json<T> = ColumnType<T, string, string>;

export interface WorkspaceTable {
  workspace_id: string;
  kind: 'team' | 'seeker';
  name: string;
  country: string;
  region: string | null;
  time_zone: string;
  employer_size: number | null;
  head_of_hiring_id: string | null;
  compliance_owner_id: string | null;
  /** Whether background checks follow the steps of the Fair Credit Reporting Act. */
  check_rules: Generated<CheckRules>;
  created_at: Instant;
}

export type CheckRules = 'byCountry' | 'fcra' | 'none';

export type MemberRole = 'admin' | 'recruiter' | 'hiringManager' | 'interviewer' | 'viewer';

export interface MemberTable {
  workspace_id: string;
  member_id: string;
  /** The id that sign-in knows; `null` for members who only came with an import. */
  user_id: string | null;
  external_id: string | null;
  name: string;
  address: string | null;
  role: MemberRole;
  time_zone: string | null;
  created_at: Instant;
  left_at: Instant | null;
  /** In which the member reads the app; the browser's when `null`. */
  language: MemberLanguage | null;
  /** Who took over what a member who left had still to write down. */
  heir_id: string | null;
}

export type MemberLanguage = 'en' | 'fr' | 'de' | 'es';

export interface PersonTable {
  workspace_id: string;
  person_id: string;
  kind: 'candidate' | 'agencyRecruiter' | 'referee';
  external_id: string | null;
  name: string;
  address: string | null;
  phone: string | null;
  agency_name: string | null;
  country: string | null;
  region: string | null;
  time_zone: string | null;
  created_at: Instant;
  erased_at: Instant | null;
  /** In which they are written to; an import leaves it out, and where they live tells then. */
  language?: MemberLanguage | null;
}

export type OpeningState = 'open' | 'frozen' | 'filled' | 'closed';

export interface OpeningTable {
  workspace_id: string;
  opening_id: string;
  external_id: string | null;
  title: string;
  state: Generated<OpeningState>;
  owner_id: string | null;
  lead_id: string | null;
  manager_id: string | null;
  head_of_hiring_id: string | null;
  compliance_owner_id: string | null;
  country: string | null;
  region: string | null;
  time_zone: string | null;
  /** The workspace's when `null`. */
  employer_size: number | null;
  frozen_until: PlainDate | null;
  is_publicly_posted: Generated<boolean>;
  is_follow_up_part_of_job: Generated<boolean>;
  created_at: Instant;
  /** In the team's own words; reports are taken apart by it. */
  kind?: string | null | undefined;
  /** When the bench was last looked through for it; not yet when `null`, as after an import. */
  bench_searched_at?: Instant | null | undefined;
}

export interface ApplicationTable {
  workspace_id: string;
  application_id: string;
  person_id: string;
  opening_id: string;
  external_id: string | null;
  channel: 'direct' | 'agency' | 'referral';
  agency_person_id: string | null;
  may_write_directly: Generated<boolean>;
  owner_id: string | null;
  created_at: Instant;
  /** Who said that this person might like the opening, where somebody did; an import leaves it out. */
  referred_by?: string | null;
}

export interface FactTable {
  workspace_id: string;
  application_id: string;
  fact_id: string;
  seq: number;
  at: Instant;
  recorded_at: Instant;
  actor_kind: Actor['kind'];
  actor_id: string | null;
  type: FactType;
  data: Json<Record<string, unknown>>;
}

/** Whoever changes an application locks this row of it. */
export interface WakeTable {
  workspace_id: string;
  application_id: string;
  /** When the sweep must look again; `null` when only a new fact can change anything. */
  wake_at: Instant | null;
  assessed_at: Instant | null;
  fact_count: Generated<number>;
  /** Of the standing as it was written last, so that one that is the same is not written again. */
  digest: string | null;
  /** The same of obligations and turns. */
  duties_digest: string | null;
  /** The same of what reports are counted from. */
  measures_digest: string | null;
}

/** What the standing says beyond the columns that lists sort and filter by. */
export type StandingDetails = Pick<Standing, 'promise' | 'silence' | 'untold' | 'warnings' | 'closure'>;

export interface StandingTable {
  workspace_id: string;
  application_id: string;
  opening_id: string;
  /** The member who holds the word that is owed, or else the application. */
  owner_id: string | null;
  phase: Generated<Phase>;
  stage: string | null;
  was_interviewed: Generated<boolean>;
  turn: Generated<TurnParty>;
  turn_since: Instant | null;
  turn_due_at: Instant | null;
  turn_key: string | null;
  list: Generated<Attention['list']>;
  /** The place of `Attention.urgency` in the order of harm, see `URGENCIES`. */
  urgency: Generated<number>;
  attention_since: Generated<Instant>;
  untold_since: Instant | null;
  promise_due_at: Instant | null;
  details: Json<StandingDetails> | null;
}

export interface ObligationTable {
  workspace_id: string;
  application_id: string;
  key: string;
  kind: ObligationKind;
  owed_by: Party;
  owed_to: Party;
  owner_id: string | null;
  because_fact_id: string;
  because_at: Instant;
  rule: string;
  due_at: Instant;
  due_from: DueFrom;
  law_clock: LegalClockId | null;
  law_at: Instant | null;
  state: 'open' | 'met' | 'ended';
  ended_at: Instant | null;
  /** The evidence when met, the reason when ended. */
  ended_how: string | null;
  ended_fact_id: string | null;
  was_late: boolean | null;
  /** While whoever owes it has put it off. */
  snoozed_until: Instant | null;
}

export interface TurnTable {
  workspace_id: string;
  application_id: string;
  number: number;
  party: Exclude<TurnParty, 'nobody'>;
  since: Instant;
  /** Earlier than `since` where a more urgent word had the turn before. */
  owed_since: Instant;
  due_at: Instant;
  obligation_key: string;
  obligation_kind: ObligationKind;
  owner_id: string | null;
  ended_at: Instant | null;
  /** The evidence, the reason, or `takenOver` by a more urgent word. */
  ended_how: string | null;
  was_answered: boolean;
  was_late: boolean;
}

export interface NudgeTable {
  workspace_id: string;
  application_id: string;
  obligation_key: string;
  step: number;
  due_at: Instant;
  receiver: NudgeReceiver;
  receiver_id: string | null;
  at: Instant;
  state: 'planned' | 'sent' | 'skipped';
  recorded_at: Instant;
  settled_at: Instant | null;
}

export interface NoteTable {
  workspace_id: string;
  note_id: string;
  application_id: string;
  fact_id: string | null;
  kind: string;
  text: string;
  author_id: string | null;
  written_at: Instant;
  erased_at: Instant | null;
}

export interface StatusLinkTable {
  workspace_id: string;
  token_hash: string;
  application_id: string;
  created_at: Instant;
  revoked_at: Instant | null;
  last_read_at: Instant | null;
}

export type ImportState = 'reading' | 'ready' | 'running' | 'done' | 'failed';

export interface ImportRunTable {
  workspace_id: string;
  import_run_id: string;
  started_by: string | null;
  state: ImportState;
  files: Json<unknown>;
  columns: Json<unknown> | null;
  options: Json<unknown> | null;
  rows_read: Generated<number>;
  rows_good: Generated<number>;
  rows_bad: Generated<number>;
  creates: Json<unknown> | null;
  problem: string | null;
  started_at: Instant;
  finished_at: Instant | null;
}

export interface ImportRowProblemTable {
  workspace_id: string;
  import_run_id: string;
  number: number;
  file: string;
  row_number: number;
  field: string | null;
  reason: string;
}

export interface ImportMappingTable {
  workspace_id: string;
  name: string;
  header_digest: string | null;
  mapping: Json<unknown>;
  saved_at: Instant;
}

export interface PolicyOverrideTable {
  workspace_id: string;
  scope: 'workspace' | 'opening' | 'stage';
  /** The opening's id or the stage's name; empty for the workspace. */
  scope_key: Generated<string>;
  overrides: Json<PolicyOverrides>;
  set_by: string | null;
  set_at: Instant;
}

export interface ClosedDayTable {
  workspace_id: string;
  day: PlainDate;
  name: string | null;
}

export interface PolicyChangeTable {
  workspace_id: string;
  policy_change_id: string;
  scope: PolicyOverrideTable['scope'];
  scope_key: Generated<string>;
  /** A row of the timing, or a legal clock. */
  rule: string;
  /** `null` where the scope said nothing of the rule. */
  was: Json<RuleChange> | null;
  became: Json<RuleChange> | null;
  changed_by: string | null;
  changed_at: Instant;
}

export interface InvitationTable {
  workspace_id: string;
  invitation_id: string;
  token_hash: string;
  name: string;
  address: string;
  role: MemberRole;
  invited_by: string | null;
  created_at: Instant;
  expires_at: Instant;
  revoked_at: Instant | null;
  accepted_at: Instant | null;
  member_id: string | null;
}

export interface AwayTimeTable {
  workspace_id: string;
  away_time_id: string;
  member_id: string;
  stand_in_id: string;
  from_day: PlainDate;
  /** The last day away. */
  until_day: PlainDate;
  begins_at: Instant;
  ends_at: Instant;
  set_by: string | null;
  set_at: Instant;
  /** When the debts moved to the one who stands in. */
  begun_at: Instant | null;
  /** When they moved back. */
  ended_at: Instant | null;
  /** The calendar that said so; a member when `null`. */
  calendar_source_id?: string | null;
}

export type HandedOver = 'opening' | 'application' | 'workspace' | 'interviews';

export interface HandOverTable {
  workspace_id: string;
  hand_over_id: string;
  number: number;
  from_id: string;
  to_id: string;
  what: HandedOver;
  /** The place on the ladder, such as `owner`. */
  place: string | null;
  opening_id: string | null;
  application_id: string | null;
  handed_by: string | null;
  handed_at: Instant;
}

export interface ApiKeyTable {
  workspace_id: string;
  api_key_id: string;
  key_hash: string;
  /** The beginning of the key, by which people tell their keys apart. */
  hint: string;
  name: string;
  role: MemberRole;
  /** Who made it, and in whose name it acts. */
  member_id: string;
  made_at: Instant;
  expires_at: Instant | null;
  revoked_at: Instant | null;
  last_used_at: Instant | null;
}

/** What an opening is judged by. */
export interface CriterionTable {
  workspace_id: string;
  opening_id: string;
  position: number;
  name: string;
}

/** One version of the workspace's own wording of a letter; without a text the original holds again. */
export interface TemplateTable {
  workspace_id: string;
  kind: string;
  language: MemberLanguage;
  version: number;
  subject: string | null;
  body: string | null;
  written_by: string | null;
  written_at: Instant;
}

export interface SavedViewTable {
  workspace_id: string;
  saved_view_id: string;
  /** Whose it is; nobody else sees it. */
  member_id: string;
  name: string;
  search: Json<Readonly<Record<string, unknown>>>;
  saved_at: Instant;
}

/** Who is behind a reference of the facts. */
export interface ReferenceTable {
  workspace_id: string;
  application_id: string;
  reference_id: string;
  person_id: string;
  relation: RefereeRelation;
  named_at: Instant;
  named_by: string | null;
}

/** What a referee said in confidence, question by question. */
export interface ReferenceAnswerTable {
  workspace_id: string;
  application_id: string;
  reference_id: string;
  question: string;
  text: string;
  given_at: Instant;
  /** The member who wrote down what was said on the telephone; `null` for what the referee wrote. */
  written_by: string | null;
  erased_at: Instant | null;
}

export interface BackgroundCheckTable {
  workspace_id: string;
  application_id: string;
  check_id: string;
  /** Who makes it, as the team calls them. */
  checker: string;
  asked_at: Instant;
}

/** The page of a referee, for one reference, or of an agency's recruiter, for all of their people. */
export interface OutsideLinkTable {
  workspace_id: string;
  token_hash: string;
  person_id: string;
  application_id: string | null;
  reference_id: string | null;
  created_at: Instant;
  /** Nobody, where a mail brought it. */
  created_by: string | null;
  revoked_at: Instant | null;
  last_read_at: Instant | null;
}

export interface OnboardingStepTable {
  workspace_id: string;
  application_id: string;
  position: number;
  text: string;
  done_at: Instant | null;
  done_by: string | null;
}
