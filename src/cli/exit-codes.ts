import type { ErrorKind } from '../domain/error-codes.ts';

/** What the process says to the shell when it ends. One table for all commands. */
export const EXIT = {
  /** Done; for `audit`: nobody waits for a word that is late. */
  fine: 0,
  /** `audit`: somebody waits for a word that is late. `import`: some rows were left out. */
  attention: 1,
  /** What was asked for can't be done as it was said: a file, an option, a column. */
  refused: 2,
  /** Something that we rest on is not there: the database, the disk. */
  unavailable: 3,
  /** A bug of ours. */
  internal: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_BY_KIND: Readonly<Record<ErrorKind, ExitCode>> = {
  notFound: EXIT.refused,
  invalid: EXIT.refused,
  conflict: EXIT.refused,
  forbidden: EXIT.refused,
  limited: EXIT.unavailable,
  unavailable: EXIT.unavailable,
};

/** One line each, for `--help` and the reference. */
export const EXIT_WORDS: readonly (readonly [ExitCode, string])[] = [
  [EXIT.fine, 'done; nobody waits for a word that is late'],
  [EXIT.attention, 'done; somebody waits for a word that is late, or rows were left out of an import'],
  [EXIT.refused, 'could not be done as it was said: a file, an option or a column is wrong'],
  [EXIT.unavailable, 'something that it needs is not there: the database, the disk'],
  [EXIT.internal, 'a bug of ours'],
];
