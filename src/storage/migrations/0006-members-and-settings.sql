-- How a member reads the app; without them the browser's language and the workspace's clock.
alter table member add column language text check (language in ('en', 'fr', 'de', 'es'));
-- Who took over what a member who left had still to write down, such as a debrief that a fact asks of them by name.
alter table member add column heir_id uuid;

-- Who changed which row of the policy, from what to what; `null` stands for what holds without it.
create table policy_change (
  workspace_id uuid not null references workspace,
  policy_change_id uuid not null,
  scope text not null check (scope in ('workspace', 'opening', 'stage')),
  scope_key text not null default '',
  rule text not null,
  was jsonb,
  became jsonb,
  changed_by uuid,
  changed_at bigint not null,
  primary key (workspace_id, policy_change_id)
);
create index policy_change_latest on policy_change (workspace_id, changed_at desc);

-- Only the digest of the token is kept: who has the link joins, once, until it expires or is taken back.
create table invitation (
  workspace_id uuid not null references workspace,
  invitation_id uuid not null,
  token_hash text not null,
  name text not null,
  address text not null,
  role text not null check (role in ('admin', 'recruiter', 'hiringManager', 'interviewer', 'viewer')),
  invited_by uuid,
  created_at bigint not null,
  expires_at bigint not null,
  revoked_at bigint,
  accepted_at bigint,
  member_id uuid,
  primary key (workspace_id, invitation_id)
);
create unique index invitation_token on invitation (workspace_id, token_hash);

-- begun_at and ended_at say that the debts have moved to the one who stands in, and back.
create table away_time (
  workspace_id uuid not null references workspace,
  away_time_id uuid not null,
  member_id uuid not null,
  stand_in_id uuid not null,
  from_day date not null,
  until_day date not null,
  begins_at bigint not null,
  ends_at bigint not null,
  set_by uuid,
  set_at bigint not null,
  begun_at bigint,
  ended_at bigint,
  primary key (workspace_id, away_time_id)
);
create index away_time_open on away_time (workspace_id, begins_at) where ended_at is null;

-- One row for each thing that passed from one member to another, so that everyone can see since when it is whose.
create table hand_over (
  workspace_id uuid not null references workspace,
  hand_over_id uuid not null,
  number integer not null,
  from_id uuid not null,
  to_id uuid not null,
  what text not null check (what in ('opening', 'application', 'workspace', 'interviews')),
  place text,
  opening_id uuid,
  application_id uuid,
  handed_by uuid,
  handed_at bigint not null,
  primary key (workspace_id, hand_over_id, number)
);
create index hand_over_application on hand_over (workspace_id, application_id) where application_id is not null;
create index hand_over_opening on hand_over (workspace_id, opening_id) where opening_id is not null;

-- For programs. Only the digest is kept; hint is the beginning, by which people tell their keys apart.
create table api_key (
  workspace_id uuid not null references workspace,
  api_key_id uuid not null,
  key_hash text not null,
  hint text not null,
  name text not null,
  role text not null check (role in ('admin', 'recruiter', 'hiringManager', 'interviewer', 'viewer')),
  member_id uuid not null,
  made_at bigint not null,
  expires_at bigint,
  revoked_at bigint,
  last_used_at bigint,
  primary key (workspace_id, api_key_id)
);
create unique index api_key_hash on api_key (workspace_id, key_hash);

do $$
declare
  name text;
begin
  foreach name in array array['policy_change', 'invitation', 'away_time', 'hand_over', 'api_key']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace_wall on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())',
      name);
  end loop;
end $$;

-- For reading only, as the others: which workspaces have an away time that begins or ends.
create policy sweep_door on away_time for select using (current_setting('heardback.door', true) = 'sweep');
