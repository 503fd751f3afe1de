import type { ExportFlags } from '../export-flags.ts';

/** What may be said to `heardback import` beside the files. */
export interface ImportFlags extends ExportFlags {
  readonly workspace?: string;
  readonly dryRun?: boolean;
  readonly badRows?: string;
  readonly json?: boolean;
}
