-- The key that mail is signed with (DKIM): made here, its public half to be published under the selector. It signs from the
-- moment on which it was first found published.
alter table mail_settings add column dkim_domain text;
alter table mail_settings add column dkim_selector text;
alter table mail_settings add column dkim_public_key text;
alter table mail_settings add column sealed_dkim_key text;
alter table mail_settings add column dkim_found_at bigint;
-- Most mails in a minute to one domain of receivers: large providers slow down whoever sends more.
alter table mail_settings add column per_domain_minute integer;

-- A stop that was lifted stays to be seen, with why.
alter table mail_stop add column note text;
alter table mail_stop add column lifted_at bigint;
alter table mail_stop add column lifted_by uuid;
alter table mail_stop add column lifted_why text;
