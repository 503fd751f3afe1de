-- What the calendar asks: which applications have something open due, or an interview, between two instants. Only the
-- facts that plan an interview are in the second index.
create index obligation_due on obligation (workspace_id, due_at) where state = 'open';
create index fact_interview_start on fact (workspace_id, ((data ->> 'startsAt')::bigint))
  where type in ('InterviewScheduled', 'InterviewMoved');

-- Under row-level security the planner may not use an index on what is inside data, because reading that is not
-- leakproof. Like the search, this runs as the owner and keeps the wall itself. A move to another day leaves the old
-- day in its index; whoever reads the history sees where the interview stands now.
create function interviews_between(since bigint, before bigint, most integer) returns table (application_id uuid)
  language sql stable security definer set search_path from current
  as $$
    select f.application_id from fact f
    where f.workspace_id = current_workspace()
      and f.type in ('InterviewScheduled', 'InterviewMoved')
      and (f.data ->> 'startsAt')::bigint >= since
      and (f.data ->> 'startsAt')::bigint < before
    order by (f.data ->> 'startsAt')::bigint
    limit most
  $$;
