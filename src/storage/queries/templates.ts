import type { Language } from '../../domain/wording/language.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

/** One version of the workspace's own wording; without a text the original holds again. */
export interface TemplateRow {
  readonly kind: string;
  readonly language: Language;
  readonly version: number;
  readonly subject: string | null;
  readonly body: string | null;
  readonly writtenBy: string | null;
  readonly writtenAt: Instant;
}

const COLUMNS = [
  'kind',
  'language',
  'version',
  'subject',
  'body',
  'written_by as writtenBy',
  'written_at as writtenAt',
] as const;

/** The latest version of each kind and language that the workspace ever changed. */
export async function listTemplates(trx: Trx, workspaceId: string): Promise<TemplateRow[]> {
  return await trx
    .selectFrom('template')
    .distinctOn(['kind', 'language'])
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .orderBy('kind')
    .orderBy('language')
    .orderBy('version', 'desc')
    .execute();
}

export interface TemplateKey {
  readonly workspaceId: string;
  readonly kind: string;
  readonly language: Language;
}

/** Every version of one wording, the newest first. */
export async function listTemplateVersions(trx: Trx, key: TemplateKey): Promise<TemplateRow[]> {
  return await trx
    .selectFrom('template')
    .select(COLUMNS)
    .where('workspace_id', '=', key.workspaceId)
    .where('kind', '=', key.kind)
    .where('language', '=', key.language)
    .orderBy('version', 'desc')
    .execute();
}

export interface NewTemplate extends TemplateKey {
  readonly version: number;
  readonly subject: string | null;
  readonly body: string | null;
  readonly writtenBy: string;
  readonly writtenAt: Instant;
}

/** Adds a version; answers whether nobody had written the same one meanwhile. */
export async function insertTemplate(trx: Trx, row: NewTemplate): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('template')
    .values({
      workspace_id: row.workspaceId,
      kind: row.kind,
      language: row.language,
      version: row.version,
      subject: row.subject,
      body: row.body,
      written_by: row.writtenBy,
      written_at: row.writtenAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
