-- While an import fills a table, the planner knows neither how large it has become nor how rare a name in it is: it read all
-- people for each batch, or kept the plan of an empty table. Each name is now looked up in its own index (OFFSET keeps the
-- planner from turning that round), by a plan that is made for each question.
create or replace function people_known_as(person_ids uuid[], external_ids text[], addresses text[])
  returns table (person_id uuid, external_id text, address text, country text, region text, time_zone text, created_at bigint)
  language sql stable security definer set search_path from current set plan_cache_mode = force_custom_plan
  as $$
    select f.* from unnest(person_ids) as asked(id) cross join lateral (
      select p.person_id, p.external_id, lower(p.address), p.country, p.region, p.time_zone, p.created_at
      from person p where p.workspace_id = (select current_workspace()) and p.person_id = asked.id offset 0) f
    union
    select f.* from unnest(external_ids) as asked(id) cross join lateral (
      select p.person_id, p.external_id, lower(p.address), p.country, p.region, p.time_zone, p.created_at
      from person p where p.workspace_id = (select current_workspace()) and p.external_id = asked.id offset 0) f
    union
    select f.* from unnest(addresses) as asked(address) cross join lateral (
      select p.person_id, p.external_id, lower(p.address), p.country, p.region, p.time_zone, p.created_at
      from person p where p.workspace_id = (select current_workspace()) and p.address is not null and lower(p.address) = asked.address
      offset 0) f
    order by 7, 1
  $$;

-- Nothing asks for these: reports count words that were given, by turn_answered, and endings by when they ended.
drop index turn_ended;
drop index tally_told;
