-- Where words come in. `imap`: a mailbox that is read. `door`: another program hands mails over, with a token of which only
-- the digest is kept. member_id: whose own mailbox it is, of nobody but the team when null.
-- A reader holds the mailbox until claimed_until, so that of several processes one reads it at a time.
create table mailbox (
  workspace_id uuid not null references workspace,
  mailbox_id uuid not null,
  way text not null check (way in ('imap', 'door')),
  member_id uuid,
  name text not null,
  host text,
  port integer,
  security text check (security in ('tls', 'starttls', 'none')),
  login text,
  sealed_password text,
  token_hash text,
  folders jsonb not null default '[]',
  reads_since bigint not null,
  marks_read boolean not null default false,
  is_paused boolean not null default false,
  fault text,
  answer text,
  fault_since bigint,
  tries integer not null default 0,
  try_at bigint,
  last_read_at bigint,
  kept_count bigint not null default 0,
  left_count bigint not null default 0,
  claim uuid,
  claimed_until bigint,
  set_by uuid,
  set_at bigint not null,
  primary key (workspace_id, mailbox_id)
);
create unique index mailbox_token on mailbox (workspace_id, token_hash) where token_hash is not null;

-- How far each folder was read. Another uid_validity means that the server counts anew.
create table mailbox_folder (
  workspace_id uuid not null,
  mailbox_id uuid not null,
  folder text not null,
  holds text not null check (holds in ('received', 'sent')),
  uid_validity bigint,
  last_uid bigint not null default 0,
  read_at bigint,
  primary key (workspace_id, mailbox_id, folder),
  foreign key (workspace_id, mailbox_id) references mailbox on delete cascade
);

-- A mail from outside, or one of ours that left by another program, that belongs to a conversation. No personal content: that
-- is in kept_mail_letter and kept_mail_source, which are erased with the person. mail_key is a digest by which the same mail is
-- known again, in whichever folder and however often it comes.
create table kept_mail (
  workspace_id uuid not null references workspace,
  kept_mail_id uuid not null,
  mail_key text not null,
  mailbox_id uuid,
  folder text,
  uid bigint,
  came_by text not null check (came_by in ('mailbox', 'door', 'upload', 'command')),
  way text not null check (way in ('in', 'out')),
  kind text not null,
  state text not null check (state in ('recorded', 'unsure', 'unreadable', 'leftAlone')),
  why text,
  matched_by text,
  application_id uuid,
  party text,
  member_id uuid,
  suspects jsonb not null default '[]',
  message_id uuid,
  fact_id text,
  number integer not null default 1,
  mail_id text,
  away_until date,
  sent_at bigint not null,
  read_at bigint not null,
  settled_by uuid,
  settled_at bigint,
  primary key (workspace_id, kept_mail_id)
);
create unique index kept_mail_key on kept_mail (workspace_id, mail_key);
create index kept_mail_thread on kept_mail (workspace_id, mail_id) where mail_id is not null;
create index kept_mail_application on kept_mail (workspace_id, application_id, sent_at) where application_id is not null;
create index kept_mail_unsettled on kept_mail (workspace_id, sent_at) where state in ('unsure', 'unreadable');

create table kept_mail_letter (
  workspace_id uuid not null,
  kept_mail_id uuid not null,
  from_name text,
  from_address text,
  to_line text,
  subject text,
  text text,
  stand_in text,
  erased_at bigint,
  primary key (workspace_id, kept_mail_id),
  foreign key (workspace_id, kept_mail_id) references kept_mail
);

-- The mail as it came, packed and encrypted with a key that is not in the database.
create table kept_mail_source (
  workspace_id uuid not null,
  kept_mail_id uuid not null,
  sealed_source text not null,
  bytes bigint not null,
  primary key (workspace_id, kept_mail_id),
  foreign key (workspace_id, kept_mail_id) references kept_mail
);

-- A date that somebody named in a mail, until a member says that it holds or that it does not.
create table proposal (
  workspace_id uuid not null references workspace,
  proposal_id uuid not null,
  application_id uuid not null,
  kept_mail_id uuid not null,
  kind text not null check (kind in ('promise', 'competingOffer', 'wish', 'ask')),
  by_party text not null,
  deadline jsonb not null,
  is_earliest boolean not null default false,
  quote text,
  state text not null default 'open' check (state in ('open', 'accepted', 'dismissed')),
  fact_id text,
  made_at bigint not null,
  settled_by uuid,
  settled_at bigint,
  primary key (workspace_id, proposal_id),
  foreign key (workspace_id, application_id) references application,
  foreign key (workspace_id, kept_mail_id) references kept_mail
);
create index proposal_application on proposal (workspace_id, application_id, made_at);
create index proposal_mail on proposal (workspace_id, kept_mail_id);

-- By the mark of its return path a bounce finds the mail that came back, whatever else the bounce says.
alter table message add column return_mark text;
create index application_agency on application (workspace_id, agency_person_id) where agency_person_id is not null;
create index message_return on message (workspace_id, return_mark) where return_mark is not null;

do $$
declare
  name text;
begin
  foreach name in array array['mailbox', 'mailbox_folder', 'kept_mail', 'kept_mail_letter', 'kept_mail_source', 'proposal']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace_wall on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())',
      name);
  end loop;
end $$;

-- For reading only: in which workspaces there is a mailbox to read.
create policy sweep_door on mailbox for select using (current_setting('heardback.door', true) = 'sweep');
