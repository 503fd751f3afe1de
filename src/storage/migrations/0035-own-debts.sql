-- What a member owes the file is a few of very many duties that are open in their name: Today reads them by an index of
-- their own, instead of looking through all of these.
create index obligation_to_file on obligation (workspace_id, owner_id, due_at, key)
  where state = 'open' and kind in ('debrief', 'scorecard');
