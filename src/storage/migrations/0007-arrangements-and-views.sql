-- Until when whoever owes a word has put it off; the date of the duty stays.
alter table obligation add column snoozed_until bigint;

-- What a member looks at again and again on Today: the address of the page under a name of their own.
create table saved_view (
  workspace_id uuid not null,
  saved_view_id uuid not null,
  member_id uuid not null,
  name text not null,
  search jsonb not null,
  saved_at bigint not null,
  primary key (workspace_id, saved_view_id),
  foreign key (workspace_id, member_id) references member
);
create unique index saved_view_name on saved_view (workspace_id, member_id, lower(name));

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy workspace_wall on saved_view
  using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
