import type { CompiledQuery } from 'kysely';

/** What a question is bound by: a statement that sets it for as long as one transaction lasts, and its values. */
export interface Binding {
  readonly text: string;
  readonly values: readonly string[];
}

/** Asks one question in a transaction of its own, behind what binds it; answers with its rows. */
export type AskBound = (
  binding: Binding,
  query: Pick<CompiledQuery, 'sql' | 'parameters'>,
) => Promise<{ readonly rows: readonly unknown[] }>;
