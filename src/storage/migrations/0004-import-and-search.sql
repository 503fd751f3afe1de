-- An import asks for many people at once; with where they are, because their clocks decide what is due.
drop function people_known_as(uuid[], text[], text[]);
create function people_known_as(person_ids uuid[], external_ids text[], addresses text[])
  returns table (person_id uuid, external_id text, address text, country text, region text, time_zone text, created_at bigint)
  language sql stable security definer set search_path from current
  as $$
    select p.person_id, p.external_id, lower(p.address), p.country, p.region, p.time_zone, p.created_at
    from unnest(person_ids) as asked(id)
    join person p on p.workspace_id = (select current_workspace()) and p.person_id = asked.id
    union
    select p.person_id, p.external_id, lower(p.address), p.country, p.region, p.time_zone, p.created_at
    from unnest(external_ids) as asked(id)
    join person p on p.workspace_id = (select current_workspace()) and p.external_id = asked.id
    union
    select p.person_id, p.external_id, lower(p.address), p.country, p.region, p.time_zone, p.created_at
    from unnest(addresses) as asked(address)
    join person p on p.workspace_id = (select current_workspace()) and p.address is not null and lower(p.address) = asked.address
    order by 7, 1
  $$;

-- Like facts, applications and people are written in bulk and never deleted, and the actions look before they write: a key
-- check for each row would lock the row of its person, its opening and its workspace, and cost more than the row.
alter table person drop constraint person_workspace_id_fkey;
alter table application drop constraint application_workspace_id_person_id_fkey;
alter table application drop constraint application_workspace_id_opening_id_fkey;

-- Everybody of an opening is found by a small index; the pages of Today by one of those alone who are on a list.
drop index standing_opening;
create index standing_opening on standing (workspace_id, opening_id, list, urgency, attention_since, application_id)
  where list <> 'none';
create index standing_in_opening on standing (workspace_id, opening_id);

-- The workspace is worked out once for each statement, instead of once for each row.
do $$
declare
  name text;
begin
  for name in select tablename from pg_policies where policyname = 'workspace_wall' and schemaname = current_schema()
  loop
    execute format(
      'alter policy workspace_wall on %I using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()))',
      name);
  end loop;
end $$;

-- A fact is read whole, a million times more often than it is searched: as json its text is kept as it came, and is neither
-- taken apart when it is written nor put together when it is read.
alter table fact alter column data type json using data::text::json;

-- People are searched by name, address and telephone number, as they are typed. The text begins with a space, so that a
-- word of one or two letters, too short for its trigrams, can be looked for where words begin.
drop function search_people(text, integer);
drop index if exists person_search;
create function search_condition(searched text, patterns text[]) returns text language sql immutable
  as $$ select string_agg(format('%s like %L', searched, pattern), ' and ') from unnest(patterns) as pattern $$;

-- The planner must see the patterns: what is rare is read from the index, what almost everybody has is found sooner by
-- looking at the table. These run as the owner, because row-level security would keep them from the index, and keep the
-- wall themselves. No more than 500 are looked at: a question that finds more wants another letter.
create function people_question(patterns text[], beginning text, most integer) returns text language sql stable
  as $$
    select format(
      'select person_id, kind, name, address, phone, agency_name, country, region, time_zone, erased_at from (
         select * from person where workspace_id = %L::uuid and %s limit 500) found
       order by lower(name) like %L desc, name, person_id limit %s',
      current_workspace(),
      search_condition($s$(' ' || lower(name || ' ' || coalesce(address, '')) || coalesce(' ' || translate(phone, ' ()-./+', ''), ''))$s$, patterns),
      beginning, most)
  $$;
create function search_people(patterns text[], beginning text, most integer)
  returns table (person_id uuid, kind text, name text, address text, phone text, agency_name text,
    country text, region text, time_zone text, erased_at bigint)
  language plpgsql stable security definer set search_path from current
  as $$ begin return query execute people_question(patterns, beginning, most); end $$;

create function notes_question(patterns text[], most integer) returns text language sql stable
  as $$
    select format(
      'select application_id, text from note where workspace_id = %L::uuid and erased_at is null and %s limit %s',
      current_workspace(), search_condition($s$(' ' || lower(left(text, 2000)))$s$, patterns), most)
  $$;
create function search_notes(patterns text[], most integer) returns table (application_id uuid, text text)
  language plpgsql stable security definer set search_path from current
  as $$ begin return query execute notes_question(patterns, most); end $$;

do $$
begin
  create index person_search on person using gin (workspace_id,
    (' ' || lower(name || ' ' || coalesce(address, '')) || coalesce(' ' || translate(phone, ' ()-./+', ''), '')) gin_trgm_ops)
    with (gin_pending_list_limit = 16384);
  create index note_search on note using gin (workspace_id, (' ' || lower(left(text, 2000))) gin_trgm_ops)
    where erased_at is null;
exception when undefined_object then
  raise notice 'Searching people will be slow: the extensions pg_trgm and btree_gin are not here';
end $$;
