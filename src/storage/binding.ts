import type { CompiledQuery } from 'kysely';

/** What a question is bound by: a statement that sets it for as long as one transaction lasts, and its values. */
export interface Binding {
  readonly text: string;
  readonly values: readonly string[];
}

export interface Question extends Pick<CompiledQuery, 'sql' | 'parameters'> {
  /** Planned once for each connection, whatever its values are (`asked-often.ts`). */
  readonly isPlannedOnce?: boolean;
}

export interface BoundQuestion {
  readonly binding: Binding;
  readonly question: Question;
}

export interface Rows {
  readonly rows: readonly unknown[];
}

/** Asks questions, each in a transaction of its own behind what binds it; answers each with its rows. */
export type AskBound = (questions: readonly BoundQuestion[]) => readonly Promise<Rows>[];
