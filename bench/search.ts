import { sql } from 'kysely';
import { type Bench, latencies } from './result.ts';
import { fillTo, measure, type Served, withServedApp } from './storage/served-app.ts';

const ASKED = 40;

/**
 * People by a part of their name or address among very many, over HTTP, the first twenty: what somebody sees while they
 * type a name that many have, a name that one has, a piece of an address, two letters, and what nobody is called. The
 * yardstick is a read by primary key through the same server.
 */
export const run: Bench = async ({ size = 1_000_000 }) =>
  await withServedApp(async (served) => {
    await fillTo(served.database, served.workspaceId, { from: 1, to: size });
    const paths = (await wordsToAsk(served)).map((q) => `/api/people?q=${encodeURIComponent(q)}`);
    const ours = await measure(served.ask, paths);
    const yardstick = await measure(served.ask, ['/api/session']);
    return { bench: 'search', size, ...latencies(ours, { name: 'GET /api/session', samples: yardstick }) };
  });

async function wordsToAsk({ database }: Served): Promise<string[]> {
  const { rows } = await sql<{ name: string; address: string }>`
    select name, address from person where address is not null order by md5(person_id::text) limit ${ASKED}`.execute(
    database.db,
  );
  const own = rows.flatMap(({ name, address }) => {
    const [given = '', family = ''] = name.split(' ');
    return [family, family.slice(1, 5), `${given} ${family.slice(0, 2)}`, address.slice(2, 9), given];
  });
  return [...own, 'an', 'example.com', 'nobody at all'];
}
