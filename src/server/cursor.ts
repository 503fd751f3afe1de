import type { z } from 'zod';
import { AppError } from '../domain/app-error.ts';

/** Where a page of a list ended, as text that callers hand back and never read. */
export function writeCursor(place: object | null): string | null {
  return place === null ? null : Buffer.from(JSON.stringify(place)).toString('base64url');
}

export function readCursor<T>(schema: z.ZodType<T>, text: string | undefined): T | undefined {
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(jsonIn(text));
  if (parsed.success) return parsed.data;
  throw new AppError('input_invalid', 'Cannot read the next page: the cursor is none of ours', {
    cursor: 'must be one that an earlier page gave',
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
