import { AppError } from '../domain/app-error.ts';
import type { Place } from '../domain/party.ts';
import { FIELD_IDS } from '../intake/ats/columns/fields.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { saveImportRun } from '../storage/queries/import-runs.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { type KeptFile, NOTHING_MADE } from './kept-import.ts';
import { findSavedMapping } from './saved-mapping.ts';

export interface StartImport extends Acting {
  readonly importId: string;
  readonly files: readonly KeptFile[];
  readonly timeZone: string;
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  readonly place?: Place | undefined;
  /** Our field to the header of the file; what was saved for files with these headers when left out. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** `reading` looks first; `running` saves at once, for files that are known to be good. */
  readonly state: 'reading' | 'running';
}

/** Keeps a new import; `workOnImport` then does it. */
export async function startImport(deps: ActionDeps, input: StartImport): Promise<void> {
  const { workspaceId, files, timeZone, dateOrder, place } = input;
  refuseUnknownFields(input.columns ?? {});
  const now = deps.clock.now();
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const said = input.columns && { columns: input.columns, unused: [] };
    const { columns, unused } = said ?? (await findSavedMapping(trx, workspaceId, files)) ?? {};
    await saveImportRun(trx, workspaceId, {
      importRunId: input.importId,
      startedBy: input.memberId,
      state: input.state,
      files: files.map(({ name, bytes }) => ({ name, bytes, preset: null })),
      columns: [],
      options: { files, timeZone, dateOrder, columns, unused, place, beatAt: now },
      rowsRead: 0,
      rowsGood: 0,
      rowsBad: 0,
      creates: NOTHING_MADE,
      problem: null,
      startedAt: now,
      finishedAt: null,
    });
  });
}

/** `AppError` `columns_unknown` where a mapping names a field that there is not. */
export function refuseUnknownFields(columns: Readonly<Record<string, string>>): void {
  const known: ReadonlySet<string> = new Set(FIELD_IDS);
  const unknown = Object.keys(columns).filter((field) => !known.has(field));
  if (unknown.length === 0) return;
  const fields = Object.fromEntries(
    unknown.map((field) => [`mapping.${field}`, 'is no field that an import knows']),
  );
  throw new AppError(
    'columns_unknown',
    `Cannot read the mapping: ${unknown.join(', ')} is no field of ours`,
    fields,
  );
}
