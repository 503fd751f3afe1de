/** Run by the tests of the graceful stop: says what it closes, in which order; `stuck` never closes, for the
 * given milliseconds at most. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog } from '../log.ts';
import { createStopping, stopOnSignals } from '../stop.ts';

const stopping = createStopping({ log: createLog('silent'), timeoutMs: Number(process.argv[3] ?? 300) });
stopping.onStop('database', () => process.stdout.write('database\n'));
stopping.onStop('server', async () => {
  await sleep(200);
  process.stdout.write('server\n');
});
if (process.argv[2] === 'stuck') {
  stopping.onStop('stuck', () => {
    process.stdout.write('stuck\n');
    return new Promise(() => {});
  });
}
stopOnSignals(stopping);
setInterval(() => {}, 60_000);
process.stdout.write('ready\n');
