import type { CompiledQuery } from 'kysely';

/** What a question is bound by: a statement that sets it for as long as one transaction lasts, and its values. */
export interface Binding {
  readonly text: string;
  readonly values: readonly string[];
}

export type Question = Pick<CompiledQuery, 'sql' | 'parameters'>;

export interface Rows {
  readonly rows: readonly unknown[];
}

/** Asks questions, each in a transaction of its own behind what binds it; answers each with its rows. */
export type AskBound = (binding: Binding, questions: readonly Question[]) => readonly Promise<Rows>[];
