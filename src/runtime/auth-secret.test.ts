import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { authSecret } from './auth-secret.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a secret is generated once, kept, and readable by its owner alone', () => {
  const first = authSecret(undefined, join(folder, 'data'));
  expect(first.length).toBeGreaterThanOrEqual(64);
  expect(authSecret(undefined, join(folder, 'data'))).toBe(first);
  expect(statSync(join(folder, 'data', 'auth-secret')).mode & 0o777).toBe(0o600);
});

test('a given secret is used as it is, and nothing is written', () => {
  expect(authSecret('given-by-the-operator', join(folder, 'data'))).toBe('given-by-the-operator');
  expect(() => statSync(join(folder, 'data'))).toThrow();
});
