import { expect, it, test } from 'vitest';
import { isWorkbook, textOfFile } from './file-text.ts';

it.each([
  ['UTF-8', [0x46, 0xc3, 0xbc, 0x72]],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x46, 0xc3, 0xbc, 0x72]],
  ['UTF-16 as Excel writes it', [0xff, 0xfe, 0x46, 0, 0xfc, 0, 0x72, 0]],
  ['UTF-16 the other way round', [0xfe, 0xff, 0, 0x46, 0, 0xfc, 0, 0x72]],
  ['what older spreadsheets on Windows write', [0x46, 0xfc, 0x72]],
])('a sheet in %s keeps its letters', (_, bytes) => {
  expect(textOfFile(Uint8Array.from(bytes))).toBe('Für');
});

test('an Excel workbook is told from a sheet', () => {
  expect(isWorkbook(Uint8Array.from([0x50, 0x4b, 3, 4, 20]))).toBe(true);
  expect(isWorkbook(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toBe(true);
  expect(isWorkbook(new TextEncoder().encode('Company,Job'))).toBe(false);
});
