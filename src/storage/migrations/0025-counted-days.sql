-- Reports of a long time, or of very many applications, are added up from days that were counted once they were over. What
-- is written marks the days that it belongs to as stale, in the same transaction; these are counted from the rows
-- themselves until the job has counted them again. So a report is never behind.

-- A day (UTC, in days since 1970-01-01) of one group: counts that add up, and the lengths of which the middle one is told.
-- Lengths are in minutes, those of last words and waits in whole days. The key of the group without a name is ''.
create table counted_day (
  workspace_id uuid not null,
  dimension text not null check (dimension in ('all', 'member', 'opening', 'stage', 'channel', 'agency', 'country')),
  day integer not null,
  key text not null,
  interviewed integer not null,
  withdrew integer not null,
  ended integer not null,
  answered integer not null,
  waived integer not null,
  kept integer not null,
  slipped integer not null,
  broken integer not null,
  words_in_time integer not null,
  words_late integer not null,
  theirs_in_time integer not null,
  theirs_late integer not null,
  chasers integer not null,
  candidate_missed integer not null,
  team_missed integer not null,
  law_met integer not null,
  law_missed integer not null,
  hires integer not null,
  bench_hires integer not null,
  first_words integer[],
  last_words integer[],
  hired_after integer[],
  recalled_after integer[],
  waits_answered integer[],
  waits_left integer[],
  primary key (workspace_id, dimension, day, key)
);

-- Up to which day, itself left out, a workspace has been counted.
create table counted_until (
  workspace_id uuid primary key,
  day integer not null
);

create table stale_day (
  workspace_id uuid not null,
  day integer not null,
  mark_id uuid not null default gen_random_uuid(),
  primary key (workspace_id, day, mark_id)
);

do $$
declare
  name text;
begin
  foreach name in array array['counted_day', 'counted_until', 'stale_day']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace_wall on %I using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()))',
      name);
  end loop;
  -- Worked out once for a question, where the policies of 0019 did so for each row.
  foreach name in array array['tally', 'promise', 'told', 'incident', 'record_line']
  loop
    execute format(
      'alter policy workspace_wall on %I using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()))',
      name);
  end loop;
end $$;

create policy sweep_door on counted_until for select using (current_setting('heardback.door', true) = 'sweep');
create policy sweep_door on stale_day for select using (current_setting('heardback.door', true) = 'sweep');

-- A mark that is there already is enough, as long as nobody takes it away meanwhile: the job leaves locked ones alone, and
-- whoever finds one that is being taken away waits, and makes another.
create function mark_stale(of_workspace uuid, days integer[]) returns void language sql as $$
  with there as (
    select s.day from stale_day s where s.workspace_id = of_workspace and s.day = any(days) for key share)
  insert into stale_day (workspace_id, day)
  select of_workspace, d.day from (select distinct unnest(days) as day) d
  where d.day is not null and not exists (select 1 from there where there.day = d.day);
$$;

-- The days to which anything of these applications belongs, but for their tally.
create function days_beside_tally(of_workspace uuid, applications uuid[]) returns integer[] language sql stable as $$
  select array_agg(distinct (at / 86400000)::integer) from (
    select due_at as at from promise where workspace_id = of_workspace and application_id = any(applications)
    union all
    select ended_at from turn where workspace_id = of_workspace and application_id = any(applications) and was_answered
    union all
    select at from incident where workspace_id = of_workspace and application_id = any(applications)
    union all
    select law_at from obligation
    where workspace_id = of_workspace and application_id = any(applications) and law_clock is not null) as moments;
$$;

-- The rows beside the tally belong to one moment each.
do $$
declare
  made record;
  change record;
begin
  for made in select * from (values
    ('promise', 'due_at', 'true'),
    ('turn', 'ended_at', 'c.was_answered'),
    ('incident', 'at', 'true'),
    ('obligation', 'law_at', 'c.law_clock is not null')) as v(name, moment, condition)
  loop
    execute format($f$
      create function %1$s_marks_days() returns trigger language plpgsql as $t$
      begin
        perform mark_stale(c.workspace_id, array_agg(distinct (c.%2$s / 86400000)::integer))
        from changed c where c.%2$s is not null and %3$s group by c.workspace_id;
        return null;
      end $t$ $f$, made.name, made.moment, made.condition);
    for change in select * from (values ('insert', 'new'), ('update', 'new'), ('update', 'old'), ('delete', 'old')) as v(event, rows)
    loop
      execute format(
        'create trigger %1$s_%2$s_%3$s_marks after %2$s on %1$s referencing %3$s table as changed
         for each statement execute function %1$s_marks_days()', made.name, change.event, change.rows);
    end loop;
  end loop;
end $$;

-- A tally says for which groups everything else counts: when that changes, all of its days do.
create function tally_marks_days() returns trigger language plpgsql as $$
begin
  perform mark_stale(c.workspace_id, array_agg(distinct (m.at / 86400000)::integer))
  from changed c cross join lateral (values (c.last_interview_at), (c.ended_at), (c.hired_at)) as m(at)
  where m.at is not null group by c.workspace_id;
  if tg_op <> 'UPDATE' then
    perform mark_stale(c.workspace_id, days_beside_tally(c.workspace_id, array_agg(c.application_id)))
    from changed c group by c.workspace_id;
  end if;
  return null;
end $$;
create trigger tally_insert_marks after insert on tally referencing new table as changed
  for each statement execute function tally_marks_days();
create trigger tally_delete_marks after delete on tally referencing old table as changed
  for each statement execute function tally_marks_days();
create trigger tally_update_new_marks after update on tally referencing new table as changed
  for each statement execute function tally_marks_days();
create trigger tally_update_old_marks after update on tally referencing old table as changed
  for each statement execute function tally_marks_days();

create function moved_tally_marks_days() returns trigger language plpgsql as $$
begin
  perform mark_stale(n.workspace_id, days_beside_tally(n.workspace_id, array_agg(n.application_id)))
  from changed n join before b on b.workspace_id = n.workspace_id and b.application_id = n.application_id
  where (b.owner_id, b.opening_id, b.channel, b.country, b.stage)
    is distinct from (n.owner_id, n.opening_id, n.channel, n.country, n.stage)
  group by n.workspace_id;
  return null;
end $$;
create trigger tally_moved_marks after update on tally referencing old table as before new table as changed
  for each statement execute function moved_tally_marks_days();

create function moved_application_marks_days() returns trigger language plpgsql as $$
begin
  perform mark_stale(n.workspace_id, days_beside_tally(n.workspace_id, array_agg(n.application_id)) || (
      select array_agg(distinct (m.at / 86400000)::integer) from tally t
      cross join lateral (values (t.last_interview_at), (t.ended_at), (t.hired_at)) as m(at)
      where t.workspace_id = n.workspace_id and t.application_id = any(array_agg(n.application_id))))
  from changed n join before b on b.workspace_id = n.workspace_id and b.application_id = n.application_id
  where b.agency_person_id is distinct from n.agency_person_id
  group by n.workspace_id;
  return null;
end $$;
create trigger application_moved_marks after update on application referencing old table as before new table as changed
  for each statement execute function moved_application_marks_days();

-- Whose wait has no end yet: few of very many, and never counted beforehand, because their wait grows each day.
create index tally_still_waiting on tally (workspace_id, last_interview_at)
  where last_interview_at is not null and answered_at is null and withdrawn_at is null;
