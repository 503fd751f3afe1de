import { TRACKER_CASES } from './trackers/cases.ts';
import { careerOpsSays, jobSyncSays } from './trackers/other-trackers.ts';
import { heardbackSays } from './trackers/ours.ts';

/** Twenty situations and what each tracker says in them: ours by its own rules, so that the page cannot drift from them. */
export function trackersPage(): string {
  const rows = TRACKER_CASES.map((one, index) => {
    const row = { ...one.row, on: one.on };
    const cells = [index + 1, one.story, one.on, heardbackSays(one), careerOpsSays(row), jobSyncSays(row)];
    return `| ${cells.join(' | ')} |`;
  });
  return `${HEAD}${rows.join('\n')}\n${FOOT}`;
}

const HEAD = `# Twenty situations, three trackers

What a job seeker is told, and when, on the same day with the same story. The company is in London; the application went out
on 17 February 2026, the interview was on Tuesday 3 March 2026 at 15:00 unless the story says otherwise; Good Friday is on
3 April. Heardback's column is worked out by the rules of this repository when this page is written.

Read for the other two, not run: [career-ops](https://github.com/santifer/career-ops) 1.28.0 (\`ec800a2\`, 22 August 2026),
whose \`followup-cadence.mjs\` states its defaults in calendar days; its column follows those rules for a row that somebody
keeps up to date, thank-you and all, without dates that they pin themselves. [JobSync](https://github.com/Gsync/jobsync) 1.1.15 (\`06d994b\`,
30 July 2026) keeps a status and tasks with dates that people type; it works out none.

| | Situation | Looked at on | Heardback | career-ops | JobSync |
| --- | --- | --- | --- | --- | --- |
`;

const FOOT = `
What makes the difference: a date that somebody named (5 to 9, 13, 20), business days and holidays (3, 4, 9), the interview
and not the application as the beginning (1 to 4), an end after two follow-ups (12), what the company told (14, 15), and what
one owes oneself (1, 16, 17). career-ops lets its user pin a date by hand, which beats its cadence, and after an application
that nobody answered (19) both say much the same.
`;
