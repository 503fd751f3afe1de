-- What reports are counted from, one row for each thing that counts, worked out with the standing and written with it.
-- No personal content: ids, dates and choices, so that they stay when a person is erased.

-- One row for each application: what it counts for.
create table tally (
  workspace_id uuid not null,
  application_id uuid not null,
  opening_id uuid not null,
  owner_id uuid,
  channel text not null,
  country text not null,
  stage text,
  received_at bigint,
  first_interview_at bigint,
  last_interview_at bigint,
  interviews integer not null default 0,
  first_word_at bigint,
  answered_at bigint,
  answered_by text,
  unanswered_since bigint,
  withdrawn_at bigint,
  ended_at bigint,
  told_at bigint,
  is_waived boolean not null default false,
  untold_since bigint,
  hired_at bigint,
  recalled_at bigint,
  primary key (workspace_id, application_id)
) with (fillfactor = 85);
create index tally_interviewed on tally (workspace_id, last_interview_at) where last_interview_at is not null;
create index tally_ended on tally (workspace_id, ended_at) where ended_at is not null;
create index tally_told on tally (workspace_id, told_at) where told_at is not null;
create index tally_hired on tally (workspace_id, hired_at) where hired_at is not null;
create index tally_untold on tally (workspace_id, untold_since) where untold_since is not null;
create index tally_opening on tally (workspace_id, opening_id);

-- One row for each promise of the team that was heard.
create table promise (
  workspace_id uuid not null,
  application_id uuid not null,
  fact_id text not null,
  made_at bigint not null,
  due_at bigint not null,
  state text not null check (state in ('open', 'kept', 'slipped', 'broken', 'released')),
  owner_id uuid,
  primary key (workspace_id, application_id, fact_id)
);
create index promise_due on promise (workspace_id, due_at);

-- The register: one row for each word of the team, when it was said, how, and whether it was heard.
create table told (
  workspace_id uuid not null,
  application_id uuid not null,
  fact_id text not null,
  at bigint not null,
  receiver text not null check (receiver in ('candidate', 'agency')),
  how text not null,
  says text not null,
  outcome text,
  heard_at bigint,
  came_back_at bigint,
  primary key (workspace_id, application_id, fact_id)
);
create index told_at on told (workspace_id, at desc, application_id, fact_id);

-- One row for each thing that nobody wished for: a chaser, a no-show, a person who says that no answer ever came.
create table incident (
  workspace_id uuid not null,
  application_id uuid not null,
  fact_id text not null,
  at bigint not null,
  kind text not null check (kind in ('chaser', 'candidateMissed', 'teamMissed', 'neverAnswered')),
  owner_id uuid,
  primary key (workspace_id, application_id, fact_id)
);
create index incident_at on incident (workspace_id, at);

-- One row for each application in which somebody was interviewed, as the public response record reads its facts.
create table record_line (
  workspace_id uuid not null,
  application_id uuid not null,
  waiting_since bigint not null,
  answered_at bigint,
  proof text check (proof in ('seen', 'recorded')),
  withdrawn_at bigint,
  primary key (workspace_id, application_id)
);
create index record_line_since on record_line (workspace_id, waiting_since);

alter table wake add column measures_digest text;

-- The words that were owed in law, by the last day that the law allows.
create index obligation_law on obligation (workspace_id, law_at) where law_clock is not null;
-- Reports ask for turns that ended in a period, whoever's they were.
create index turn_ended on turn (workspace_id, ended_at) where ended_at is not null;

-- Who sees whose numbers, from how many people on a name is told with them, and who gets which letters about them.
-- The next letters wait as instants that come, so that one that was missed is sent when the worker is back.
create table report_settings (
  workspace_id uuid not null references workspace,
  sees_members text not null default 'leads' check (sees_members in ('nobody', 'admins', 'leads', 'everyone')),
  least_people integer not null default 5 check (least_people between 3 and 100),
  letters_to uuid[] not null default '{}',
  is_weekly boolean not null default true,
  is_monthly boolean not null default true,
  pile_of integer not null default 5 check (pile_of between 1 and 100),
  weekly_at bigint,
  monthly_at bigint,
  pile_at bigint,
  set_by uuid,
  set_at bigint not null,
  primary key (workspace_id)
);

-- To whom a pile of debts of one member was told, so that the same pile is told once a week at most.
create table pile_notice (
  workspace_id uuid not null references workspace,
  member_id uuid not null,
  told_at bigint not null,
  debts integer not null,
  primary key (workspace_id, member_id)
);

-- What a member answered to the two questions of the pulse, once a day at most.
create table pulse_check (
  workspace_id uuid not null references workspace,
  member_id uuid not null,
  answered_on date not null,
  rejecting smallint not null check (rejecting between 1 and 5),
  keeping smallint not null check (keeping between 1 and 5),
  answered_at bigint not null,
  primary key (workspace_id, member_id, answered_on)
);
create index pulse_check_day on pulse_check (workspace_id, answered_on);

-- The public response record, once a workspace wants one: the key that signs it, and the last count.
create table public_record (
  workspace_id uuid not null references workspace,
  is_shown boolean not null default false,
  public_key text not null,
  sealed_key text not null,
  counted_at bigint,
  signed text,
  set_by uuid,
  set_at bigint not null,
  primary key (workspace_id)
);

do $$
declare
  name text;
begin
  foreach name in array array['tally', 'promise', 'told', 'incident', 'record_line', 'report_settings', 'pile_notice',
    'pulse_check', 'public_record']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace_wall on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())',
      name);
  end loop;
end $$;

-- For reading only, as the others: which workspaces have a letter or a count due.
create policy sweep_door on report_settings for select using (current_setting('heardback.door', true) = 'sweep');
create policy sweep_door on public_record for select using (current_setting('heardback.door', true) = 'sweep');

-- What was there before is counted by the sweep, which finds it due and without its measures.
alter table wake no force row level security;
update wake set wake_at = 1 where fact_count > 0;
alter table wake force row level security;
