import type { Place } from '../domain/party.ts';
import type { Trx } from '../storage/database.ts';
import { getImportRun, type ImportRun } from '../storage/queries/import-runs.ts';

/** A file of an import, as it lies on this machine while it is read. */
export interface KeptFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** How the dates are written; which column says what. */
export type ImportQuestion = 'dateOrder' | 'columns';

/** How to read the files where they cannot tell it themselves, and who is at work on them. */
export interface KeptOptions {
  readonly files: readonly KeptFile[];
  readonly timeZone: string;
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Headers of columns that are not to be read. */
  readonly unused?: readonly string[] | undefined;
  /** What somebody must say before the files can be read. */
  readonly question?: ImportQuestion | null | undefined;
  /** Where the openings are that it makes; where the workspace is when left out. */
  readonly place?: Place | undefined;
  /** When whoever is at work last said so: silence means that its process is gone. */
  readonly beatAt?: number | undefined;
}

/** An import as it is kept, with its own shapes instead of what a table can tell. */
export interface KeptImport extends Omit<ImportRun, 'files' | 'columns' | 'options' | 'creates'> {
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly preset: string | null;
  }[];
  readonly columns: readonly {
    readonly file: string;
    readonly header: string;
    readonly field: string | null;
  }[];
  readonly options: KeptOptions;
  readonly creates: KeptCreates;
}

export interface KeptCreates {
  readonly people: number;
  readonly openings: number;
  readonly applications: number;
  readonly facts: number;
}

export const NOTHING_MADE: KeptCreates = { people: 0, openings: 0, applications: 0, facts: 0 };

/** What `saveImportRun` wrote, which is always one of these. */
export async function getKeptImport(trx: Trx, workspaceId: string, importId: string): Promise<KeptImport> {
  const run = await getImportRun(trx, workspaceId, importId);
  return {
    ...run,
    files: (run.files ?? []) as KeptImport['files'],
    columns: (run.columns ?? []) as KeptImport['columns'],
    options: { files: [], timeZone: 'UTC', ...(run.options as object) },
    creates: { ...NOTHING_MADE, ...(run.creates as object) },
  };
}
