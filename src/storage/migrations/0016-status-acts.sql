-- A code that was mailed to the candidate's own address, for what matters on their page: with the link alone, which may
-- have been passed on, nobody withdraws, takes the data along or erases it.
create table status_code (
  workspace_id uuid not null,
  status_code_id uuid not null,
  application_id uuid not null,
  -- What it is good for, and nothing else.
  act text not null,
  code_hash text not null,
  made_at bigint not null,
  expires_at bigint not null,
  tries integer not null default 0,
  used_at bigint,
  primary key (workspace_id, status_code_id),
  foreign key (workspace_id, application_id) references application
);
create index status_code_latest on status_code (workspace_id, application_id, made_at desc);

-- What a person answered, some time after the end, about how they were treated. Once for each application.
create table candidate_pulse (
  workspace_id uuid not null,
  application_id uuid not null,
  -- Whether they knew at each point where they stood.
  informed text not null check (informed in ('yes', 'partly', 'no')),
  -- Whether they would apply again.
  again text not null check (again in ('yes', 'maybe', 'no')),
  answered_at bigint not null,
  primary key (workspace_id, application_id),
  foreign key (workspace_id, application_id) references application
);

alter table status_code enable row level security;
alter table status_code force row level security;
create policy workspace_wall on status_code
  using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
alter table candidate_pulse enable row level security;
alter table candidate_pulse force row level security;
create policy workspace_wall on candidate_pulse
  using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
