-- Moved meetings among the days that are counted beforehand; each of these days is counted once more.
alter table counted_day add column candidate_moved integer not null default 0;
alter table counted_day add column team_moved integer not null default 0;

insert into stale_day (workspace_id, day)
  select distinct workspace_id, (at / 86400000)::integer from incident where kind in ('candidateMoved', 'teamMoved');
