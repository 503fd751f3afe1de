-- Words first, by their index; titles are compared letter by letter only where the words found few.
create or replace function bench_question() returns text language sql immutable as $$
  select $q$
    with worded as materialized (
      select o.opening_id from opening o
      where o.workspace_id = $1 and to_tsvector('simple', o.title) @@ $8 and o.opening_id <> $2 limit 1000
    ),
    candidate as materialized (
      select opening_id, bool_or(by_title) as by_title from (
        select opening_id, true as by_title from worded
        union all
        select near, true from openings_near($1, $3) near where (select count(*) from worded) < 40
        union all
        select p.opening_id, false from opening_profile p where p.workspace_id = $1 and p.skills && $7) found
      where opening_id <> $2
      group by opening_id
    ),
    sketched as materialized (
      select o.opening_id, o.title, lower(o.title) = lower($3) as same_title, c.by_title,
        (select count(*) from unnest(p.skills) as s where s = any($7)) as shares, p.skills,
        coalesce(p.level = $6, false) as same_level,
        coalesce(o.country = $4 and o.region is not distinct from $5, false) as same_place
      from candidate c
      join opening o on o.workspace_id = $1 and o.opening_id = c.opening_id
      left join opening_profile p on p.workspace_id = o.workspace_id and p.opening_id = o.opening_id
      order by same_title desc, shares desc, c.by_title desc limit 240
    ),
    alike as materialized (
      select opening_id, titles_alike(title, $3) as likeness, same_level, same_place,
        array(select s from unnest(skills) as s where s = any($7)) as shared
      from sketched
      order by titles_alike(title, $3) >= 0.95 desc, shares desc, titles_alike(title, $3) desc limit 120
    ),
    known as (
      select found.*, a.likeness, a.shared, a.same_level, a.same_place, false as looked_for
      from (select * from alike order by likeness >= 0.95 desc, cardinality(shared) desc, likeness desc) a
      cross join lateral (
        select b.person_id, b.opening_id, b.met_at, b.times_met from bench_place b
        where b.workspace_id = $1 and b.opening_id = a.opening_id and b.state = 'agreed'
        order by b.met_at desc limit $9) found
      limit 20 * $9
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
