import type { Instant } from '../../lib/instant.ts';
import type { Obligation, ObligationKind } from './obligation.ts';

/** What a job seeker may write to a company that has the turn: kind and useful, and owed to nobody (policy rows 2 and 12-14). */
export type Courtesy = Extract<ObligationKind, 'followUp' | 'candidateThankYou'>;

const COURTESIES: ReadonlySet<ObligationKind> = new Set<ObligationKind>([
  'followUp',
  'candidateThankYou',
] satisfies Courtesy[]);

/** Whether a word is a courtesy: nobody waits for it, so it has a day from or until which it is in order, and is never late. */
export function isCourtesy(kind: ObligationKind): kind is Courtesy {
  return COURTESIES.has(kind);
}

/** Whether an open word is late at an instant: past its due date, and owed to somebody who waits for it. */
export function isLateAt({ kind, dueAt }: Pick<Obligation, 'kind' | 'dueAt'>, now: Instant): boolean {
  return dueAt <= now && !COURTESIES.has(kind);
}
