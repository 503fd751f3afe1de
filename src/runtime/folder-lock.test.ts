import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../domain/app-error.ts';
import { holdFolder } from './folder-lock.ts';
import { movableClock } from './testing/movable-clock.ts';
import { type RunningScript, runScript } from './testing/run-script.ts';

const clock = movableClock(Date.UTC(2026, 2, 3, 9));
const started: RunningScript[] = [];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-lock-'));
});

afterEach(async () => {
  for (const script of started.splice(0)) {
    script.process.kill('SIGKILL');
    await script.end();
  }
  rmSync(folder, { recursive: true });
});

test('a second opening of the folder in the same process is refused with the holder and since when', () => {
  const held = holdFolder(folder, clock);
  const refused = catchError(() => holdFolder(folder, clock));
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({ code: 'folder_in_use', kind: 'conflict' });
  expect(refused.message).toBe(
    `Cannot open the data folder "${folder}": process ${process.pid} holds it since 2026-03-03T09:00:00.000Z`,
  );
  held.release();
});

test('a released folder can be held again, and releasing twice harms nothing', () => {
  const first = holdFolder(folder, clock);
  first.release();
  first.release();
  holdFolder(folder, clock).release();
});

test('the folder is made when it is not there yet', () => {
  holdFolder(join(folder, 'new', 'deeper'), clock).release();
});

test('another process is told which process holds the folder', async () => {
  const held = holdFolder(folder, clock);
  expect(await startHolder().nextLine()).toContain(`process ${process.pid} holds it since 2026-03-03`);
  held.release();
});

test('a holder killed with SIGKILL leaves nothing behind that keeps the next start out', async () => {
  const holder = startHolder();
  expect(await holder.nextLine()).toBe('held');
  expect(catchError(() => holdFolder(folder, clock)).message).toContain(`process ${holder.process.pid}`);
  holder.process.kill('SIGKILL');
  await holder.end();
  holdFolder(folder, clock).release();
});

test('of six starts at once exactly one holds the folder and five are refused', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => startHolder().nextLine()));
  expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
  expect(answers.filter((answer) => answer.startsWith('Cannot open the data folder'))).toHaveLength(5);
});

function startHolder(): RunningScript {
  const script = runScript(new URL('./testing/hold-folder.ts', import.meta.url), [folder]);
  started.push(script);
  return script;
}

function catchError(attempt: () => unknown): Error {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Expected a refusal, but the folder could be held');
}
