import type { Source } from '../source.ts';
import type { Encoding } from './encoding.ts';

/** Pieces of at most about this many letters: small enough to stay in the processor's cache. */
const PIECE = 1 << 18;

/** The text of a file in pieces, with `\n` at the end of every line whatever the file has, and without NULs. */
export async function* decodedText(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  let hasNewline = false;
  for await (const bytes of source.open()) {
    for (let start = 0; start < bytes.length; start += PIECE) {
      const piece = held + decoder.decode(bytes.subarray(start, start + PIECE), { stream: true });
      hasNewline ||= piece.includes('\n');
      // `\r` at the end may be half of a line's end.
      held = piece.endsWith('\r') ? '\r' : '';
      yield withPlainLines(held ? piece.slice(0, -1) : piece, hasNewline);
    }
  }
  yield withPlainLines(held + decoder.decode(), hasNewline);
}

/** Where no line ends with `\n` at all, a lone `\r` ends them, as old spreadsheets on Macs write it. */
function withPlainLines(piece: string, hasNewline: boolean): string {
  let text = piece.includes('\0') ? piece.replaceAll('\0', '') : piece;
  if (!text.includes('\r')) return text;
  text = text.replaceAll('\r\n', '\n');
  return hasNewline ? text : text.replaceAll('\r', '\n');
}
