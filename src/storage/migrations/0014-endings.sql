-- How an opening comes to its end: begun by somebody, and finished once everyone left was told, or somebody wrote why not.
-- In between new people may still arrive, and everything done so far stays done.
create table opening_ending (
  workspace_id uuid not null,
  opening_id uuid not null,
  how text not null check (how in ('filled', 'cancelled')),
  -- The fact that stands in the history of everyone left; whoever arrives later gets it too.
  fact_id text not null,
  begun_by uuid,
  begun_at bigint not null,
  finished_by uuid,
  finished_at bigint,
  primary key (workspace_id, opening_id),
  foreign key (workspace_id, opening_id) references opening
);

-- What an opening asks for beside its criteria, so that people who were close once can be found again.
create table opening_profile (
  workspace_id uuid not null,
  opening_id uuid not null,
  level text check (level in ('entry', 'experienced', 'senior', 'lead', 'head')),
  skills text[] not null default '{}',
  primary key (workspace_id, opening_id),
  foreign key (workspace_id, opening_id) references opening
);
create index opening_profile_skills on opening_profile using gin (skills);

-- From which record a mail's words were taken, so that what was said can be held against it.
create table words_from (
  workspace_id uuid not null,
  message_id uuid not null,
  fact_id text not null,
  sentences integer not null,
  taken_by uuid,
  taken_at bigint not null,
  primary key (workspace_id, message_id, fact_id),
  foreign key (workspace_id, message_id) references message
);

do $$
declare
  name text;
begin
  foreach name in array array['opening_ending', 'opening_profile', 'words_from']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace_wall on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())',
      name);
  end loop;
end $$;

create policy sweep_door on opening_ending for select using (current_setting('heardback.door', true) = 'sweep');

-- Offers whose end has passed: whoever was kept in reserve hears of it.
create index obligation_lapsed on obligation (workspace_id, because_at) where kind = 'offerLapsedWord' and state = 'open';
create policy sweep_door on obligation for select
  using (current_setting('heardback.door', true) = 'sweep' and kind = 'offerLapsedWord');
