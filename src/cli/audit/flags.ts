import type { ExportFlags } from '../export-flags.ts';

/** What may be said to the command beside its files. */
export interface AuditFlags extends ExportFlags {
  readonly asOf?: string;
  readonly country?: string;
  readonly region?: string;
  readonly employerSize?: number;
  readonly policy?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly html?: string;
  readonly limit?: number;
  readonly only?: 'late' | 'untold' | 'soon' | 'waiting';
  readonly opening?: string;
  readonly owner?: string;
  readonly columns?: boolean;
}
