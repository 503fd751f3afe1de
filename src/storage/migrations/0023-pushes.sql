-- Reminders that a browser takes, beside mails and posts.
alter table notice drop constraint notice_channel_check;
alter table notice add constraint notice_channel_check check (channel in ('mail', 'slack', 'webhook', 'push'));

-- Whole hours on the member's clock between which no browser rings; the same twice means never quiet.
alter table notice_settings
  add column push_quiet_from smallint not null default 20 check (push_quiet_from between 0 and 23),
  add column push_quiet_until smallint not null default 8 check (push_quiet_until between 0 and 23);

-- What a member calls the browser, to know it again: no fingerprint, only what they see in the list.
alter table push_target add column name text not null default '';
alter table push_target add column last_pushed_at bigint;
create index push_target_member on push_target (workspace_id, member_id);
