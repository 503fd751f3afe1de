import { sql } from 'kysely';
import { newToken, tokenHash } from '../src/actions/status-token.ts';
import { inWorkspace } from '../src/storage/in-workspace.ts';
import { replaceStatusLink } from '../src/storage/queries/status-links.ts';
import { withBareServer } from './bare.ts';
import { load } from './load.ts';
import { paced } from './paced.ts';
import { type Bench, percentile, rounded, rssMb } from './result.ts';
import { fillTo, type Served, withServedApp } from './storage/served-app.ts';

const CONNECTIONS = 32;
const SECONDS = 5;
const PER_SECOND = 100;
export const LARGEST_PAGE = 20_000;

/**
 * The candidate's status page. The yardstick reads the same facts bare and answers as many bytes of nothing. On stderr: its
 * size; how long it takes alone; and the whole way of a hundred a second, each on a connection of its own and at its own
 * moment: first pages that nobody has asked for before, then the same ones again.
 */
export const run: Bench = async ({ size = 10_000 }) =>
  await withServedApp(async (served) => {
    await fillTo(served.database, served.workspaceId, { from: 1, to: size });
    const links = await linkToSome(served, PER_SECOND * SECONDS);
    const [{ path, applicationId } = { path: '', applicationId: '' }] = links;
    const asked = { path, connections: CONNECTIONS, seconds: SECONDS };
    const ours = await load({ ...asked, url: served.url });
    const calm = await load({ ...asked, url: served.url, connections: 1 });
    console.error(`${ours.bytes} bytes with its head; alone p50 ${rounded(percentile(calm.samples, 50))} ms`);
    if (ours.bytes > LARGEST_PAGE) throw new Error(`The page has ${ours.bytes} bytes`);
    await sayPaced(
      served,
      links.map((link) => link.path),
    );
    // By the whole key, as whoever writes it by hand would.
    const query = `select fact_id, at, recorded_at, type, data from fact
      where workspace_id = '${served.workspaceId}' and application_id = $1 order by seq`;
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

/** First each page for the first time, then all of them again: what was made lately is kept. */
async function sayPaced({ url }: Served, paths: readonly string[]): Promise<void> {
  for (const which of ['made for the first time', 'asked for again']) {
    const { firstByte, whole } = await paced({ url, paths, perSecond: PER_SECOND });
    console.error(
      `${PER_SECOND} a second, ${which}: first byte p50 ${rounded(percentile(firstByte, 50))} ms, p95 ${rounded(percentile(firstByte, 95))} ms; whole p95 ${rounded(percentile(whole, 95))} ms`,
    );
  }
}

async function linkToSome({ database, workspaceId }: Served, count: number) {
  const { rows } = await sql<{ id: string }>`
    select application_id as id from wake order by application_id limit ${count}`.execute(database.db);
  return await inWorkspace(database, workspaceId, async (trx) => {
    const links: { path: string; applicationId: string }[] = [];
    for (const { id: applicationId } of rows) {
      const token = newToken(workspaceId);
      const link = { workspaceId, applicationId, tokenHash: tokenHash(token), createdAt: Date.now() };
      await replaceStatusLink(trx, link);
      links.push({ path: `/s/${token}`, applicationId });
    }
    return links;
  });
}
