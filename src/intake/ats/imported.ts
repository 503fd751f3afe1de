import type { Fact } from '../../domain/fact/fact.ts';

/** One application as an export tells it: who, for what, and what happened. The same export gives the same ids again. */
export interface ImportedApplication {
  /** Stable over exports of the same system: made from its ids, or from address and opening. */
  readonly key: string;
  readonly person: ImportedPerson;
  readonly opening: ImportedOpening;
  /** Names or addresses as the export has them; nobody where it names nobody. */
  readonly owner: string | null;
  readonly manager: string | null;
  readonly agency: string | null;
  readonly channel: 'direct' | 'agency' | 'referral';
  readonly stage: string | null;
  readonly facts: readonly Fact[];
  readonly doubts: readonly Doubt[];
  /** The rows that it was made of: the number of the file among those given, and of the row in it. */
  readonly rows: readonly { readonly file: number; readonly row: number }[];
}

export interface ImportedPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface ImportedOpening {
  readonly key: string;
  readonly title: string;
}

/** What the export leaves open, and what we took instead. */
export type Doubt =
  /** Decided, and no column says when: counted from the last date in the row. */
  | 'decisionDate'
  /** Over, and nothing says who ended it: taken as the team's decision. */
  | 'whoEnded'
  /** No date at all: nothing can be late. */
  | 'noDates'
  /** At a step that is an interview, and no column says when one was: nothing is counted. */
  | 'interviewDate'
  /** Told, and no column says when: counted from the decision. */
  | 'toldDate';
