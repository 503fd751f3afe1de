import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startServer } from '../scripts/start-server.ts';
import { newBrowser, type Signed } from './live-member.ts';
import { type Bench, latencies } from './result.ts';
import { withBenchDatabase } from './storage/bench-database.ts';

const ROUNDS = 100;
/** Longer than the server gathers changes for, so that each one is told by itself. */
const PAUSE_MS = 230;

/**
 * From the moment a member sends a fact until the page of another member hears of it, with as many windows open at once as
 * `size` says. The yardstick is the database's own LISTEN and NOTIFY, between two connections and nothing in between.
 */
export const run: Bench = async ({ size = 100 }) =>
  await withBenchDatabase(async (_database, databaseUrl) => {
    const server = await startServer({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' });
    try {
      const mia = await newBrowser(server.url);
      const omar = await mia.addColleague();
      const applicationId = await mia.addApplication();
      const windows = await Promise.all(Array.from({ length: size }, () => omar.openLive()));
      const ours = await measure(mia, applicationId, windows);
      const yardstick = await measureNotify(databaseUrl);
      return { bench: 'live', size, ...latencies(ours, { name: 'LISTEN/NOTIFY', samples: yardstick }) };
    } finally {
      await server.stop();
    }
  });

type Window = Awaited<ReturnType<Signed['openLive']>>;

/** Each round waits for a window in turn, and for all of them before the next, so that none lags behind unseen. */
async function measure(mia: Signed, applicationId: string, windows: readonly Window[]): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const heard = windows.map((window) => window.nextChange());
    const begun = performance.now();
    const [at] = await Promise.all([heard[round % heard.length], mia.record(applicationId, round)]);
    samples.push((at ?? Number.NaN) - begun);
    await Promise.all(heard);
    await sleep(PAUSE_MS);
  }
  for (const window of windows) window.close();
  return samples;
}

async function measureNotify(databaseUrl: string): Promise<number[]> {
  const [listener, speaker] = [new pg.Client(databaseUrl), new pg.Client(databaseUrl)];
  await Promise.all([listener.connect(), speaker.connect()]);
  await listener.query('listen bench_live');
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const heard = once(listener, 'notification');
    const begun = performance.now();
    await speaker.query("select pg_notify('bench_live', $1)", [String(round)]);
    await heard;
    samples.push(performance.now() - begun);
  }
  await Promise.all([listener.end(), speaker.end()]);
  return samples;
}
