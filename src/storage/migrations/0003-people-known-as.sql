-- Under row-level security the planner may not use the index on lower(address), because lower is not leakproof: an
-- import would read everybody for each of its batches. Like the search, this runs as the owner and keeps the wall itself.
-- Joins with what is looked for, and not "= any": that is compared one by one wherever the planner does not take the index.
create function people_known_as(person_ids uuid[], external_ids text[], addresses text[])
  returns table (person_id uuid, external_id text, address text, created_at bigint)
  language sql stable security definer set search_path from current
  as $$
    select p.person_id, p.external_id, lower(p.address), p.created_at
    from unnest(person_ids) as asked(id)
    join person p on p.workspace_id = current_workspace() and p.person_id = asked.id
    union
    select p.person_id, p.external_id, lower(p.address), p.created_at
    from unnest(external_ids) as asked(id)
    join person p on p.workspace_id = current_workspace() and p.external_id = asked.id
    union
    select p.person_id, p.external_id, lower(p.address), p.created_at
    from unnest(addresses) as asked(address)
    join person p on p.workspace_id = current_workspace() and p.address is not null and lower(p.address) = asked.address
    order by 4, 1
  $$;
