import type { Instant } from '../../lib/instant.ts';
import type { Check, Decision, Mark } from '../history/history.ts';
import { NO_DUTIES } from '../obligation/append.ts';
import type { Obligation, ObligationState } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import { spanAfter, type View } from '../standing/view.ts';

/**
 * Policy row 23: a background check is the checker's debt. Under the Fair Credit Reporting Act (15 USC 1681b) the steps
 * follow each other: the disclosure, the written permission, the report; and before a no that rests on it, the copy
 * with the summary of rights, time to answer, the notice. None of this is legal advice.
 */
export function checkDuties(view: View): readonly Obligation[] {
  const { checks } = view.history;
  if (checks.size === 0) return NO_DUTIES;
  return [...checks.values()].flatMap((check) => dutiesOf(view, check));
}

/** The reports that stand behind a no: adverse, known when it was decided, and not set aside by anybody. */
export function reportsBehind(view: View, decision: Decision): readonly Check[] {
  if (decision.outcome !== 'decline') return [];
  return [...view.history.checks.values()].filter(
    ({ rules, reported, steps }) =>
      rules === 'fcra' &&
      reported?.result === 'adverse' &&
      reported.at <= decision.at &&
      steps.setAside === undefined,
  );
}

/** When the wait after the copy of a report is over; `null` while the copy has not been given. */
export function waitEnd(view: View, { steps }: Check): Instant | null {
  return steps.preAdverse === undefined
    ? null
    : spanAfter(view.team, steps.preAdverse.at, view.policy.timing.adverseWait.due);
}

/** R9: until when a no must wait for the steps before it; worked out ahead where they have not begun. `null` for no wait. */
export function reportBlockEnd(view: View, decision: Decision): Instant | null {
  if (view.history.checks.size === 0) return null;
  const ends = reportsBehind(view, decision).map(
    (check) => waitEnd(view, check) ?? earliestEnd(view, decision),
  );
  return ends.length === 0 ? null : Math.max(...ends);
}

function earliestEnd(view: View, decision: Decision): Instant {
  const { preAdverse, adverseWait } = view.policy.timing;
  return spanAfter(view.team, spanAfter(view.team, decision.at, preAdverse.due) - 1, adverseWait.due);
}

function dutiesOf(view: View, check: Check): readonly Obligation[] {
  const last = view.decisions.at(-1);
  const stopped = check.steps.cancelled ?? check.steps.refused ?? decidedWithout(check, last);
  const over = stopped === undefined ? undefined : notNeeded(stopped);
  const isBehind = last !== undefined && reportsBehind(view, last).includes(check);
  return [
    ...(check.rules === 'fcra' ? consent(view, check, over) : []),
    ...report(view, check, over),
    ...(isBehind ? notices(view, check, last) : []),
  ];
}

/** A no that was decided before any report came rests on none: nobody is asked for a permission after it. */
function decidedWithout({ at, reported }: Check, last: Decision | undefined): Decision | undefined {
  return last?.outcome === 'decline' && reported === null && last.at >= at ? last : undefined;
}

/** Nothing is ordered before the stand-alone document was given and the candidate agreed in writing. */
function consent(view: View, check: Check, over: ObligationState | undefined): readonly Obligation[] {
  const { disclosed, authorised, refused } = check.steps;
  const disclosure = owe(view, {
    ...BLANK,
    kind: 'checkDisclosure',
    cause: check.id,
    because: check,
    row: 'checkDisclosure',
    owedBy: 'team',
    owedTo: 'candidate',
    state: doneState(disclosed ?? authorised) ?? over,
  });
  if (disclosed === undefined) return [disclosure];
  const permission = owe(view, {
    ...BLANK,
    kind: 'checkAuthorisation',
    cause: check.id,
    because: disclosed,
    row: 'checkAuthorisation',
    owedBy: 'candidate',
    owedTo: 'team',
    state: doneState(authorised ?? refused) ?? over,
  });
  return [disclosure, permission];
}

function report(view: View, check: Check, over: ObligationState | undefined): readonly Obligation[] {
  const began = check.rules === 'fcra' ? check.steps.authorised : check;
  if (began === undefined) return NO_DUTIES;
  return [
    owe(view, {
      ...BLANK,
      kind: 'check',
      cause: check.id,
      because: began,
      row: 'check',
      owedBy: 'checker',
      owedTo: 'team',
      state: doneState(check.reported ?? undefined) ?? over,
    }),
  ];
}

function notices(view: View, check: Check, decision: Decision): readonly Obligation[] {
  const { preAdverse, adverse } = check.steps;
  const before = owe(view, {
    ...BLANK,
    kind: 'preAdverse',
    cause: check.id,
    because: decision,
    row: 'preAdverse',
    owedBy: 'team',
    owedTo: 'candidate',
    state: doneState(preAdverse),
  });
  const end = waitEnd(view, check);
  if (preAdverse === undefined || end === null) return [before];
  const notice = owe(view, {
    ...BLANK,
    kind: 'adverseNotice',
    cause: check.id,
    because: preAdverse,
    row: 'adverseNotice',
    owedBy: 'team',
    owedTo: 'candidate',
    due: { at: view.team.dueAfter(end - 1, 1), from: 'block' },
    state: doneState(adverse),
  });
  return [before, notice];
}

function doneState(done: Mark | undefined): ObligationState | undefined {
  return done === undefined
    ? undefined
    : { is: 'met', at: done.at, by: 'filed', factId: done.factId, wasLate: false };
}

function notNeeded({ at, factId }: Mark): ObligationState {
  return { is: 'ended', at, why: 'notNeeded', factId };
}
