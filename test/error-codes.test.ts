import { expect, test } from 'vitest';
import { ERROR_KINDS } from '../src/domain/error-codes.ts';
import { type Module, readModule, readModules } from './architecture/read-modules.ts';

test('every error code is used: what nothing can answer is not promised', () => {
  const modules = readModules().filter(
    ({ path }) => path !== 'domain/error-codes.ts' && !path.startsWith('web/'),
  );
  expect(Object.keys(ERROR_KINDS).filter((code) => !isUsed(code, modules))).toEqual([]);
});

test('the guard of the error codes fires on a code that nothing uses', () => {
  const modules = [readModule('domain/x.ts', "export const x = 'folder_in_use';")];
  expect(isUsed('folder_in_use', modules)).toBe(true);
  expect(isUsed('folder', modules)).toBe(false);
});

function isUsed(code: string, modules: readonly Module[]): boolean {
  return modules.some(({ text }) => text.includes(`'${code}'`));
}
