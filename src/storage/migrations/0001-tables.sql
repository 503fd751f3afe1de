-- Instants are bigint: milliseconds since 1970-01-01T00:00Z. Days are date.
-- workspace_id comes first in every primary key: the tenant, the wall, and the key to distribute by.
-- fact, wake, standing, obligation, turn and nudge have no foreign keys: they are written in bulk under the lock of their
-- application's wake, an application is never deleted, and a key check for each row would double an import.

create function current_workspace() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('heardback.workspace_id', true), '')::uuid $$;

create table workspace (
  workspace_id uuid primary key,
  kind text not null check (kind in ('team', 'seeker')),
  name text not null,
  country text not null,
  region text,
  time_zone text not null,
  employer_size integer,
  head_of_hiring_id uuid,
  compliance_owner_id uuid,
  created_at bigint not null
);

create table member (
  workspace_id uuid not null references workspace,
  member_id uuid not null,
  user_id text,
  external_id text,
  name text not null,
  address text,
  role text not null check (role in ('admin', 'recruiter', 'hiringManager', 'interviewer', 'viewer')),
  time_zone text,
  created_at bigint not null,
  left_at bigint,
  primary key (workspace_id, member_id)
);
create unique index member_user on member (user_id, workspace_id) where user_id is not null;
create index member_address on member (workspace_id, lower(address)) where address is not null;
create unique index member_external on member (workspace_id, external_id) where external_id is not null;

create table person (
  workspace_id uuid not null references workspace,
  person_id uuid not null,
  kind text not null check (kind in ('candidate', 'agencyRecruiter', 'referee')),
  external_id text,
  name text not null,
  address text,
  phone text,
  agency_name text,
  country text,
  region text,
  time_zone text,
  created_at bigint not null,
  erased_at bigint,
  primary key (workspace_id, person_id)
);
create unique index person_external on person (workspace_id, external_id) where external_id is not null;
create index person_address on person (workspace_id, lower(address)) where address is not null;

create table opening (
  workspace_id uuid not null references workspace,
  opening_id uuid not null,
  external_id text,
  title text not null,
  state text not null default 'open' check (state in ('open', 'frozen', 'filled', 'closed')),
  owner_id uuid,
  lead_id uuid,
  manager_id uuid,
  head_of_hiring_id uuid,
  compliance_owner_id uuid,
  country text,
  region text,
  time_zone text,
  employer_size integer,
  frozen_until date,
  is_publicly_posted boolean not null default true,
  is_follow_up_part_of_job boolean not null default false,
  created_at bigint not null,
  primary key (workspace_id, opening_id)
);
create unique index opening_external on opening (workspace_id, external_id) where external_id is not null;

create table application (
  workspace_id uuid not null,
  application_id uuid not null,
  person_id uuid not null,
  opening_id uuid not null,
  external_id text,
  channel text not null check (channel in ('direct', 'agency', 'referral')),
  agency_person_id uuid,
  may_write_directly boolean not null default true,
  owner_id uuid,
  created_at bigint not null,
  primary key (workspace_id, application_id),
  foreign key (workspace_id, person_id) references person,
  foreign key (workspace_id, opening_id) references opening
);
create index application_person on application (workspace_id, person_id);
create index application_opening on application (workspace_id, opening_id);
create unique index application_external on application (workspace_id, external_id) where external_id is not null;

-- The truth. One index serves both: reading a history, and refusing the same fact twice.
create table fact (
  workspace_id uuid not null,
  application_id uuid not null,
  fact_id text not null,
  seq integer not null,
  at bigint not null,
  recorded_at bigint not null,
  actor_kind text not null,
  actor_id text,
  type text not null,
  data jsonb not null,
  primary key (workspace_id, application_id, fact_id)
);

create function refuse_change_of_facts() returns trigger language plpgsql as $$
begin
  raise exception 'Facts are append-only: % is refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger fact_is_append_only before update or delete or truncate on fact
  for each statement execute function refuse_change_of_facts();

-- When an application must be looked at again; the row that whoever changes an application locks. Apart from the
-- standing, because the sweep writes it each time and the standing, with its indexes, only when that differs.
-- The digests are of the standing, and of obligations and turns, as they were written last.
create table wake (
  workspace_id uuid not null,
  application_id uuid not null,
  wake_at bigint,
  assessed_at bigint,
  fact_count integer not null default 0,
  digest text,
  duties_digest text,
  primary key (workspace_id, application_id)
) with (fillfactor = 85);
create index wake_due on wake (workspace_id, wake_at) where wake_at is not null;

-- What assess worked out, one row for each application, for the lists that people read.
-- opening_id and owner_id repeat what the application says, for the indexes of Today.
create table standing (
  workspace_id uuid not null,
  application_id uuid not null,
  opening_id uuid not null,
  owner_id uuid,
  phase text not null default 'active',
  stage text,
  was_interviewed boolean not null default false,
  turn text not null default 'nobody',
  turn_since bigint,
  turn_due_at bigint,
  turn_key text,
  list text not null default 'none' check (list in ('owed', 'soon', 'waiting', 'none')),
  urgency smallint not null default 3,
  attention_since bigint not null default 0,
  untold_since bigint,
  promise_due_at bigint,
  details jsonb,
  primary key (workspace_id, application_id)
) with (fillfactor = 85);
create index standing_everyone on standing (workspace_id, list, urgency, attention_since, application_id)
  where list <> 'none';
create index standing_mine on standing (workspace_id, owner_id, list, urgency, attention_since, application_id)
  where list <> 'none';
create index standing_opening on standing (workspace_id, opening_id, list, urgency, attention_since, application_id);

