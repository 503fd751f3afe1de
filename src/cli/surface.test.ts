import { expect, test } from 'vitest';
import { ERROR_KINDS } from '../domain/error-codes.ts';
import { EXIT_BY_KIND } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { surfaceOf } from './surface.ts';
import type { Terminal } from './terminal.ts';
import { runCli } from './testing/run-cli.ts';

test('what can be typed changes only on purpose', () => {
  const program = createProgram({ paint: (_: unknown, text: string) => text } as Terminal, '0.0.0');
  expect(`${surfaceOf(program).join('\n')}\n`).toMatchSnapshot();
});

test('help is for people: it names the commands and the exit codes, and leaves with 0', async () => {
  const { out, code } = await runCli(['--help']);
  expect(code).toBe(0);
  for (const word of ['audit', 'explain', 'import', 'fields', 'Exit codes']) expect(out).toContain(word);
});

test.each(['audit', 'explain', 'import', 'fields'])('%s has help with what it does', async (command) => {
  const { out, code } = await runCli([command, '--help']);
  expect(code).toBe(0);
  expect(out.length).toBeGreaterThan(150);
});

test('a wrong command or option is refused with what was meant, and leaves with 2', async () => {
  expect(await runCli(['audti'])).toMatchObject({
    code: 2,
    notes: expect.stringContaining('Did you mean audit?'),
  });
  expect(await runCli(['audit', 'x.csv', '--as-off', 'x'])).toMatchObject({
    code: 2,
    notes: expect.stringContaining('--as-of'),
  });
  expect(await runCli(['audit'])).toMatchObject({ code: 2 });
  expect(await runCli(['audit', 'samples/small.csv', '--limit', 'many'])).toMatchObject({ code: 2 });
});

test('every kind of error has its exit code', () => {
  expect(Object.keys(EXIT_BY_KIND).sort()).toEqual([...new Set(Object.values(ERROR_KINDS))].sort());
});
