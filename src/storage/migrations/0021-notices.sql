-- How a member wants to hear of their work outside the app. Whoever can sign in has a row.
-- next_digest_at is the next morning on which a digest is due; what is owed then is looked up when it leaves.
create table notice_settings (
  workspace_id uuid not null references workspace,
  member_id uuid not null,
  has_digest boolean not null default true,
  digest_hour smallint not null default 8 check (digest_hour between 0 and 23),
  next_digest_at bigint,
  has_debrief_mail boolean not null default true,
  hook_kind text check (hook_kind in ('slack', 'webhook')),
  sealed_hook_url text,
  hook_hint text,
  hook_fault text,
  made_at bigint not null,
  primary key (workspace_id, member_id)
);
create index notice_settings_due on notice_settings (workspace_id, next_digest_at) where next_digest_at is not null;

-- A mail or a post to a member about their work: one row for each cause, so that nothing is said twice whatever stops in
-- between. No content: that is worked out from what holds when it leaves. kind names who words it.
-- wake_at is the next instant at which something is to be done: leave, be tried again, or be in doubt.
create table notice (
  workspace_id uuid not null references workspace,
  notice_id uuid not null,
  member_id uuid not null,
  kind text not null,
  channel text not null check (channel in ('mail', 'slack', 'webhook')),
  cause text not null,
  application_id uuid,
  obligation_key text,
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'sent', 'dropped', 'failed', 'in_doubt')),
  why text,
  tries integer not null default 0,
  claim uuid,
  made_at bigint not null,
  wake_at bigint,
  expires_at bigint not null,
  settled_at bigint,
  primary key (workspace_id, notice_id)
);
create unique index notice_once on notice (workspace_id, member_id, kind, channel, cause);
create index notice_wake on notice (workspace_id, wake_at) where wake_at is not null;

-- Whoever signs in already is told from the next morning on.
insert into notice_settings (workspace_id, member_id, next_digest_at, made_at)
  select workspace_id, member_id, 0, created_at from member where user_id is not null and left_at is null;

do $$
declare
  name text;
begin
  foreach name in array array['notice_settings', 'notice']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace_wall on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())',
      name);
  end loop;
end $$;

-- For reading only: in which workspaces somebody is to be told something.
create policy sweep_door on notice_settings for select using (current_setting('heardback.door', true) = 'sweep');
create policy sweep_door on notice for select using (current_setting('heardback.door', true) = 'sweep');