create table obligation (
  workspace_id uuid not null,
  application_id uuid not null,
  key text not null,
  kind text not null,
  owed_by text not null,
  owed_to text not null,
  owner_id uuid,
  because_fact_id text not null,
  because_at bigint not null,
  rule text not null,
  due_at bigint not null,
  due_from text not null,
  law_clock text,
  law_at bigint,
  state text not null check (state in ('open', 'met', 'ended')),
  ended_at bigint,
  ended_how text,
  ended_fact_id text,
  was_late boolean,
  primary key (workspace_id, application_id, key)
);
create index obligation_of_member on obligation (workspace_id, owner_id, due_at) where state = 'open' and owner_id is not null;

-- One row for each turn: who owed the word, since when, by when, answered when and how. Reports read these.
-- A turn begins at since, which is later than owed_since where a more urgent word had the turn before.
create table turn (
  workspace_id uuid not null,
  application_id uuid not null,
  number integer not null,
  party text not null,
  since bigint not null,
  owed_since bigint not null,
  due_at bigint not null,
  obligation_key text not null,
  obligation_kind text not null,
  owner_id uuid,
  ended_at bigint,
  ended_how text,
  was_answered boolean not null,
  was_late boolean not null,
  primary key (workspace_id, application_id, number)
);
create index turn_answered on turn (workspace_id, ended_at) where was_answered;

-- due_at is the date that the nudge is about: a renewed promise is nudged about anew, the same date never twice.
create table nudge (
  workspace_id uuid not null,
  application_id uuid not null,
  obligation_key text not null,
  step integer not null,
  due_at bigint not null,
  receiver text not null,
  receiver_id uuid,
  at bigint not null,
  state text not null check (state in ('planned', 'sent', 'skipped')),
  recorded_at bigint not null,
  settled_at bigint,
  primary key (workspace_id, application_id, obligation_key, step, due_at)
);
create index nudge_planned on nudge (workspace_id, receiver_id, at) where state = 'planned';

create table note (
  workspace_id uuid not null,
  note_id uuid not null,
  application_id uuid not null,
  fact_id text,
  kind text not null,
  text text not null,
  author_id uuid,
  written_at bigint not null,
  erased_at bigint,
  primary key (workspace_id, note_id),
  foreign key (workspace_id, application_id) references application
);
create index note_application on note (workspace_id, application_id);

create table status_link (
  workspace_id uuid not null,
  token_hash text not null,
  application_id uuid not null,
  created_at bigint not null,
  revoked_at bigint,
  last_read_at bigint,
  primary key (workspace_id, token_hash),
  foreign key (workspace_id, application_id) references application
);
create index status_link_application on status_link (workspace_id, application_id);

create table import_run (
  workspace_id uuid not null references workspace,
  import_run_id uuid not null,
  started_by uuid,
  state text not null check (state in ('reading', 'ready', 'running', 'done', 'failed')),
  files jsonb not null,
  columns jsonb,
  options jsonb,
  rows_read bigint not null default 0,
  rows_good bigint not null default 0,
  rows_bad bigint not null default 0,
  creates jsonb,
  problem text,
  started_at bigint not null,
  finished_at bigint,
  primary key (workspace_id, import_run_id)
);

create table import_row_problem (
  workspace_id uuid not null,
  import_run_id uuid not null,
  number integer not null,
  file text not null,
  row_number bigint not null,
  field text,
  reason text not null,
  primary key (workspace_id, import_run_id, number),
  foreign key (workspace_id, import_run_id) references import_run
);

create table import_mapping (
  workspace_id uuid not null references workspace,
  name text not null,
  header_digest text,
  mapping jsonb not null,
  saved_at bigint not null,
  primary key (workspace_id, name)
);

create table policy_override (
  workspace_id uuid not null references workspace,
  scope text not null check (scope in ('workspace', 'opening', 'stage')),
  scope_key text not null default '',
  overrides jsonb not null,
  set_by uuid,
  set_at bigint not null,
  primary key (workspace_id, scope, scope_key)
);

create table closed_day (
  workspace_id uuid not null references workspace,
  day date not null,
  name text,
  primary key (workspace_id, day)
);

-- The second wall: whatever a query forgets, only rows of the transaction's workspace are seen or written.
do $$
declare
  name text;
begin
  for name in
    select c.table_name from information_schema.columns c
    where c.table_schema = current_schema() and c.column_name = 'workspace_id'
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace_wall on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())',
      name);
  end loop;
end $$;

-- The doors in the wall, for reading only; storage/doors.ts is the one file that opens them.
create policy sweep_door on wake for select using (current_setting('heardback.door', true) = 'sweep');
create policy workspace_door on workspace for select using (current_setting('heardback.door', true) in ('sweep', 'setup'));
create policy user_door on member for select using (user_id = nullif(current_setting('heardback.user_id', true), ''));

-- Under row-level security the planner may not use an index for ilike, because ilike is not leakproof. The search is
-- therefore a function that runs as the owner and keeps the wall itself.
do $$
begin
  create extension if not exists pg_trgm;
  create extension if not exists btree_gin;
  execute 'create index person_search on person using gin
    (workspace_id, (lower(name || '' '' || coalesce(address, ''''))) gin_trgm_ops)';
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise notice 'Searching people will be slow: the extensions pg_trgm and btree_gin cannot be created here';
end $$;

create function search_people(pattern text, most integer) returns table (person_id uuid)
  language sql stable security definer set search_path from current
  as $$
    select p.person_id from person p
    where p.workspace_id = current_workspace()
      and lower(p.name || ' ' || coalesce(p.address, '')) like pattern
    limit most
  $$;
