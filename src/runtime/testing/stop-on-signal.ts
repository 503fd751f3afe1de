/** Run by the tests of the graceful stop: says what it closes, in which order; `stuck` never closes. */
import { createLog } from '../log.ts';
import { createStopping, stopOnSignals } from '../stop.ts';

const stopping = createStopping({ log: createLog('silent'), timeoutMs: 300 });
stopping.onStop('database', () => process.stdout.write('database\n'));
stopping.onStop('server', async () => process.stdout.write('server\n'));
if (process.argv[2] === 'stuck') stopping.onStop('stuck', () => new Promise(() => {}));
stopOnSignals(stopping);
setInterval(() => {}, 60_000);
process.stdout.write('ready\n');
