import { expect, test } from 'vitest';
import { createLog } from './log.ts';
import { createStopping } from './stop.ts';
import { runScript } from './testing/run-script.ts';

const script = new URL('./testing/stop-on-signal.ts', import.meta.url);
const log = createLog('silent');

test('what was opened last is closed first, and only once however often a stop is asked for', async () => {
  const stopping = createStopping({ log, timeoutMs: 1000 });
  const closed: string[] = [];
  stopping.onStop('database', () => closed.push('database'));
  stopping.onStop('server', async () => closed.push('server'));
  const answers = await Promise.all([stopping.stop('test'), stopping.stop('test')]);
  expect(answers).toEqual([true, true]);
  expect(closed).toEqual(['server', 'database']);
  expect(stopping.signal.aborted).toBe(true);
});

test('one part that fails to close does not keep the others open', async () => {
  const stopping = createStopping({ log, timeoutMs: 1000 });
  const closed: string[] = [];
  stopping.onStop('database', () => closed.push('database'));
  stopping.onStop('server', () => {
    throw new Error('already closed');
  });
  expect(await stopping.stop('test')).toBe(false);
  expect(closed).toEqual(['database']);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s closes everything in order and leaves with 0',
  async (signal) => {
    const running = runScript(script);
    expect(await running.nextLine()).toBe('ready');
    running.process.kill(signal);
    expect(await running.end()).toBe(0);
    expect(running.lines).toEqual(['ready', 'server', 'database']);
  },
);

test('a part that never closes does not keep the process alive beyond the time limit, and it leaves with 1', async () => {
  const running = runScript(script, ['stuck']);
  expect(await running.nextLine()).toBe('ready');
  running.process.kill('SIGTERM');
  expect(await running.end()).toBe(1);
});

test('the same signal twice at once, as npm passes it on, is one signal', async () => {
  const running = runScript(script);
  expect(await running.nextLine()).toBe('ready');
  running.process.kill('SIGINT');
  running.process.kill('SIGTERM');
  expect(await running.end()).toBe(0);
  expect(running.lines).toEqual(['ready', 'server', 'database']);
});

test('whoever asks again a while later does not have to wait', async () => {
  const running = runScript(script, ['stuck', '60000']);
  expect(await running.nextLine()).toBe('ready');
  running.process.kill('SIGINT');
  expect(await running.nextLine()).toBe('stuck');
  const again = setInterval(() => running.process.kill('SIGINT'), 300);
  expect(await running.end()).toBe(1);
  clearInterval(again);
});
