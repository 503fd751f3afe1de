-- What an opening is judged by, in the order in which it stands on the scorecard. Judgements lie in facts by the
-- criterion's name, so that they stay as they were made when the list changes.
create table criterion (
  workspace_id uuid not null,
  opening_id uuid not null,
  position integer not null,
  name text not null,
  primary key (workspace_id, opening_id, position),
  foreign key (workspace_id, opening_id) references opening
);

alter table criterion enable row level security;
alter table criterion force row level security;
create policy workspace_wall on criterion
  using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
