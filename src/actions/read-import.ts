import { inWorkspace } from '../storage/in-workspace.ts';
import { listRowProblems, type RowProblem, saveImportRun } from '../storage/queries/import-runs.ts';
import type { ActionDeps } from './deps.ts';
import { getKeptImport, type KeptImport } from './kept-import.ts';
import { INTERRUPTED, type OneImport } from './work-on-import.ts';

export interface ImportReport {
  readonly kept: KeptImport;
  readonly problems: readonly RowProblem[];
}

/** Longer than a busy process is ever silent. */
const SILENT_FOR_MS = 30_000;
const MOST_PROBLEMS = 200;

/** How far an import is, and its report. One whose process is gone is found here, and said to have been interrupted. */
export async function readImport(
  deps: ActionDeps,
  { workspaceId, importId }: OneImport,
): Promise<ImportReport> {
  const now = deps.clock.now();
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const found = await getKeptImport(trx, workspaceId, importId);
    const kept = isAbandoned(found, now)
      ? { ...found, state: 'failed' as const, problem: INTERRUPTED }
      : found;
    if (kept !== found) await saveImportRun(trx, workspaceId, kept);
    const problems = await listRowProblems(trx, { workspaceId, importRunId: importId }, MOST_PROBLEMS);
    return { kept, problems };
  });
}

function isAbandoned({ state, options }: KeptImport, now: number): boolean {
  return (state === 'reading' || state === 'running') && now - (options.beatAt ?? 0) > SILENT_FOR_MS;
}
