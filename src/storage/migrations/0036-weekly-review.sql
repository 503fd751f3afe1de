-- A job seeker's week by mail. 0: not planned yet; whoever plans it finds out that a team has none.
alter table notice_settings add column has_review boolean not null default true;
alter table notice_settings add column next_review_at bigint default 0;
