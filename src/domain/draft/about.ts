import type { CheckStep } from '../fact/fact.ts';
import type { Check, History } from '../history/history.ts';
import type { Obligation, ObligationKind } from '../obligation/obligation.ts';
import type { DraftKind } from './draft-kind.ts';

/** What a letter is about besides the candidate: one referee, or one step of a background check. */
export interface About {
  readonly referenceId?: string;
  readonly checkStep?: { readonly checkId: string; readonly step: CheckStep };
}

const OF_A_REFEREE: ReadonlySet<ObligationKind> = new Set<ObligationKind>([
  'refereeWarning',
  'referenceRequest',
  'reference',
  'referenceChaser',
  'refereeReminder',
  'refereeReplacement',
]);

/** Whom a duty is about, where that is a referee: the id of the reference stands in its key. */
export function referenceIdOf(duty: Pick<Obligation, 'kind' | 'key'> | null): string | null {
  if (duty === null || !OF_A_REFEREE.has(duty.kind)) return null;
  return duty.key.slice(duty.kind.length + 1);
}

/** The step of a background check that a letter of this kind takes once it was heard. */
export function checkStepOf(history: History, kind: DraftKind): About['checkStep'] {
  if (kind === 'checkDisclosure') return stepOf(lastWhere(history, isUndisclosed), 'disclosed');
  if (kind === 'preAdverse') return stepOf(lastWhere(history, isUncopied), 'preAdverse');
  return kind === 'adverseNotice' ? stepOf(openNotice(history), 'adverse') : undefined;
}

/** The check whose copy was given and whose notice was not: the no that rests on it is that notice. */
export function openNotice(history: History): Check | undefined {
  return lastWhere(history, isUnnoticed);
}

function isUndisclosed({ rules, steps }: Check): boolean {
  return rules === 'fcra' && steps.disclosed === undefined && steps.authorised === undefined;
}

function isUncopied({ rules, steps, reported }: Check): boolean {
  return rules === 'fcra' && reported?.result === 'adverse' && steps.preAdverse === undefined;
}

function isUnnoticed({ rules, steps }: Check): boolean {
  const { preAdverse, adverse, setAside } = steps;
  return rules === 'fcra' && preAdverse !== undefined && adverse === undefined && setAside === undefined;
}

function lastWhere({ checks }: History, fits: (check: Check) => boolean): Check | undefined {
  return checks.size === 0 ? undefined : [...checks.values()].findLast(fits);
}

function stepOf(check: Check | undefined, step: CheckStep): About['checkStep'] {
  return check && { checkId: check.id, step };
}
