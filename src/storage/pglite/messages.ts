import type { Binding } from '../binding.ts';

/** What goes to the thread that holds the embedded database. */
export type Ask =
  | { readonly id: number; readonly ask: 'query'; readonly text: string; readonly values: readonly unknown[] }
  | {
      readonly id: number;
      readonly ask: 'bound';
      readonly binding: Binding;
      readonly text: string;
      readonly values: readonly unknown[];
    }
  | { readonly id: number; readonly ask: 'exec'; readonly text: string }
  | { readonly id: number; readonly ask: 'copy'; readonly text: string; readonly lines: string }
  | { readonly id: number; readonly ask: 'listen'; readonly channel: string }
  | { readonly id: number; readonly ask: 'unlisten'; readonly channel: string }
  | { readonly id: number; readonly ask: 'close' };

/** What comes back from it. */
export type Answer =
  | { readonly id: number; readonly is: 'done'; readonly rows: Row[]; readonly affected: number }
  | { readonly id: number; readonly is: 'failed'; readonly error: FailedQuery }
  | { readonly is: 'notification'; readonly channel: string; readonly payload: string }
  | { readonly is: 'ready' }
  | { readonly is: 'broken'; readonly message: string };

export type Row = Record<string, unknown>;

/** The fields of a PostgreSQL error, as `pg` names them. */
export interface FailedQuery {
  readonly message: string;
  readonly code?: string;
  readonly detail?: string;
  readonly constraint?: string;
  readonly table?: string;
}
