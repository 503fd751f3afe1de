-- The workspace's own wording of a letter. The latest version holds; one without text gives the word back to the wording
-- that the product brings, which is no row. Versions are kept, and restored by writing them again.
create table template (
  workspace_id uuid not null references workspace,
  kind text not null,
  language text not null check (language in ('en', 'fr', 'de', 'es')),
  version integer not null,
  subject text,
  body text,
  written_by uuid,
  written_at bigint not null,
  primary key (workspace_id, kind, language, version),
  check ((subject is null) = (body is null))
);

-- In which language a person is written to; where they live tells when it is null.
alter table person add column language text check (language in ('en', 'fr', 'de', 'es'));

alter table template enable row level security;
alter table template force row level security;
create policy workspace_wall on template
  using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
