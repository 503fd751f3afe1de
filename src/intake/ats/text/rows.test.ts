import { describe, expect, it } from 'vitest';
import { type Source, sourceOf } from '../source.ts';
import { findEncoding } from './encoding.ts';
import { whatElseItIs } from './file-kind.ts';
import { readRows, type TextFormat } from './rows.ts';
import { findSeparator } from './separator.ts';

const COMMA: TextFormat = { encoding: 'utf-8', separator: ',' };

/** The same bytes in pieces of a few, so that every letter and every row falls on a border once. */
function inPieces(bytes: Uint8Array, size: number): Source {
  return {
    name: 'pieces.csv',
    size: bytes.length,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

async function readAll(source: Source, format: TextFormat = COMMA) {
  const rows: (readonly string[])[] = [];
  const broken: number[] = [];
  for await (const batch of readRows(source, format)) {
    for (const index of batch.broken) broken.push(batch.firstNumber + index);
    rows.push(...batch.rows);
  }
  return { rows, broken };
}

describe('rows of a table', () => {
  const text = 'Name,Note\r\n"Park, Ada","said ""yes""\r\nthen left"\r\nZoë,日本\r\n';
  const rows = [
    ['Name', 'Note'],
    ['Park, Ada', 'said "yes"\nthen left'],
    ['Zoë', '日本'],
  ];

  it('come out the same whatever the pieces in which the file arrives', async () => {
    const bytes = new TextEncoder().encode(text);
    for (let size = 1; size <= bytes.length; size += 1) {
      expect((await readAll(inPieces(bytes, size))).rows, `pieces of ${size}`).toEqual(rows);
    }
  });

  it('are read with lone carriage returns, mixed line ends, NULs and ragged ends', async () => {
    expect((await readAll(sourceOf('a.csv', 'a,b\rc,d\r'))).rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect((await readAll(sourceOf('a.csv', 'a,b\nc,d\r\ne\0,f'))).rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
    expect((await readAll(sourceOf('a.csv', 'a\nb,c,d\n\ne'))).rows).toEqual([
      ['a'],
      ['b', 'c', 'd'],
      [''],
      ['e'],
    ]);
  });

  it('lose one row to a quotation mark that is never closed, not the rest of the file', async () => {
    const lines = ['h1,h2', '"Ada,1', 'Ben,2', '"Cem, K.",3', 'Dee,4'];
    const { rows, broken } = await readAll(sourceOf('a.csv', lines.join('\n')));
    expect(broken).toEqual([2]);
    expect(rows.map((row) => row.at(-1))).toEqual(['h2', '1', '2', '3', '4']);
  });

  it('lose one row to a mark that is never closed in a long file, in bounded memory', async () => {
    const lines = ['"oops,0', ...Array.from({ length: 60_000 }, (_, index) => `Name ${index},${index}`)];
    const { rows, broken } = await readAll(inPieces(new TextEncoder().encode(lines.join('\n')), 1 << 16));
    expect(broken).toEqual([1]);
    expect(rows).toHaveLength(60_001);
    expect(rows.at(-1)).toEqual(['Name 59999', '59999']);
  });

  it('keep stray marks inside one line as they stand', async () => {
    const { rows, broken } = await readAll(sourceOf('a.csv', '"a "b" c",1\nx,2\n'));
    expect(broken).toEqual([]);
    expect(rows).toEqual([
      ['a "b" c', '1'],
      ['x', '2'],
    ]);
  });

  it('are read in a time that grows with the file even when every line opens a mark', async () => {
    const text = '"open,1\n'.repeat(40_000);
    const started = performance.now();
    const { rows } = await readAll(sourceOf('a.csv', text));
    expect(rows.length).toBeGreaterThan(30_000);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('the encoding of a file', () => {
  const utf16 = (mark: boolean, swap: boolean) => {
    const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}Name,City\nZoë,Köln\n`, 'utf16le');
    return swap ? Buffer.from(bytes).swap16() : bytes;
  };
  const cases: readonly [string, Uint8Array, string][] = [
    ['UTF-8', Buffer.from('Name,City\nZoë,Köln\n'), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFName,City\nZoë,Köln\n'), 'utf-8'],
    ['UTF-16 LE', utf16(true, false), 'utf-16le'],
    ['UTF-16 BE', utf16(true, true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(false, false), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(false, true), 'utf-16be'],
    ['Windows-1252', Buffer.from('Name,City\nZo\xeb,K\xf6ln\n', 'latin1'), 'windows-1252'],
  ];

  it.each(cases)('is found: %s', async (_name, bytes, encoding) => {
    for (const source of [inPieces(bytes, 64), inPieces(bytes, bytes.length)]) {
      const found = await findEncoding(source);
      expect(found.encoding).toBe(encoding);
      const { rows } = await readAll(source, { encoding: found.encoding, separator: ',' });
      expect(rows).toEqual([
        ['Name', 'City'],
        ['Zoë', 'Köln'],
      ]);
    }
  });

  it('is UTF-8 whatever the border on which a letter is split, or when the file is cut off inside one', async () => {
    const bytes = Buffer.from('é€😀é€😀');
    for (let size = 1; size < bytes.length; size += 1) {
      expect((await findEncoding(inPieces(bytes, size))).encoding).toBe('utf-8');
    }
    expect((await findEncoding(inPieces(bytes.subarray(0, -2), 5))).encoding).toBe('utf-8');
  });

  it('reads the letters that only Windows-1252 has', async () => {
    const source = sourceOf('a.csv', Buffer.from('a,\x80 \x93x\x94\n', 'latin1'));
    expect((await readAll(source, { encoding: 'windows-1252', separator: ',' })).rows).toEqual([
      ['a', '€ “x”'],
    ]);
  });
});

describe('the separator', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2,5;3\n', ';'],
    ['a\tb\n1, x\t2, y\n', '\t'],
    ['Name|Stage\nA, B|x\n', '|'],
    ['sep=;\na;b\n', ';'],
    ['only one column\nx\n', ','],
    ['"Last, First";Job\n"Park, Ada";"Cook, line"\n', ';'],
  ])('of %j is %j', (head, separator) => {
    expect(findSeparator(head)).toBe(separator);
  });
});

describe('a file that is no table', () => {
  it.each([
    [Buffer.from('PK\x03\x04rest', 'latin1'), 'Excel workbook'],
    [Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), 'old Excel workbook'],
    [Buffer.from('<!DOCTYPE html><html>'), 'web page'],
    [Buffer.from('[{"id":1}]'), 'JSON'],
    [Buffer.from('%PDF-1.7'), 'PDF'],
  ])('is named', (bytes, words) => {
    expect(whatElseItIs(bytes)).toContain(words);
  });

  it('is not suspected in a table', () => {
    expect(whatElseItIs(Buffer.from('"Name","Job"\n'))).toBeNull();
    expect(whatElseItIs(Buffer.from('[Custom] Name,Job\n'))).toBeNull();
  });
});
