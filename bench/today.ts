import { type Bench, latencies, percentile } from './result.ts';
import { countApplications, fillTo, measure, withServedApp } from './storage/served-app.ts';

const PATHS = ['/api/today?whose=mine', '/api/today?whose=team', '/api/today?whose=everyone'];

/**
 * Today's first page for one member over HTTP, with all three lists and their counts, for their own words, their team's
 * and everyone's in turn. The yardstick is a read by primary key through the same server. A hundredth of the applications is
 * measured first, to tell on stderr how it grows; not where an earlier bench left more than that.
 */
export const run: Bench = async ({ size = 1_000_000 }) =>
  await withServedApp(async ({ database, workspaceId, ask }) => {
    const few = size / 100;
    const wereFew = (await countApplications(database)) <= few;
    await fillTo(database, workspaceId, { from: 1, to: few });
    const small = wereFew ? await measure(ask, PATHS) : null;
    await fillTo(database, workspaceId, { from: few + 1, to: size });
    const ours = await measure(ask, PATHS);
    const yardstick = await measure(ask, ['/api/session']);
    console.error(
      small === null
        ? `More than ${few} were there already: nothing is said of how it grows`
        : `p95 among ${size} is ${(percentile(ours, 95) / percentile(small, 95)).toFixed(2)} times that among ${few}`,
    );
    return { bench: 'today', size, ...latencies(ours, { name: 'GET /api/session', samples: yardstick }) };
  });
