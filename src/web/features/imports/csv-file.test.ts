import { expect, it } from 'vitest';
import { toCsv } from './csv-file.ts';

it('quotes what needs quoting', () => {
  expect(toCsv([['a,b', 'say "hi"', 'two\nlines', 'plain']])).toBe(
    '\uFEFF"a,b","say ""hi""","two\nlines",plain\r\n',
  );
});

it('gives a spreadsheet nothing to run', () => {
  expect(toCsv([['=HYPERLINK(1)', '+1', '@x', '-2']])).toBe("\uFEFF'=HYPERLINK(1),'+1,'@x,'-2\r\n");
});
