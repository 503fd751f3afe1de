import { existsSync } from 'node:fs';
import { AppError } from '../domain/app-error.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { lockImportRun, saveImportRun } from '../storage/queries/import-runs.ts';
import type { ActionDeps } from './deps.ts';
import { getKeptImport, NOTHING_MADE } from './kept-import.ts';
import { saveMapping } from './saved-mapping.ts';
import type { OneImport } from './work-on-import.ts';

/** Lets an import that was looked through be saved; answers whether there is work to do now. Confirmed twice is confirmed once. */
export async function confirmImport(
  deps: ActionDeps,
  { workspaceId, importId }: OneImport,
): Promise<boolean> {
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    await lockImportRun(trx, workspaceId, importId);
    const kept = await getKeptImport(trx, workspaceId, importId);
    if (kept.state === 'running' || kept.state === 'done') return false;
    if (kept.state !== 'ready') throw notReady(kept.state);
    if (!kept.options.files.every(({ path }) => existsSync(path))) throw filesGone();
    const at = deps.clock.now();
    await saveMapping(trx, workspaceId, { kept, at });
    const options = { ...kept.options, beatAt: at };
    const begun = { state: 'running', rowsRead: 0, creates: NOTHING_MADE, finishedAt: null } as const;
    await saveImportRun(trx, workspaceId, { ...kept, ...begun, options });
    return true;
  });
}

function notReady(state: 'reading' | 'failed'): AppError {
  const why = state === 'reading' ? 'its files are still being read' : 'it failed';
  return new AppError('import_not_ready', `Cannot confirm the import: ${why}`);
}

function filesGone(): AppError {
  return new AppError('import_not_ready', 'Cannot confirm the import: its files are gone. Upload them again');
}
