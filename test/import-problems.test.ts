import { expect, it } from 'vitest';
import { nothingUsable } from '../src/actions/import-file.ts';
import { INTERRUPTED } from '../src/actions/work-on-import.ts';
import type { ExportOptions } from '../src/intake/ats/export-options.ts';
import { openExport } from '../src/intake/ats/read-export.ts';
import { sourceOf } from '../src/intake/ats/source.ts';
import { sayProblem } from '../src/web/features/imports/say-problem.ts';
import french from '../src/web/lib/language/fr.json' with { type: 'json' };

const BYTES = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Files that cannot be read, each for another reason, as they come from people. */
type Case = readonly [name: string, content: string | Uint8Array, options: Partial<ExportOptions>];
const FILES: readonly Case[] = [
  ['nothing in it', '  \n', {}],
  ['a workbook', BYTES('PK\u0003\u0004 and more'), {}],
  ['an old workbook', BYTES('\u00d0\u00cf\u0011\u00e0 and more'), {}],
  ['compressed', BYTES('\u001f\u008b and more'), {}],
  ['a PDF', '%PDF-1.7 and more', {}],
  ['a web page', '<!doctype html><title>Sign in</title>', {}],
  ['JSON', '[{"name": "Ada"}]', {}],
  ['nobody named', 'Colour,Size\nred,4\n', {}],
  ['people alone', 'Name,Email\nAda Park,ada@example.com\n', {}],
  ['a column that is not there', 'Name,Job\nAda Park,Cook\n', { columns: { email: 'Post' } }],
  ['a date of two readings', 'Name,Job,Applied on\nAda,Cook,03/04/2026\n', {}],
  ['dates that contradict', 'Name,Job,Applied on\nAda,Cook,13/04/2026\nBo,Cook,04/25/2026\n', {}],
];

it.each(FILES)(
  '%s: the whole file is refused in the language of whoever reads',
  async (_, content, options) => {
    const source = sourceOf('list.csv', content);
    const reading = openExport([source], {
      now: Date.UTC(2026, 10, 20),
      timeZone: 'America/Toronto',
      ...options,
    });
    const problem = await reading.then(
      () => 'it was read',
      (error: Error) => error.message,
    );
    expect(problem).toMatch(/^Cannot /);
    expectFrench(problem);
  },
);

it('so is an import that was stopped, and one in which every row is wrong', () => {
  expectFrench(INTERRUPTED);
  expectFrench(nothingUsable([]).message);
  const row = { file: 'list.csv', row: 4, field: 'Email', value: 'no', reason: 'is no mail address' };
  expect(expectFrench(nothingUsable([row as never]).message)).toMatch(/list\.csv.* 4/);
});

it('what nobody knows here is shown as it came', () => {
  expect(sayProblem(inFrench, 'Cannot do it: the moon is full.')).toBe('Cannot do it: the moon is full.');
});

/** French alone, with every part filled in. */
function expectFrench(problem: string): string {
  const said = sayProblem(inFrench, problem);
  expect(said).not.toContain('Cannot');
  expect(said).not.toMatch(/\{\{|--(?:map|date-order)/);
  return said;
}

const inFrench = ((key: string, parts: Readonly<Record<string, string>> = {}) => {
  const sentence = (french as Readonly<Record<string, string>>)[key];
  if (sentence === undefined) throw new Error(`Not in French: ${key}`);
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => parts[name] ?? whole);
}) as never;
