import { sql } from 'kysely';
import { proposeFromBench } from '../src/actions/bench/propose.ts';
import type { Database } from '../src/storage/database.ts';
import { inWorkspace } from '../src/storage/in-workspace.ts';
import { type Bench, latencies } from './result.ts';
import { withBenchDatabase } from './storage/bench-database.ts';

const OPENINGS = 4000;
const ROUNDS = 120;
const WARM_UP = 10;
const WORKSPACE = '0190f5b6-0000-7000-8000-0000000000be';

/**
 * Who of a very large bench comes to mind for an opening: found, and written down as proposals, on PostgreSQL. Titles that
 * thousands were close in, titles that nobody was, skills that most openings ask for. The yardstick is the insertion and
 * reading of one row in the same database.
 */
export const run: Bench = async ({ size = 200_000 }) =>
  await withBenchDatabase(async (database) => {
    await fill(database, size);
    const clock = { now: () => Date.now() };
    const ids = await listAsked(database);
    const ours = await measure(async (round) => {
      const openingId = ids[round % ids.length] ?? '';
      await proposeFromBench({ database, clock }, { workspaceId: WORKSPACE, openingId });
    });
    const yardstick = await measure(async () => {
      await inWorkspace(database, WORKSPACE, (trx) =>
        trx.selectFrom('opening').select('title').where('workspace_id', '=', WORKSPACE).limit(1).execute(),
      );
    });
    return {
      bench: 'reconnect',
      size,
      ...latencies(ours, { name: 'one row in the same way', samples: yardstick }),
    };
  });

async function measure(work: (round: number) => Promise<void>): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const begun = performance.now();
    await work(round);
    if (round >= WARM_UP) samples.push(performance.now() - begun);
  }
  return samples;
}

const TITLES = [
  'Bookkeeper',
  'Senior bookkeeper',
  'Platform engineer',
  'Site reliability engineer',
  'Nurse',
  'Head nurse',
  'Tram driver',
  'Stage manager',
  'Data analyst',
  'Product designer',
  'Warehouse lead',
  'Sales manager',
];
const SKILLS = [
  'sql',
  'ledgers',
  'kubernetes',
  'triage',
  'night shifts',
  'figma',
  'forklift',
  'negotiation',
  'german',
  'vat',
];

/** Openings of a dozen titles in a hundred towns, and somebody of the bench for every place in them. */
async function fill(database: Database, size: number): Promise<void> {
  await inWorkspace(database, WORKSPACE, async (trx) => {
    await sql`insert into workspace (workspace_id, kind, name, country, time_zone, created_at)
      values (${WORKSPACE}, 'team', 'Bench', 'CA', 'America/Toronto', 1)`.execute(trx);
    await sql`insert into opening (workspace_id, opening_id, title, country, region, created_at)
      select ${WORKSPACE}, ${idOf('opening')}, (${TITLES}::text[])[1 + n % ${TITLES.length}] || case when n % 3 = 0 then '' else ', team ' || (n % 100) end,
        (array['CA', 'DE', 'FR'])[1 + n % 3], case when n % 3 = 0 then 'ON' end, 1
      from generate_series(1, ${OPENINGS}::int) n`.execute(trx);
    await sql`insert into opening_profile (workspace_id, opening_id, level, skills)
      select ${WORKSPACE}, ${idOf('opening')}, (array['entry', 'experienced', 'senior', 'lead'])[1 + n % 4],
        array[(${SKILLS}::text[])[1 + n % ${SKILLS.length}], (${SKILLS}::text[])[1 + (n / 7) % ${SKILLS.length}]]
      from generate_series(1, ${OPENINGS}::int) n`.execute(trx);
    await sql`insert into person (workspace_id, person_id, kind, name, created_at)
      select ${WORKSPACE}, ${idOf('person')}, 'candidate', 'Person ' || n, 1 from generate_series(1, ${size}::int) n`.execute(
      trx,
    );
    await sql`insert into application (workspace_id, application_id, person_id, opening_id, channel, created_at)
      select ${WORKSPACE}, ${idOf('application')}, ${idOf('person')}, md5('opening' || (1 + n % ${OPENINGS}))::uuid, 'direct', 1
      from generate_series(1, ${size}::int) n`.execute(trx);
    await sql`insert into bench_place (workspace_id, person_id, application_id, opening_id, state, agreed_at, until_day, looking_for, met_at, times_met)
      select ${WORKSPACE}, ${idOf('person')}, ${idOf('application')}, md5('opening' || (1 + n % ${OPENINGS}))::uuid, 'agreed', 1, '2099-01-01',
        case when n % 4 = 0 then (${TITLES}::text[])[1 + n % ${TITLES.length}] || ' part time' end, n, 1 + n % 4
      from generate_series(1, ${size}::int) n`.execute(trx);
  });
  await sql`vacuum analyze`.execute(database.db);
}

function idOf(kind: string) {
  return sql`md5(${kind} || n)::uuid`;
}

async function listAsked(database: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select opening_id as id from opening order by md5(opening_id::text) limit 60`.execute(database.db);
  return rows.map((row) => row.id);
}
