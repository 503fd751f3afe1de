import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { findImportMapping, saveImportMapping } from '../storage/queries/import-runs.ts';
import type { KeptFile, KeptImport } from './kept-import.ts';

const LONGEST_HEADER = 64 * 1024;

/** Which column says what, and which are not to be read. */
export interface SavedColumns {
  readonly columns: Readonly<Record<string, string>>;
  readonly unused: readonly string[];
}

/** The mapping that was confirmed for files with these very headers. */
export async function findSavedMapping(
  trx: Trx,
  workspaceId: string,
  files: readonly KeptFile[],
): Promise<SavedColumns | undefined> {
  const mapping = await findImportMapping(trx, workspaceId, await headerDigest(files));
  return mapping === undefined ? undefined : (mapping as SavedColumns);
}

/** Keeps the mapping of a confirmed import, so that the next export of the same shape needs none. */
export async function saveMapping(
  trx: Trx,
  workspaceId: string,
  { kept, at }: { kept: KeptImport; at: Instant },
): Promise<void> {
  const { columns = {}, unused = [], files } = kept.options;
  if (Object.keys(columns).length + unused.length === 0) return;
  const digest = await headerDigest(files);
  await saveImportMapping(trx, workspaceId, {
    name: digest,
    headerDigest: digest,
    mapping: { columns, unused } satisfies SavedColumns,
    savedAt: at,
  });
}

/** Of the first lines as they are: the same export a month later has the same ones. */
async function headerDigest(files: readonly KeptFile[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { path } of files) hash.update(await firstLine(path));
  return hash.digest('base64url');
}

async function firstLine(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: LONGEST_HEADER }) as AsyncIterable<Buffer>) {
    const end = chunk.indexOf(0x0a);
    chunks.push(end === -1 ? chunk : chunk.subarray(0, end));
    if (end !== -1) break;
  }
  return Buffer.concat(chunks);
}
