import { existsSync } from 'node:fs';
import { AppError } from '../domain/app-error.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { lockImportRun, saveImportRun } from '../storage/queries/import-runs.ts';
import type { ActionDeps } from './deps.ts';
import { getKeptImport, NOTHING_MADE } from './kept-import.ts';
import { refuseUnknownFields } from './start-import.ts';
import type { OneImport } from './work-on-import.ts';

/** How to read files that are here already; what is left out stays as it was. */
export interface ReadAgain extends OneImport {
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly unused?: readonly string[] | undefined;
}

/** Lets the files of an import that is not confirmed be read once more, in another way; `workOnImport` then does it. */
export async function readImportAgain(deps: ActionDeps, input: ReadAgain): Promise<void> {
  const { workspaceId, importId, dateOrder, columns, unused } = input;
  refuseUnknownFields(columns ?? {});
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await lockImportRun(trx, workspaceId, importId);
    const kept = await getKeptImport(trx, workspaceId, importId);
    if (kept.state !== 'ready' && kept.state !== 'failed') throw notNow(kept.state);
    if (!kept.options.files.every(({ path }) => existsSync(path))) throw filesGone();
    const options = {
      ...kept.options,
      dateOrder: dateOrder ?? kept.options.dateOrder,
      columns: columns ?? kept.options.columns,
      unused: unused ?? kept.options.unused,
      question: null,
      beatAt: deps.clock.now(),
    };
    const begun = { state: 'reading', problem: null, rowsRead: 0, rowsGood: 0, rowsBad: 0 } as const;
    await saveImportRun(trx, workspaceId, {
      ...kept,
      ...begun,
      options,
      columns: [],
      creates: NOTHING_MADE,
      finishedAt: null,
    });
  });
}

function notNow(state: 'reading' | 'running' | 'done'): AppError {
  const why = state === 'done' ? 'it is saved already' : 'its files are being read';
  return new AppError('import_not_ready', `Cannot read the import again: ${why}`);
}

function filesGone(): AppError {
  return new AppError(
    'import_not_ready',
    'Cannot read the import again: its files are gone. Upload them again',
  );
}
