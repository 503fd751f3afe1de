-- The app that a workspace registered at a mail provider, so that its members can sign in there instead of giving a password.
create table mail_provider (
  workspace_id uuid not null references workspace,
  provider text not null check (provider in ('google', 'microsoft', 'other')),
  client_id text not null,
  sealed_client_secret text,
  tenant text,
  authorize_url text,
  token_url text,
  scope text,
  set_by uuid,
  set_at bigint not null,
  primary key (workspace_id, provider)
);

-- Leave to read a mailbox, or to send, until its owner withdraws it at the provider. holder_id is the mailbox, or the workspace
-- for the mail that it sends. Both tokens are encrypted with a key that is not in the database.
create table mail_grant (
  workspace_id uuid not null references workspace,
  holder_id uuid not null,
  provider text not null check (provider in ('google', 'microsoft', 'other')),
  sealed_refresh_token text not null,
  sealed_access_token text,
  access_until bigint,
  renewing_until bigint,
  fault text,
  answer text,
  given_by uuid,
  given_at bigint not null,
  primary key (workspace_id, holder_id)
);

-- Somebody is on their way to a provider and back. state_hash: the digest of what only their browser carries.
create table mail_sign_in (
  workspace_id uuid not null references workspace,
  state_hash text not null,
  holder_id uuid not null,
  provider text not null check (provider in ('google', 'microsoft', 'other')),
  sealed_verifier text not null,
  member_id uuid not null,
  ends_at bigint not null,
  primary key (workspace_id, state_hash)
);

-- Gets in by a sign-in at this provider; with a password when null.
alter table mailbox add column provider text check (provider in ('google', 'microsoft', 'other'));
alter table mail_settings add column provider text check (provider in ('google', 'microsoft', 'other'));

do $$
declare
  name text;
begin
  foreach name in array array['mail_provider', 'mail_grant', 'mail_sign_in']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace_wall on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())',
      name);
  end loop;
end $$;
