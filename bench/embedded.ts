import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { startServer } from '../scripts/start-server.ts';
import type { ImportAnswer } from '../src/contract/imports.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { type Bench, percentile, rounded, rssMb } from './result.ts';
import { writeExport } from './seeded/export-file.ts';
import { withFolder } from './starting.ts';
import { openingsFor, saveLife } from './storage/save-life.ts';
import { fillFrame, signIn } from './storage/served-app.ts';

const EVERY_MS = 250;
const SECONDS = 15;
const IMPORTED = 2000;
const DUE = 1000;

/**
 * Whether Heardback on the embedded database, which has one connection, stays responsive among so many applications while
 * two people read reports, somebody imports 2,000 rows and the sweep has a thousand applications to look at. All that
 * while Today, a page and `/healthz` are asked for four times a second, each at its own moment whether the one before was answered
 * or not. What counts is Today; the rest, and the same in calm, is told on stderr. The yardstick is the whole of a report.
 */
export const run: Bench = async ({ size = 20_000, seed }) =>
  await withFolder(async (folder) => {
    const applicationId = await fillFolder(folder, { size, seed });
    const server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
    try {
      const { ask, cookies } = await signIn(server.url);
      const member = { url: server.url, cookie: cookies.join('; '), ask };
      const paths = { today: TODAY, page: `/api/applications/${applicationId}`, healthz: '/healthz' };
      const calm = await askSteadily(member, paths);
      say('in calm', calm);
      const stop = new AbortController();
      const work = Promise.all([
        readReports(member, stop.signal),
        readReports(member, stop.signal),
        importRows(member, join(folder, 'rows.csv'), seed),
      ]);
      const busy = await askSteadily(member, paths);
      stop.abort();
      const [reports] = await work;
      say('while all of that runs', busy);
      const [p95, report] = [percentile(busy.today, 95), percentile(reports, 95)];
      return {
        bench: 'embedded',
        size,
        ours: rounded(Math.max(...busy.today)),
        unit: 'ms longest',
        yardstick: { name: 'a report meanwhile', value: rounded(report) },
        ratio: rounded(p95 / report),
        rssMb: rssMb(),
        p50: rounded(percentile(busy.today, 50)),
        p95: rounded(p95),
      };
    } finally {
      await server.stop();
    }
  });

const TODAY = '/api/today?whose=everyone';

/** Filled by the team that signed up in this folder; answers with an application that has a whole history. */
async function fillFolder(
  folder: string,
  life: { readonly size: number; readonly seed: number },
): Promise<string> {
  const server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  await signIn(server.url).finally(() => server.stop());
  const database = await openDatabase({ folder: join(folder, 'database') });
  try {
    const workspaceId = await fillFrame(database, { openings: openingsFor(life.size) });
    await saveLife({ database, workspaceId }, life);
    await sql`update wake set wake_at = 0 where application_id in (select application_id from wake limit ${DUE})`.execute(
      database.db,
    );
    const { rows } = await sql<{ id: string }>`
      select application_id as id from fact group by application_id order by count(*) desc limit 1`.execute(
      database.db,
    );
    return rows[0]?.id ?? '';
  } finally {
    await database.close();
  }
}

interface Member {
  readonly url: string;
  readonly cookie: string;
  readonly ask: (path: string) => Promise<void>;
}

/** How long each answer took from the moment at which it was due, by what was asked for. */
async function askSteadily<Name extends string>(
  { ask }: Member,
  paths: Readonly<Record<Name, string>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(paths) as Name[];
  const took = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  const begun = performance.now();
  const asked: Promise<void>[] = [];
  for (let round = 0; round * EVERY_MS < SECONDS * 1000; round += 1) {
    const due = begun + round * EVERY_MS;
    await sleep(Math.max(0, due - performance.now()));
    for (const name of names)
      asked.push(ask(paths[name]).then(() => void took[name].push(performance.now() - due)));
  }
  await Promise.all(asked);
  return took;
}

function say(when: string, took: Readonly<Record<string, readonly number[]>>): void {
  const words = Object.entries(took).map(
    ([name, samples]) =>
      `${name} p50 ${rounded(percentile(samples, 50))}, p95 ${rounded(percentile(samples, 95))}, longest ${rounded(Math.max(...samples))} ms`,
  );
  console.error(`${when}: ${words.join('; ')}`);
}

async function readReports({ ask }: Member, signal: AbortSignal): Promise<number[]> {
  const took: number[] = [];
  while (!signal.aborted) {
    const begun = performance.now();
    await ask('/api/reports/measures?days=90&by=opening');
    took.push(performance.now() - begun);
  }
  return took;
}

async function importRows({ url, cookie }: Member, path: string, seed: number): Promise<void> {
  await writeExport(path, IMPORTED, seed);
  const form = new FormData();
  form.append('files', new Blob([await readFile(path)], { type: 'text/csv' }), 'rows.csv');
  const send = async (method: string, at: string, body?: FormData) => {
    const answer = await fetch(`${url}/api/imports${at}`, {
      method,
      headers: { cookie, origin: url },
      ...(body && { body }),
    });
    if (!answer.ok) throw new Error(`The import answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as ImportAnswer;
  };
  let latest = await send('POST', '', form);
  while (latest.state === 'reading') {
    await sleep(200);
    latest = await send('GET', `/${latest.id}`);
  }
  if (latest.state === 'ready') latest = await send('PUT', `/${latest.id}/confirmation`);
  while (latest.state === 'running') {
    await sleep(200);
    latest = await send('GET', `/${latest.id}`);
  }
  if (latest.state !== 'done') throw new Error(`The import ended as ${latest.state}: ${latest.problem}`);
}
