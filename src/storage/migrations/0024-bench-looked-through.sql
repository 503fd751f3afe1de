-- When the bench was last looked through for an opening; what came by an import is looked through soon after.
alter table opening add column bench_searched_at bigint;
create index opening_bench_unsearched on opening (workspace_id, created_at desc) where bench_searched_at is null and state = 'open';

-- What they are looking for as lexemes, so that a search over everybody reads an index and takes no text apart.
drop index bench_looking;
alter table bench_place add column looking_words tsvector generated always as (to_tsvector('simple', coalesce(looking_for, ''))) stored;
create index bench_looking on bench_place using gin (looking_words) where state = 'agreed' and looking_for is not null;

-- What waits for the team, and what went to somebody of the bench: asked again and again, and few of many.
create index bench_proposal_open on bench_proposal (workspace_id, opening_id) where state = 'proposed';
create index message_to_bench on message (workspace_id, accepted_at)
  where kind in ('benchTouch', 'benchRenewal', 'reconnect') and accepted_at is not null;

-- First the openings that are alike, of which there are few; then the people who were close in them.
create or replace function bench_question() returns text language sql immutable as $$
  select $q$
    with candidate as materialized (
      select near as opening_id from openings_near($1, $3) near
      union select o.opening_id from opening o where o.workspace_id = $1 and to_tsvector('simple', o.title) @@ $8
      union select p.opening_id from opening_profile p where p.workspace_id = $1 and p.skills && $7
    ),
    compared as materialized (
      select o.opening_id, titles_alike(o.title, $3) as likeness,
        array(select s from unnest(p.skills) as s where s = any($7)) as shared,
        coalesce(p.level = $6, false) as same_level,
        coalesce(o.country = $4 and o.region is not distinct from $5, false) as same_place
      from candidate c
      join opening o on o.workspace_id = $1 and o.opening_id = c.opening_id
      left join opening_profile p on p.workspace_id = o.workspace_id and p.opening_id = o.opening_id
      where o.opening_id <> $2
    ),
    alike as materialized (
      select * from compared order by likeness >= 0.95 desc, cardinality(shared) desc, likeness desc limit 120
    ),
    known as (
      select found.*, a.likeness, a.shared, a.same_level, a.same_place, false as looked_for
      from alike a cross join lateral (
        select b.person_id, b.opening_id, b.met_at, b.times_met from bench_place b
        where b.workspace_id = $1 and b.opening_id = a.opening_id and b.state = 'agreed'
        order by b.met_at desc limit $9) found
    ),
    looking as (
      select b.person_id, b.opening_id, b.met_at, b.times_met, 0::real as likeness, '{}'::text[] as shared,
        false as same_level, false as same_place, true as looked_for
      from bench_place b
      where $8 is not null and b.workspace_id = $1 and b.state = 'agreed' and b.looking_for is not null
        and b.looking_words @@ $8
      limit 200
    )
    select person_id, (array_agg(opening_id order by likeness desc))[1], max(likeness)::real,
      coalesce((array_agg(shared::text order by cardinality(shared) desc))[1]::text[], '{}'::text[]),
      bool_or(same_level), bool_or(same_place), bool_or(looked_for), max(met_at), max(times_met)
    from (select * from known union all select * from looking) everyone
    where not exists (select 1 from application x where x.workspace_id = $1 and x.opening_id = $2 and x.person_id = everyone.person_id)
    group by person_id
    order by (max(likeness) >= 0.95) desc, max(cardinality(shared)) desc, bool_or(looked_for) desc, max(likeness) desc,
      max(times_met) desc, max(met_at) desc nulls last, person_id
    limit $9
  $q$
$$;
