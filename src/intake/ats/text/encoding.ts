import { isUtf8 } from 'node:buffer';
import type { Source } from '../source.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface EncodingFound {
  readonly encoding: Encoding;
  readonly because: string;
}

/**
 * The encoding of a file: by its byte order mark; without one UTF-16 by its zero bytes, then UTF-8 where the whole
 * file is valid UTF-8, and Windows-1252 otherwise. Reads the file once, to the first byte that settles it.
 */
export async function findEncoding(source: Source): Promise<EncodingFound> {
  let tail = Buffer.alloc(0);
  let isFirst = true;
  for await (const bytes of source.open()) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (isFirst && chunk.length > 0) {
      isFirst = false;
      const early = fromMark(chunk) ?? fromZeroBytes(chunk);
      if (early) return early;
    }
    const joined = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
    const end = joined.length - openSequence(joined);
    if (!isUtf8(joined.subarray(0, end))) {
      return { encoding: 'windows-1252', because: 'its bytes are not valid UTF-8' };
    }
    tail = Buffer.from(joined.subarray(end));
  }
  // A file cut off in the middle of a letter is still UTF-8.
  return { encoding: 'utf-8', because: 'its bytes are valid UTF-8' };
}

function fromMark(head: Buffer): EncodingFound | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return marked('utf-8');
  if (head[0] === 0xff && head[1] === 0xfe) return marked('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return marked('utf-16be');
  return null;
}

function marked(encoding: Encoding): EncodingFound {
  return { encoding, because: 'its byte order mark says so' };
}

/** Headers are mostly ASCII: in UTF-16 every second byte of them is zero. */
function fromZeroBytes(chunk: Buffer): EncodingFound | null {
  const head = chunk.subarray(0, 400);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = head.length / 4;
  if (odd > enough && even < enough / 4)
    return { encoding: 'utf-16le', because: 'every second byte is zero' };
  if (even > enough && odd < enough / 4)
    return { encoding: 'utf-16be', because: 'every second byte is zero' };
  return null;
}

/** How many bytes at the end belong to a letter that the next chunk finishes. */
function openSequence(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < sequenceLength(byte) ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
