-- What a job seeker keeps of one application beside its facts: theirs alone, erased with it, never sent anywhere.
create table sought_job (
  workspace_id uuid not null,
  application_id uuid not null,
  company text not null,
  -- Where it was found or stands, as an address.
  posting text,
  start_by date,
  pay text,
  notes text,
  made_at bigint not null,
  primary key (workspace_id, application_id),
  foreign key (workspace_id, application_id) references application
);
create index sought_job_company on sought_job (workspace_id, lower(company));

-- Somebody at a company whom a job seeker deals with.
create table company_person (
  workspace_id uuid not null,
  company_person_id uuid not null,
  application_id uuid not null,
  name text not null,
  part text,
  address text,
  phone text,
  made_at bigint not null,
  primary key (workspace_id, company_person_id),
  foreign key (workspace_id, application_id) references application
);
create index company_person_application on company_person (workspace_id, application_id);

-- The status page of a company's Heardback that a job seeker follows. Its address opens the page, so it is kept encrypted.
create table followed_page (
  workspace_id uuid not null,
  application_id uuid not null,
  sealed_url text not null,
  etag text,
  -- The document as it was read last.
  document jsonb,
  followed_at bigint not null,
  read_at bigint,
  read_next_at bigint not null,
  failures integer not null default 0,
  stopped_why text,
  primary key (workspace_id, application_id),
  foreign key (workspace_id, application_id) references application
);
create index followed_page_next on followed_page (read_next_at) where stopped_why is null;

-- A page for a coach or a friend to read, without notes and pay.
create table coach_link (
  workspace_id uuid not null,
  coach_link_id uuid not null,
  token_hash text not null,
  name text not null,
  made_at bigint not null,
  ended_at bigint,
  primary key (workspace_id, coach_link_id)
);
create unique index coach_link_token on coach_link (workspace_id, token_hash);

-- Where a browser takes reminders, with the keys that it gave; all of it encrypted.
create table push_target (
  workspace_id uuid not null,
  push_target_id uuid not null,
  member_id uuid not null,
  sealed_target text not null,
  target_hash text not null,
  made_at bigint not null,
  primary key (workspace_id, push_target_id),
  foreign key (workspace_id, member_id) references member
);
create unique index push_target_hash on push_target (workspace_id, target_hash);

-- The keys by which browsers know who pushes; the private one encrypted.
create table push_key (
  workspace_id uuid not null,
  public_key text not null,
  sealed_private_key text not null,
  made_at bigint not null,
  primary key (workspace_id)
);

do $$
declare one text;
begin
  foreach one in array array['sought_job', 'company_person', 'followed_page', 'coach_link', 'push_target', 'push_key'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy workspace_wall on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', one);
  end loop;
end $$;
