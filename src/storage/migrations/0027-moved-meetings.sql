-- A meeting that is moved is counted for whichever side moved it; those moved before count as well.
alter table incident drop constraint incident_kind_check;
alter table incident add constraint incident_kind_check
  check (kind in ('chaser', 'candidateMissed', 'teamMissed', 'candidateMoved', 'teamMoved', 'neverAnswered'));

insert into incident (workspace_id, application_id, fact_id, at, kind, owner_id)
  select f.workspace_id, f.application_id, f.fact_id, f.at,
    case when f.data ->> 'by' = 'team' then 'teamMoved' else 'candidateMoved' end, s.owner_id
  from fact f
  join standing s on s.workspace_id = f.workspace_id and s.application_id = f.application_id
  where f.type = 'InterviewMoved' and not exists (select 1 from fact b where b.workspace_id = f.workspace_id
    and b.application_id = f.application_id and b.type = 'FactTakenBack' and b.data ->> 'factId' = f.fact_id)
  on conflict do nothing;
