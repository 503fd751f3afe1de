import { sql } from 'kysely';
import { newToken, tokenHash } from '../src/actions/status-token.ts';
import { inWorkspace } from '../src/storage/in-workspace.ts';
import { replaceStatusLink } from '../src/storage/queries/status-links.ts';
import { withBareServer } from './bare.ts';
import { load } from './load.ts';
import { type Bench, percentile, rounded, rssMb } from './result.ts';
import { fillTo, type Served, withServedApp } from './storage/served-app.ts';

const CONNECTIONS = 32;
const SECONDS = 5;
export const LARGEST_PAGE = 20_000;

/**
 * The candidate's status page, rendered anew for each who asks. The yardstick reads the same facts bare and answers as many
 * bytes of nothing. On stderr: its size, and how long it takes when a hundred ask in a second.
 */
export const run: Bench = async ({ size = 10_000 }) =>
  await withServedApp(async (served) => {
    await fillTo(served.database, served.workspaceId, { from: 1, to: size });
    const { path, applicationId } = await linkToOne(served);
    const asked = { path, connections: CONNECTIONS, seconds: SECONDS };
    const ours = await load({ ...asked, url: served.url });
    const calm = await load({ ...asked, url: served.url, connections: 1 });
    console.error(`${ours.bytes} bytes with its head; alone p50 ${rounded(percentile(calm.samples, 50))} ms`);
    if (ours.bytes > LARGEST_PAGE) throw new Error(`The page has ${ours.bytes} bytes`);
    const query =
      'select fact_id, at, recorded_at, type, data from fact where application_id = $1 order by seq';
    const bare = await withBareServer(
      { databaseUrl: served.databaseUrl, query, parameter: applicationId, bodyBytes: ours.bytes },
      (url) => load({ ...asked, url }),
    );
    return {
      bench: 'status',
      size,
      ours: rounded(ours.perSecond),
      unit: '/s',
      yardstick: { name: 'node:http + pg', value: rounded(bare.perSecond) },
      ratio: rounded(ours.perSecond / bare.perSecond),
      rssMb: rssMb(),
      p50: rounded(percentile(ours.samples, 50)),
      p95: rounded(percentile(ours.samples, 95)),
    };
  });

async function linkToOne({ database, workspaceId }: Served) {
  const { rows } = await sql<{ id: string }>`select application_id as id from wake limit 1`.execute(
    database.db,
  );
  const applicationId = rows[0]?.id ?? '';
  const token = newToken(workspaceId);
  await inWorkspace(database, workspaceId, (trx) =>
    replaceStatusLink(trx, {
      workspaceId,
      applicationId,
      tokenHash: tokenHash(token),
      createdAt: Date.now(),
    }),
  );
  return { path: `/s/${token}`, applicationId };
}
