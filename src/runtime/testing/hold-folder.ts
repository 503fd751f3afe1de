/** Run by the tests of the folder lock: holds the folder named in the arguments until it is killed. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { systemClock } from '../clock.ts';
import { holdFolder } from '../folder-lock.ts';

const folder = process.argv[2] ?? '';
try {
  holdFolder(folder, systemClock);
  collectGarbage();
  process.stdout.write('held\n');
  setInterval(() => {}, 60_000);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
}

/** A lock that is only held by a forgotten object would be lost here. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
