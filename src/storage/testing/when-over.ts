import { afterAll, onTestFinished, TestRunner } from 'vitest';

/** Runs when the test that is running is over, or the test file where none is: what stays open would stay for the files after it. */
export function whenOver(close: () => Promise<unknown>): void {
  if (TestRunner.getCurrentTest() === undefined) afterAll(async () => void (await close()));
  else onTestFinished(async () => void (await close()));
}
