import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../domain/app-error.ts';
import { findNearest } from '../intake/ats/columns/nearest.ts';
import type { Source } from '../intake/ats/source.ts';

/** Bytes read at once: few calls, and pieces that a chunk of text is cut from without waiting. */
const READ_AT_ONCE = 1 << 18;

export interface OpenedSources {
  readonly sources: readonly Source[];
  readonly close: () => Promise<void>;
}

/** The files of a command; `-` is what comes in by the pipe, kept in a temporary file since exports are read twice. */
export async function openSources(
  paths: readonly string[],
  stdin: NodeJS.ReadableStream,
): Promise<OpenedSources> {
  const temporary: string[] = [];
  const sources: Source[] = [];
  for (const path of paths) {
    const isPipe = path === '-';
    const file = isPipe ? await keepPipe(stdin, temporary) : path;
    sources.push(await fileSource(file, isPipe ? 'the pipe' : basename(path)));
  }
  const close = async () => {
    for (const folder of temporary) await rm(folder, { recursive: true, force: true });
  };
  return { sources, close };
}

async function keepPipe(stdin: NodeJS.ReadableStream, temporary: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'heardback-'));
  temporary.push(folder);
  const file = join(folder, 'pipe.csv');
  await pipeline(stdin, createWriteStream(file, { mode: 0o600 }));
  return file;
}

async function fileSource(path: string, name: string): Promise<Source> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw await notFound(path);
  if (found.isDirectory())
    throw new AppError('file_unreadable', `Cannot read ${path}: it is a folder. Name the files in it.`);
  return { name, size: found.size, open: () => readBytes(path) };
}

async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: READ_AT_ONCE });
  try {
    for await (const bytes of stream) yield bytes as Buffer;
  } catch (error) {
    throw new AppError(
      'file_unreadable',
      `Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

async function notFound(path: string): Promise<AppError> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => null);
  if (names === null)
    return new AppError('file_unreadable', `Cannot read ${path}: there is no folder ${folder}.`);
  const near = findNearest(basename(path), names);
  const hint = near === null ? '' : ` Did you mean ${join(folder, near)}?`;
  return new AppError('file_unreadable', `Cannot read ${path}: there is no such file.${hint}`);
}
