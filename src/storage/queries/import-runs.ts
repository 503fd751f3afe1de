import { AppError } from '../../domain/app-error.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { insertInBulk } from '../in-bulk.ts';
import type { ImportState } from '../schema.ts';

export interface ImportRun {
  readonly importRunId: string;
  readonly startedBy: string | null;
  readonly state: ImportState;
  readonly files: unknown;
  readonly columns: unknown;
  readonly options: unknown;
  readonly rowsRead: number;
  readonly rowsGood: number;
  readonly rowsBad: number;
  readonly creates: unknown;
  readonly problem: string | null;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
}

export async function getImportRun(trx: Trx, workspaceId: string, importRunId: string): Promise<ImportRun> {
  const run = await runs(trx, workspaceId).where('import_run_id', '=', importRunId).executeTakeFirst();
  if (!run) throw new AppError('import_not_found', `There is no import "${importRunId}" in this workspace`);
  return run;
}

/** The latest imports first. */
export async function listImportRuns(trx: Trx, workspaceId: string, most: number): Promise<ImportRun[]> {
  return await runs(trx, workspaceId).orderBy('started_at', 'desc').limit(most).execute();
}

/** Writes the run as it stands now, whether it is new or not. */
export async function saveImportRun(trx: Trx, workspaceId: string, run: ImportRun): Promise<void> {
  const row = {
    started_by: run.startedBy,
    state: run.state,
    files: JSON.stringify(run.files),
    columns: json(run.columns),
    options: json(run.options),
    rows_read: run.rowsRead,
    rows_good: run.rowsGood,
    rows_bad: run.rowsBad,
    creates: json(run.creates),
    problem: run.problem,
    started_at: run.startedAt,
    finished_at: run.finishedAt,
  };
  await trx
    .insertInto('import_run')
    .values({ workspace_id: workspaceId, import_run_id: run.importRunId, ...row })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'import_run_id']).doUpdateSet(row))
    .execute();
}

function json(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

export interface RowProblem {
  /** Counts the problems of a run from 1. */
  readonly number: number;
  readonly file: string;
  readonly row: number;
  readonly field: string | null;
  readonly reason: string;
}

/** Of two members who change one import at once, one waits for the other. */
export async function lockImportRun(trx: Trx, workspaceId: string, importRunId: string): Promise<void> {
  await trx
    .selectFrom('import_run')
    .select('import_run_id')
    .where('workspace_id', '=', workspaceId)
    .where('import_run_id', '=', importRunId)
    .forUpdate()
    .execute();
}

/** What the last reading found, in place of what one before it did. */
export async function saveRowProblems(
  trx: Trx,
  { workspaceId, importRunId }: { readonly workspaceId: string; readonly importRunId: string },
  problems: readonly RowProblem[],
): Promise<void> {
  const rows = problems.map(({ number, file, row, field, reason }) => ({
    workspace_id: workspaceId,
    import_run_id: importRunId,
    number,
    file,
    row_number: row,
    field,
    reason,
  }));
  await trx
    .deleteFrom('import_row_problem')
    .where('workspace_id', '=', workspaceId)
    .where('import_run_id', '=', importRunId)
    .execute();
  await insertInBulk(trx, 'import_row_problem', rows);
}

export async function listRowProblems(
  trx: Trx,
  { workspaceId, importRunId }: { readonly workspaceId: string; readonly importRunId: string },
  most: number,
): Promise<RowProblem[]> {
  return await trx
    .selectFrom('import_row_problem')
    .select(['number', 'file', 'row_number as row', 'field', 'reason'])
    .where('workspace_id', '=', workspaceId)
    .where('import_run_id', '=', importRunId)
    .orderBy('number')
    .limit(most)
    .execute();
}

/** The mapping that was saved for files with these very headers. */
export async function findImportMapping(
  trx: Trx,
  workspaceId: string,
  headerDigest: string,
): Promise<unknown | undefined> {
  const row = await trx
    .selectFrom('import_mapping')
    .select('mapping')
    .where('workspace_id', '=', workspaceId)
    .where('header_digest', '=', headerDigest)
    .orderBy('saved_at', 'desc')
    .executeTakeFirst();
  return row?.mapping;
}

export interface NewImportMapping {
  readonly name: string;
  readonly headerDigest: string | null;
  readonly mapping: unknown;
  readonly savedAt: Instant;
}

export async function saveImportMapping(
  trx: Trx,
  workspaceId: string,
  { name, headerDigest, mapping, savedAt }: NewImportMapping,
): Promise<void> {
  const row = { header_digest: headerDigest, mapping: JSON.stringify(mapping), saved_at: savedAt };
  await trx
    .insertInto('import_mapping')
    .values({ workspace_id: workspaceId, name, ...row })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'name']).doUpdateSet(row))
    .execute();
}

function runs(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('import_run')
    .select([
      'import_run_id as importRunId',
      'started_by as startedBy',
      'state',
      'files',
      'columns',
      'options',
    ])
    .select(['rows_read as rowsRead', 'rows_good as rowsGood', 'rows_bad as rowsBad', 'creates', 'problem'])
    .select(['started_at as startedAt', 'finished_at as finishedAt'])
    .where('workspace_id', '=', workspaceId);
}
