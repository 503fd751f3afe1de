-- What kind of opening it is, in the team's own words, such as engineering or shop floor: reports are taken apart by it.
alter table opening add column kind text;

-- Who waits for an answer now, the longest first.
create index tally_waiting on tally (workspace_id, unanswered_since)
  where unanswered_since is not null and withdrawn_at is null;

-- The clocks of the law that run.
create index obligation_law_running on obligation (workspace_id, law_at, application_id, key)
  where law_clock is not null and state = 'open';
