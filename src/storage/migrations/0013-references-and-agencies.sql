-- Closing well: who the referees of an application are and what they said, background checks, the private pages of referees
-- and of agency recruiters, what is ready for a first day, and who referred whom.

alter table application add column referred_by uuid;
create index application_referred on application (workspace_id, referred_by) where referred_by is not null;

-- Who is behind a referenceId of the facts.
create table reference (
  workspace_id uuid not null,
  application_id uuid not null,
  reference_id text not null,
  person_id uuid not null,
  relation text not null check (relation in ('supervisor', 'colleague', 'report')),
  named_at bigint not null,
  named_by uuid,
  primary key (workspace_id, application_id, reference_id),
  foreign key (workspace_id, application_id) references application,
  foreign key (workspace_id, person_id) references person
);
create index reference_person on reference (workspace_id, person_id);

-- Said in confidence: kept apart from the facts, read by those who decide, and erased with either of the two.
create table reference_answer (
  workspace_id uuid not null,
  application_id uuid not null,
  reference_id text not null,
  question text not null,
  text text not null,
  given_at bigint not null,
  written_by uuid,
  erased_at bigint,
  primary key (workspace_id, application_id, reference_id, question),
  foreign key (workspace_id, application_id) references application
);

create table background_check (
  workspace_id uuid not null,
  application_id uuid not null,
  check_id text not null,
  checker text not null,
  asked_at bigint not null,
  primary key (workspace_id, application_id, check_id),
  foreign key (workspace_id, application_id) references application
);

-- The address of the page of a referee, for one reference, or of an agency's recruiter, for all of their people.
create table outside_link (
  workspace_id uuid not null,
  token_hash text not null,
  person_id uuid not null,
  application_id uuid,
  reference_id text,
  created_at bigint not null,
  created_by uuid,
  revoked_at bigint,
  last_read_at bigint,
  primary key (workspace_id, token_hash),
  foreign key (workspace_id, person_id) references person,
  check ((application_id is null) = (reference_id is null))
);
create index outside_link_person on outside_link (workspace_id, person_id);

create table onboarding_step (
  workspace_id uuid not null,
  application_id uuid not null,
  position integer not null,
  text text not null,
  done_at bigint,
  done_by uuid,
  primary key (workspace_id, application_id, position),
  foreign key (workspace_id, application_id) references application
);

do $$
declare
  name text;
begin
  foreach name in array array['reference', 'reference_answer', 'background_check', 'outside_link', 'onboarding_step']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace_wall on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())',
      name);
  end loop;
end $$;
