import { expect, test } from 'vitest';
import { tally } from './tally.ts';

const NOTHING = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

test('passed, failed and skipped tests are counted apart', () => {
  const report = { ...NOTHING, numPassedTests: 5, numFailedTests: 1, numPendingTests: 2 };
  expect(tally(report)).toEqual({ passed: 5, failed: 1, skipped: 2 });
});

test('a test file that cannot be loaded counts as failed, although no test in it ran', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  expect(tally({ ...NOTHING, testResults: [unloaded] })).toMatchObject({ failed: 1 });
});

test('a file whose failures are counted already is not counted again', () => {
  const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  expect(tally({ ...NOTHING, numFailedTests: 1, testResults: [failed] })).toMatchObject({ failed: 1 });
});
