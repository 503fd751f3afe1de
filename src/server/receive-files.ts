import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { AppError } from '../domain/app-error.ts';

/** A file of an upload, written to disk as it came in. */
export interface ReceivedFile {
  /** As its sender calls it; never used as a path. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

export interface Received {
  readonly files: readonly ReceivedFile[];
  readonly fields: Readonly<Record<string, string>>;
}

const LIMITS = { files: 10, fileSize: 2 * 1024 ** 3, fields: 20, fieldSize: 64 * 1024, parts: 40 } as const;

/** Writes the files of a form into a folder while they stream in. Whatever goes wrong, the folder is gone again. */
export async function receiveFiles(request: Request, folder: string): Promise<Received> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || request.body === null) throw noForm();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await readForm(request.body, type, folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function readForm(body: ReadableStream, type: string, folder: string): Promise<Received> {
  const form = new Busboy({ headers: { 'content-type': type }, limits: LIMITS });
  const fields: Record<string, string> = {};
  const writing: Promise<ReceivedFile | null>[] = [];
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  form.on('field', (name, value) => {
    fields[name] = value;
  });
  form.on('file', (_field, stream, name) => {
    const path = join(folder, String(writing.length + 1));
    writing.push(writeFile(stream, { name: name || 'file', path }));
  });
  form.on('filesLimit', () =>
    reject(new AppError('body_too_large', `Cannot read more than ${LIMITS.files} files at once`)),
  );
  form.on('finish', resolve);
  form.on('error', () => reject(noForm()));
  await Promise.all([
    ended,
    pipeline(Readable.fromWeb(body as NodeStream), form).catch(() => reject(noForm())),
  ]);
  const files = (await Promise.all(writing)).filter((file) => file !== null);
  if (files.length === 0)
    throw new AppError('input_invalid', 'Cannot import: no file came along', { files: 'is missing' });
  return { files, fields };
}

type FileStream = Readable & { readonly truncated?: boolean };

/** An empty file field, which browsers send when nothing was chosen, is no file. */
async function writeFile(
  stream: FileStream,
  { name, path }: { name: string; path: string },
): Promise<ReceivedFile | null> {
  const out = createWriteStream(path, { mode: 0o600 });
  await pipeline(stream, out);
  if (stream.truncated) throw new AppError('body_too_large', `Cannot read "${name}": it is larger than 2 GB`);
  return out.bytesWritten === 0 ? null : { name, path, bytes: out.bytesWritten };
}

function noForm(): AppError {
  return new AppError(
    'input_invalid',
    'Cannot read the upload: it must be a whole form with files (multipart/form-data)',
  );
}
