-- Each sweep asks whether anybody was kept in reserve behind an offer that lapsed: for most openings nobody was.
create index fact_reserve on fact (workspace_id, application_id)
  where type = 'DecisionMade' and (data ->> 'outcome') = 'hold';
