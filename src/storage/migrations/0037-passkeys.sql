-- Keys that a member's device keeps in place of a password. Like everything of the sign-in they belong to no workspace, and
-- go with the user: whoever leaves takes none of them back in. The columns are what the sign-in library asks for
-- (@better-auth/passkey 1.7), in our spelling, and when one was last used.

create table auth_passkey (
  id text primary key,
  name text,
  public_key text not null,
  user_id text not null references auth_user on delete cascade,
  credential_id text not null unique,
  -- Up to 2^32 by the standard (WebAuthn 6.1.1), more than an integer holds; a bigint would come back as a text.
  counter double precision not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index auth_passkey_user on auth_passkey (user_id);

-- Each look at the sign-in page asks for a challenge that most never answer: those that have passed are deleted by this.
create index auth_verification_expiry on auth_verification (expires_at);
