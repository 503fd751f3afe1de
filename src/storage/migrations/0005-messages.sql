-- The life of each mail. No personal content: subject, text, names and addresses are in message_letter, so that they can be
-- erased and what remains still says when, how and for which duty somebody was answered.
-- wake_at is the next instant at which something is to be done: leave, be in doubt, or count as delivered.
-- number rises with each change of state, as in message_step; claim names the sender that has it in hand.
create table message (
  workspace_id uuid not null references workspace,
  message_id uuid not null,
  application_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'approved', 'held', 'sending', 'in_doubt',
    'accepted', 'delivered', 'bounced', 'failed', 'cancelled')),
  kind text not null,
  word jsonb not null,
  decision_id text,
  outcome text,
  obligation_key text,
  language text not null default 'en',
  conversation text not null,
  mail_id text,
  transport text check (transport in ('catcher', 'smtp')),
  number integer not null default 1,
  written_by uuid,
  created_at bigint not null,
  approved_by uuid,
  approved_at bigint,
  waits_for text check (waits_for in ('hold', 'nextMorning', 'quietHours', 'retry')),
  ignores_quiet_hours boolean not null default false,
  wake_at bigint,
  tries integer not null default 0,
  claim uuid,
  claimed_at bigint,
  stopped_why text,
  accepted_at bigint,
  changed_at bigint not null,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, application_id) references application
) with (fillfactor = 80);
create index message_application on message (workspace_id, application_id, created_at);
create index message_wake on message (workspace_id, wake_at) where wake_at is not null;
create index message_open on message (workspace_id, changed_at)
  where state in ('approved', 'held', 'sending', 'in_doubt', 'failed') or (state = 'draft' and stopped_why is not null);
create index message_left on message (workspace_id, accepted_at desc) where accepted_at is not null;
create index message_claimed on message (workspace_id, claimed_at) where claimed_at is not null;
create index message_conversation on message (workspace_id, conversation);
create index message_mail on message (workspace_id, mail_id) where mail_id is not null;

create table message_letter (
  workspace_id uuid not null,
  message_id uuid not null,
  subject text,
  text text,
  missing jsonb not null default '[]',
  to_name text,
  to_address text,
  from_name text,
  from_address text,
  reply_to text,
  answer text,
  erased_at bigint,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references message
);

-- One row for each change of state: who, when, and by which of a few reasons.
create table message_step (
  workspace_id uuid not null,
  message_id uuid not null,
  number integer not null,
  at bigint not null,
  state text not null,
  why text,
  member_id uuid,
  primary key (workspace_id, message_id, number),
  foreign key (workspace_id, message_id) references message
);

-- What the catcher took instead of a server, as it would have left.
create table caught_message (
  workspace_id uuid not null references workspace,
  caught_message_id uuid not null,
  message_id uuid,
  application_id uuid,
  caught_at bigint not null,
  from_address text,
  to_address text,
  subject text,
  source text,
  erased_at bigint,
  primary key (workspace_id, caught_message_id)
);
create index caught_message_latest on caught_message (workspace_id, caught_at desc, caught_message_id);
create index caught_message_of on caught_message (workspace_id, message_id) where message_id is not null;

-- One row a workspace, and none before anybody set anything. Without host everything goes to the catcher.
create table mail_settings (
  workspace_id uuid not null references workspace,
  host text,
  port integer,
  security text check (security in ('tls', 'starttls', 'none')),
  login text,
  sealed_password text,
  from_name text,
  from_address text,
  reply_address text,
  bounce_address text,
  hold_minutes integer not null default 10,
  quiet_from smallint,
  quiet_until smallint,
  per_minute integer,
  asks_one_answer boolean not null default false,
  checked_at bigint,
  set_by uuid,
  set_at bigint not null,
  primary key (workspace_id)
);

-- Addresses that a mail came back from for good. Lower case.
create table bounced_address (
  workspace_id uuid not null references workspace,
  address text not null,
  bounced_at bigint not null,
  primary key (workspace_id, address)
);

-- People who must not be mailed.
create table mail_stop (
  workspace_id uuid not null,
  person_id uuid not null,
  why text not null check (why in ('asked', 'other')),
  set_by uuid,
  set_at bigint not null,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references person
);

do $$
declare
  name text;
begin
  foreach name in array array['message', 'message_letter', 'message_step', 'caught_message', 'mail_settings',
    'bounced_address', 'mail_stop']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace_wall on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())',
      name);
  end loop;
end $$;

-- For reading only: in which workspaces a mail waits for its moment.
create policy sweep_door on message for select using (current_setting('heardback.door', true) = 'sweep');
