import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { AppError } from '../domain/app-error.ts';
import type { ErrorCode } from '../domain/error-codes.ts';

interface JsonFile<Schema> {
  readonly path: string;
  readonly schema: Schema;
  readonly code: ErrorCode;
}

const MOST_SAID = 10;

/** Reads a JSON file of a known shape. `AppError` that names each wrong place by its path in the file. */
export async function readJsonFile<Schema extends z.ZodType>({
  path,
  schema,
  code,
}: JsonFile<Schema>): Promise<z.infer<Schema>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new AppError('file_unreadable', `Cannot read ${path}: ${why}.`);
  });
  const result = schema.safeParse(parseJson(path, text, code));
  if (result.success) return result.data;
  const places = result.error.issues.map((issue) => [pathOf(issue.path), issue.message] as const);
  const said = places.slice(0, MOST_SAID).map(([place, message]) => `  ${place}: ${message}`);
  const more = places.length > MOST_SAID ? [`  and ${places.length - MOST_SAID} more`] : [];
  throw new AppError(code, [`Cannot use ${path}:`, ...said, ...more].join('\n'), Object.fromEntries(places));
}

function parseJson(path: string, text: string, code: ErrorCode): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new AppError(
      code,
      `Cannot use ${path}: it is no JSON. ${error instanceof Error ? error.message : ''}`.trim(),
    );
  }
}

/** `applications[2].facts[0].at` */
export function pathOf(path: readonly PropertyKey[]): string {
  const written = path.reduce<string>(
    (so, step) =>
      typeof step === 'number' ? `${so}[${step}]` : so === '' ? String(step) : `${so}.${String(step)}`,
    '',
  );
  return written === '' ? 'the file' : written;
}
