-- A report by opening adds up very many rows a day: openings are kept by the week as well, each under its first day.
alter table counted_day drop constraint counted_day_dimension_check;
alter table counted_day add constraint counted_day_dimension_check
  check (dimension in ('all', 'member', 'opening', 'openingWeek', 'stage', 'channel', 'agency', 'country'));

create aggregate lengths_together(integer[]) (sfunc = array_cat, stype = integer[]);

alter table counted_day no force row level security;
alter table counted_until no force row level security;
insert into counted_day (workspace_id, dimension, day, key, interviewed, withdrew, ended, answered, waived, kept, slipped, broken,
  words_in_time, words_late, theirs_in_time, theirs_late, chasers, candidate_missed, team_missed, law_met, law_missed, hires,
  bench_hires, candidate_moved, team_moved, first_words, last_words, hired_after, recalled_after, waits_answered, waits_left)
select d.workspace_id, 'openingWeek', d.day / 7 * 7, d.key, sum(interviewed), sum(withdrew), sum(ended), sum(answered), sum(waived),
  sum(kept), sum(slipped), sum(broken), sum(words_in_time), sum(words_late), sum(theirs_in_time), sum(theirs_late), sum(chasers),
  sum(candidate_missed), sum(team_missed), sum(law_met), sum(law_missed), sum(hires), sum(bench_hires),
  sum(candidate_moved), sum(team_moved),
  lengths_together(first_words), lengths_together(last_words), lengths_together(hired_after), lengths_together(recalled_after),
  lengths_together(waits_answered), lengths_together(waits_left)
from counted_day d join counted_until u on u.workspace_id = d.workspace_id
where d.dimension = 'opening' and d.day / 7 * 7 + 7 <= u.day
group by d.workspace_id, d.day / 7 * 7, d.key;
alter table counted_day force row level security;
alter table counted_until force row level security;
