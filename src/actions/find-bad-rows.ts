import { existsSync } from 'node:fs';
import { parse } from 'node:path';
import { AppError } from '../domain/app-error.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import type { ActionDeps } from './deps.ts';
import { getKeptImport, type KeptImport } from './kept-import.ts';
import { badRowsOf, type OneImport } from './work-on-import.ts';

export interface FoundBadRows {
  /** As the file is to be called by whoever fetches it. */
  readonly name: string;
  readonly path: string;
}

/** The rows of one file that could not go in. `AppError` `page_not_found` where there are none, or none any more. */
export async function findBadRows(
  deps: ActionDeps,
  { workspaceId, importId }: OneImport,
  fileName: string | undefined,
): Promise<FoundBadRows> {
  const kept = await inWorkspace(deps.database, workspaceId, (trx) =>
    getKeptImport(trx, workspaceId, importId),
  );
  const found = kept.options.files.find(
    (file) => (fileName === undefined || file.name === fileName) && existsSync(badRowsOf(file)),
  );
  if (found !== undefined) return { name: `${parse(found.name).name}.bad.csv`, path: badRowsOf(found) };
  throw new AppError(
    'page_not_found',
    'There are no rows to mend here. They are kept for two days after a file was read',
  );
}

export function hasBadRows({ options: { files } }: KeptImport): boolean {
  return files.some((file) => existsSync(badRowsOf(file)));
}
