import { sql } from 'kysely';
import { DAY } from '../src/lib/instant.ts';
import { type Bench, percentile, rounded, rssMb } from './result.ts';
import { openingsFor, saveLife } from './storage/save-life.ts';
import { type Served, withServedApp } from './storage/served-app.ts';

const DAYS = 90;
const ROUNDS = 40;

/**
 * The main report of 90 days over HTTP, with the days before, the groups and the curve of those who wait, each time taken
 * apart by something else. The yardstick is one question of it, asked of the facts themselves: how long after each
 * interview the first word about it came.
 */
export const run: Bench = async ({ size = 1_000_000, seed }) =>
  await withServedApp(
    async (served) => {
      await saveLife(served, { size, seed });
      const ours = await askInTurn(served);
      const yardstick = await askFacts(served);
      const [p50, p95] = [percentile(ours, 50), percentile(ours, 95)];
      return {
        bench: 'reports',
        size,
        ours: rounded(p95),
        unit: 'ms',
        yardstick: { name: 'one of its questions, asked of the facts', value: rounded(yardstick) },
        ratio: rounded(p95 / yardstick),
        rssMb: rssMb(),
        p50: rounded(p50),
        p95: rounded(p95),
      };
    },
    { openings: openingsFor(size) },
  );

async function askInTurn({ ask }: Served): Promise<number[]> {
  const by = ['opening', 'member', 'stage', 'channel', 'country'];
  const samples: number[] = [];
  for (let round = -by.length; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await ask(`/api/reports/measures?days=${DAYS}&by=${by[(round + by.length) % by.length]}`);
    if (round >= 0) samples.push(performance.now() - begun);
  }
  return samples;
}

async function askFacts({ database, workspaceId }: Served): Promise<number> {
  const since = Date.now() - DAYS * DAY;
  const begun = performance.now();
  await sql`
    select percentile_cont(0.5) within group (order by answer.at - held.at), count(*) from fact held
    left join lateral (
      select f.at from fact f where f.workspace_id = held.workspace_id and f.application_id = held.application_id
        and f.at >= held.at and f.type in ('MessageSent', 'CallMade') and f.data::jsonb -> 'says' ?| array['decision', 'nextStep']
      order by f.at limit 1) answer on true
    where held.workspace_id = ${workspaceId} and held.type = 'InterviewHeld' and held.at >= ${since}`.execute(
    database.db,
  );
  return performance.now() - begun;
}
