-- Runners-up who agreed to be kept in touch with. One place a person; where it was left is the application that they were
-- close in. Without consent nothing is kept here but that they were asked.
create table bench_place (
  workspace_id uuid not null,
  person_id uuid not null,
  application_id uuid not null,
  opening_id uuid not null,
  state text not null check (state in ('asked', 'agreed', 'left', 'ended')),
  asked_at bigint,
  asked_by uuid,
  agreed_at bigint,
  -- The last day of the consent.
  until_day date,
  renewal_asked_at bigint,
  ended_at bigint,
  -- What they are looking for, in their own words.
  looking_for text,
  met_at bigint,
  times_met integer not null default 0,
  touched_at bigint,
  touch_due_on date,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, application_id) references application
);
create index bench_opening on bench_place (workspace_id, opening_id, met_at desc) where state = 'agreed';
create index bench_touch on bench_place (workspace_id, touch_due_on) where state = 'agreed';
create index bench_until on bench_place (workspace_id, until_day) where state = 'agreed';
create index bench_looking on bench_place using gin (to_tsvector('simple', coalesce(looking_for, ''))) where state = 'agreed';

-- Each yes and each end of it, for ever: who gave it, how, for what, until when.
create table bench_consent (
  workspace_id uuid not null,
  person_id uuid not null,
  number integer not null,
  what text not null check (what in ('asked', 'agreed', 'renewed', 'left', 'ended')),
  how text not null check (how in ('statusPage', 'mail', 'told', 'system')),
  purpose text not null,
  at bigint not null,
  until_day date,
  member_id uuid,
  primary key (workspace_id, person_id, number)
);

-- Who was proposed for which opening, why, and what became of it.
create table bench_proposal (
  workspace_id uuid not null,
  opening_id uuid not null,
  person_id uuid not null,
  place integer not null,
  reasons jsonb not null,
  proposed_at bigint not null,
  state text not null check (state in ('proposed', 'written', 'applied', 'putAside')),
  settled_by uuid,
  settled_at bigint,
  application_id uuid,
  primary key (workspace_id, opening_id, person_id),
  foreign key (workspace_id, opening_id) references opening
);
create index bench_proposal_application on bench_proposal (workspace_id, application_id) where application_id is not null;

create index opening_title_words on opening using gin (to_tsvector('simple', title));

-- Titles are compared letter by letter where the database can; elsewhere they are the same or they are not.
do $$ begin
  execute 'create index opening_title on opening using gin (workspace_id, lower(title) gin_trgm_ops)';
  execute 'create function titles_alike(one text, other text) returns real language sql immutable as
    ''select similarity(lower(one), lower(other))''';
  execute 'create function openings_near(here uuid, wanted text) returns setof uuid language sql stable as
    ''select opening_id from opening where workspace_id = here and lower(title) % lower(wanted)''';
exception when undefined_object or undefined_function or undefined_file or insufficient_privilege then
  execute 'create function titles_alike(one text, other text) returns real language sql immutable as
    ''select case when lower(one) = lower(other) then 1 else 0 end::real''';
  execute 'create function openings_near(here uuid, wanted text) returns setof uuid language sql stable as
    ''select opening_id from opening where workspace_id = here and lower(title) = lower(wanted)''';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['bench_place', 'bench_consent', 'bench_proposal']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace_wall on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())',
      name);
  end loop;
end $$;

create policy sweep_door on bench_place for select using (current_setting('heardback.door', true) = 'sweep');

-- Who was close in an opening like this one, and why they come to mind. Openings are compared, never people: title, skills,
-- level, place, and what somebody says they look for. Under row-level security the planner may not use these indexes, so
-- that the search runs as the owner and keeps the wall itself.
create function bench_like(asked_opening uuid, most integer)
  returns table (person_id uuid, opening_id uuid, likeness real, shared_skills text[], is_same_level boolean,
    is_same_place boolean, is_looked_for boolean, met_at bigint, times_met integer)
  language plpgsql stable security definer set search_path from current
  as $$
declare
  here uuid := current_workspace();
  wanted record;
  words tsquery;
begin
  select o.title, o.country, o.region, p.level, coalesce(p.skills, '{}') as skills into wanted
    from opening o left join opening_profile p on p.workspace_id = o.workspace_id and p.opening_id = o.opening_id
    where o.workspace_id = here and o.opening_id = asked_opening;
  if not found then return; end if;
  words := (select to_tsquery('simple', string_agg(quote_literal(word), ' & '))
    from unnest(regexp_split_to_array(lower(wanted.title), '[^[:alnum:]]+')) as word where length(word) > 2);
  return query execute bench_question() using here, asked_opening, wanted.title, wanted.country, wanted.region,
    wanted.level, wanted.skills, words, most;
end $$;

-- First the openings that are alike, of which there are few; then the people who were close in them.
create function bench_question() returns text language sql immutable as $$
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
      where $8 is not null and b.workspace_id = $1 and b.state = 'agreed'
        and to_tsvector('simple', coalesce(b.looking_for, '')) @@ $8
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
