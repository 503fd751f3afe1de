-- What a candidate's page was made from, in one short text: when it is the same, so is the page. The number of the
-- transaction that wrote a row last (xmin) changes with whatever changes in it. Null for a link that ended or never was.
-- One statement with no transaction around it, because the page asks it each time: the workspace is set for that statement
-- alone, as in every other transaction, and the wall stands behind it.
create function status_stamp(workspace uuid, hash text) returns text language plpgsql as $$
begin
  perform set_config('heardback.workspace_id', workspace::text, true);
  return (
    select row(l.application_id, k.fact_count, a.xmin, p.xmin, g.xmin, o.xmin, w.xmin, m.xmin,
      (select xmin from mail_settings where workspace_id = workspace),
      (select xmin from bench_place where workspace_id = workspace and person_id = a.person_id),
      (select xmin from candidate_pulse where workspace_id = workspace and application_id = a.application_id),
      (select count(*) || '/' || max(xmin::text::bigint) from policy_override where workspace_id = workspace),
      (select count(*) || '/' || max(xmin::text::bigint) from closed_day where workspace_id = workspace))::text
    from status_link l
    join application a on a.workspace_id = workspace and a.application_id = l.application_id
    join wake k on k.workspace_id = workspace and k.application_id = l.application_id
    join person p on p.workspace_id = workspace and p.person_id = a.person_id
    join opening o on o.workspace_id = workspace and o.opening_id = a.opening_id
    join workspace w on w.workspace_id = workspace
    left join person g on g.workspace_id = workspace and g.person_id = a.agency_person_id
    left join member m on m.workspace_id = workspace and m.member_id = coalesce(a.owner_id, o.owner_id)
    where l.workspace_id = workspace and l.token_hash = hash and l.revoked_at is null);
end $$;
