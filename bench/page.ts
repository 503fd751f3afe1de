import { sql } from 'kysely';
import { v7 } from 'uuid';
import { type Bench, latencies } from './result.ts';
import { fillTo, measure, type Served, withServedApp } from './storage/served-app.ts';

const FACTS = 60;
/** Rows without a history say that they have twelve. */
const LONG = 30;

/**
 * All that the page of an application shows, of one with sixty facts among very many applications, over HTTP. The
 * yardstick is a read by primary key through the same server.
 */
export const run: Bench = async ({ size = 100_000 }) =>
  await withServedApp(async (served) => {
    await fillTo(served.database, served.workspaceId, { from: 1, to: size });
    const ours = await measure(served.ask, [`/api/applications/${await applicationWithFacts(served)}`]);
    const yardstick = await measure(served.ask, ['/api/session']);
    return { bench: 'page', size, ...latencies(ours, { name: 'GET /api/session', samples: yardstick }) };
  });

/** Its arrival, and then letters to and fro, one each day; where whole histories are kept, the longest of them as it is. */
async function applicationWithFacts({ database, workspaceId }: Served): Promise<string> {
  const { rows } = await sql<{ id: string; facts: number }>`
    select application_id as id, fact_count as facts from wake order by fact_count desc limit 1`.execute(
    database.db,
  );
  const [{ id, facts } = { id: '', facts: 0 }] = rows;
  if (facts >= LONG) return id;
  const begun = Date.now() - FACTS * 86_400_000;
  await sql`
    insert into fact (workspace_id, application_id, fact_id, seq, at, recorded_at, actor_kind, type, data)
    select ${workspaceId}, ${id}, 'fact-' || n, n, ${begun} + n * 86000000::bigint, ${begun} + n * 86000000::bigint, 'system',
      case when n = 1 then 'ApplicationReceived' when n % 2 = 0 then 'MessageReceived' else 'MessageSent' end,
      case when n = 1 then '{"channel":"direct"}'
        when n % 2 = 0 then '{"from":"candidate","to":"team","messageId":"' || ${v7()} || n || '","says":["question"]}'
        else '{"from":"team","to":"candidate","messageId":"' || ${v7()} || n || '","says":["acknowledgement"]}' end::json
    from generate_series(1, ${FACTS}::int) n`.execute(database.db);
  await sql`update wake set fact_count = ${FACTS} where application_id = ${id}`.execute(database.db);
  return id;
}
