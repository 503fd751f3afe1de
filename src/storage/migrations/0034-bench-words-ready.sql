-- The draft that was written before anybody asked: which letter, and the mail in draft. None where it could not be written.
alter table bench_place add column prepared_kind text check (prepared_kind in ('benchTouch', 'benchRenewal'));
alter table bench_place add column prepared_id uuid;
alter table bench_proposal add column is_prepared boolean not null default false;
alter table bench_proposal add column prepared_id uuid;
create index bench_touch_unready on bench_place (workspace_id, touch_due_on)
  where state = 'agreed' and prepared_kind is null and touch_due_on is not null;
create index bench_renewal_unready on bench_place (workspace_id, until_day)
  where state = 'agreed' and renewal_asked_at is null and prepared_kind is distinct from 'benchRenewal';
create index bench_proposal_unready on bench_proposal (workspace_id, opening_id, place)
  where state = 'proposed' and not is_prepared;

-- Openings that are open and like the one somebody was close in, or like what they say they look for: whoever says yes later
-- comes to mind for these too. Openings are compared by the same marks as the other way round, and only those that are open.
create index opening_open on opening (workspace_id, created_at desc) where state = 'open';

create function open_openings_like(asked_person uuid, most integer) returns setof uuid
  language plpgsql stable security definer set search_path from current
  as $$
declare
  here uuid := current_workspace();
  known record;
begin
  select b.opening_id, b.looking_words, o.title, to_tsvector('simple', o.title) as words, coalesce(p.skills, '{}') as skills
    into known
    from bench_place b
    join opening o on o.workspace_id = b.workspace_id and o.opening_id = b.opening_id
    left join opening_profile p on p.workspace_id = o.workspace_id and p.opening_id = o.opening_id
    where b.workspace_id = here and b.person_id = asked_person and b.state = 'agreed';
  if not found then return; end if;
  return query
    select found.opening_id from (
      select o.opening_id, o.created_at, o.title, coalesce(p.skills, '{}') as skills,
        (select to_tsquery('simple', string_agg(quote_literal(word), ' & '))
          from unnest(regexp_split_to_array(lower(o.title), '[^[:alnum:]]+')) as word where length(word) > 2) as wanted
      from opening o left join opening_profile p on p.workspace_id = o.workspace_id and p.opening_id = o.opening_id
      where o.workspace_id = here and o.state = 'open' and o.opening_id <> known.opening_id
        and not exists (select 1 from application x
          where x.workspace_id = here and x.opening_id = o.opening_id and x.person_id = asked_person)) found
    where known.words @@ found.wanted or known.looking_words @@ found.wanted
      or found.skills && known.skills or titles_alike(found.title, known.title) >= 0.3
    order by found.created_at desc limit most;
end $$;
