import { type Bench, latencies, percentile } from './result.ts';
import { fillTo, measure, withServedApp } from './storage/served-app.ts';

const PATHS = ['/api/today?whose=mine', '/api/today?whose=team', '/api/today?whose=everyone'];

/**
 * Today's first page for one member over HTTP, with all three lists and their counts, for their own words, their team's
 * and everyone's in turn. The yardstick is a read by primary key through the same server; a hundredth of the
 * applications is measured first, to tell on stderr how it grows.
 */
export const run: Bench = async ({ size = 1_000_000 }) =>
  await withServedApp(async ({ database, workspaceId, ask }) => {
    await fillTo(database, workspaceId, { from: 1, to: size / 100 });
    const small = await measure(ask, PATHS);
    await fillTo(database, workspaceId, { from: size / 100 + 1, to: size });
    const ours = await measure(ask, PATHS);
    const yardstick = await measure(ask, ['/api/session']);
    const growth = percentile(ours, 95) / percentile(small, 95);
    console.error(`p95 among ${size} is ${growth.toFixed(2)} times that among ${size / 100}`);
    return { bench: 'today', size, ...latencies(ours, { name: 'GET /api/session', samples: yardstick }) };
  });
