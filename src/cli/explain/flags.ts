/** What may be said to the command beside its files. */
export interface ExplainFlags {
  readonly at: readonly string[];
  readonly policy?: string;
  readonly timeZone?: string;
  readonly json?: boolean;
  readonly application?: string;
  readonly all?: boolean;
}
