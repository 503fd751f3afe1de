import type { Instant } from '../../lib/instant.ts';
import type { Obligation, ObligationKind } from '../obligation/obligation.ts';
import type { Standing } from './standing.ts';

/** What a change of the policy would do to one person, the weightiest first. */
export type Difference =
  | 'becomeLate'
  | 'noLongerLate'
  | 'newlyOwed'
  | 'noLongerOwed'
  | 'dueEarlier'
  | 'dueLater';

export interface ComparedStanding {
  /** `null` where no date, no duty and no lateness differs. */
  readonly difference: {
    readonly is: Difference;
    readonly kind: ObligationKind;
    readonly wasDueAt: Instant | null;
    readonly dueAt: Instant | null;
  } | null;
  readonly doRemindersMove: boolean;
}

/** How two standings of one application at one instant differ in the words that are open. */
export function compareStandings(before: Standing, after: Standing): ComparedStanding {
  const open = (standing: Standing) =>
    new Map(standing.obligations.filter((owed) => owed.state.is === 'open').map((owed) => [owed.key, owed]));
  const [was, is] = [open(before), open(after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  const found = keys.flatMap((key) => differenceOf(was.get(key), is.get(key)) ?? []);
  found.sort((a, b) => WEIGHT.indexOf(a.is) - WEIGHT.indexOf(b.is));
  const doRemindersMove = keys.some((key) => nudgeText(was.get(key)) !== nudgeText(is.get(key)));
  return { difference: found[0] ?? null, doRemindersMove };
}

const WEIGHT: readonly Difference[] = [
  'becomeLate',
  'noLongerLate',
  'newlyOwed',
  'noLongerOwed',
  'dueEarlier',
  'dueLater',
];

type Found = NonNullable<ComparedStanding['difference']>;

function differenceOf(was: Obligation | undefined, is: Obligation | undefined): Found | null {
  const either = is ?? was;
  if (either === undefined) return null;
  const found = { kind: either.kind, wasDueAt: was?.dueAt ?? null, dueAt: is?.dueAt ?? null };
  if (is?.isLate === true && was?.isLate !== true) return { is: 'becomeLate', ...found };
  if (was?.isLate === true && is?.isLate !== true) return { is: 'noLongerLate', ...found };
  if (was === undefined) return { is: 'newlyOwed', ...found };
  if (is === undefined) return { is: 'noLongerOwed', ...found };
  if (is.dueAt === was.dueAt) return null;
  return { is: is.dueAt < was.dueAt ? 'dueEarlier' : 'dueLater', ...found };
}

function nudgeText(owed: Obligation | undefined): string {
  return owed === undefined ? '' : owed.nudges.map((nudge) => `${nudge.at} ${nudge.to}`).join();
}
