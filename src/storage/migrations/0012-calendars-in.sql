-- Where appointments come from. `feed`: an address that is asked from time to time. `caldav`: an account on a calendar
-- server. member_id: whose calendar it is, of nobody but the team when null. etag and last_modified are what the server said
-- the last time, so that it need not send again what is known; digest is of what it sent.
create table calendar_source (
  workspace_id uuid not null references workspace,
  calendar_source_id uuid not null,
  way text not null check (way in ('feed', 'caldav')),
  member_id uuid,
  stand_in_id uuid,
  name text not null,
  url text not null,
  login text,
  sealed_password text,
  finds_interviews boolean not null default true,
  finds_away boolean not null default false,
  is_paused boolean not null default false,
  etag text,
  last_modified text,
  digest text,
  fault text,
  answer text,
  tries integer not null default 0,
  read_at bigint not null,
  last_read_at bigint,
  claim uuid,
  claimed_until bigint,
  set_by uuid,
  set_at bigint not null,
  primary key (workspace_id, calendar_source_id)
);
create index calendar_source_due on calendar_source (workspace_id, read_at) where not is_paused;

-- One time at which something in a calendar takes place, when it is an interview or may be one. No personal content: that
-- is in appointment_words. uid_key is a digest of the name that calendar programs give an appointment, by which it is known
-- again from wherever it comes; occurrence tells the times of a series apart.
create table appointment (
  workspace_id uuid not null references workspace,
  appointment_id uuid not null,
  uid_key text not null,
  occurrence text not null,
  came_by text not null check (came_by in ('mail', 'feed', 'caldav', 'upload', 'own')),
  calendar_source_id uuid,
  verdict text not null check (verdict in ('interview', 'unsure', 'other')),
  why text not null,
  suspects jsonb not null default '[]',
  application_id uuid,
  interview_id text,
  starts_at bigint not null,
  ends_at bigint not null,
  sequence integer not null,
  stamp bigint,
  is_cancelled boolean not null default false,
  is_exception boolean not null default false,
  is_over boolean not null default false,
  noted_at bigint not null,
  changed_at bigint not null,
  settled_by uuid,
  settled_at bigint,
  primary key (workspace_id, appointment_id),
  foreign key (workspace_id, application_id) references application
);
create unique index appointment_time on appointment (workspace_id, uid_key, occurrence);
create index appointment_unsure on appointment (workspace_id, starts_at) where verdict = 'unsure' and not is_cancelled;
create index appointment_interview on appointment (workspace_id, application_id) where application_id is not null;
create index appointment_over on appointment (workspace_id, ends_at) where verdict = 'interview' and not is_over and not is_cancelled;

create table appointment_words (
  workspace_id uuid not null,
  appointment_id uuid not null,
  summary text,
  location text,
  people jsonb not null default '[]',
  answers jsonb not null default '{}',
  proposal jsonb,
  erased_at bigint,
  primary key (workspace_id, appointment_id),
  foreign key (workspace_id, appointment_id) references appointment
);

-- By which words of a title an interview is known, and by which something is none. No row before anybody set anything.
create table calendar_settings (
  workspace_id uuid not null references workspace,
  title_words jsonb not null,
  other_words jsonb not null,
  away_words jsonb not null,
  set_by uuid,
  set_at bigint not null,
  primary key (workspace_id)
);

-- What a member owes, as a calendar that their own program reads. Only the digest of the token is kept.
create table feed_link (
  workspace_id uuid not null references workspace,
  member_id uuid not null,
  token_hash text not null,
  made_at bigint not null,
  last_used_at bigint,
  primary key (workspace_id, member_id)
);
create unique index feed_link_token on feed_link (workspace_id, token_hash);

-- The calendar part of a mail: it leaves with the mail, and is erased with whoever it names.
create table message_calendar (
  workspace_id uuid not null,
  message_id uuid not null,
  method text not null check (method in ('REQUEST', 'CANCEL')),
  interview_id text not null,
  content text,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references message
);

-- Which calendar said that a member is away, so that it can also say that they are not.
alter table away_time add column calendar_source_id uuid;

do $$
declare
  name text;
begin
  foreach name in array array['calendar_source', 'appointment', 'appointment_words', 'calendar_settings', 'feed_link', 'message_calendar']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace_wall on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())',
      name);
  end loop;
end $$;

-- For reading only: in which workspaces a calendar is to be read, or an interview is over.
create policy sweep_door on calendar_source for select using (current_setting('heardback.door', true) = 'sweep');
create policy sweep_door on appointment for select using (current_setting('heardback.door', true) = 'sweep');
