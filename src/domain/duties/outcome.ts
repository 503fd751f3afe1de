import type { Instant } from '../../lib/instant.ts';
import type { Decision } from '../history/history.ts';
import { findInvitation } from '../history/invitation.ts';
import { metBy, tellings } from '../obligation/evidence.ts';
import type { DueFrom, Obligation, ObligationState } from '../obligation/obligation.ts';
import { dueAfterBounce, owe } from '../obligation/owe.ts';
import { deadlineEnd, spanAfter, type View } from '../standing/view.ts';
import { type DatedPromise, promiseFor, promisesBy } from './promises.ts';

/** Policy row 8, R5, R9, R22: what was decided must be told; when the opening ends, everyone left hears. */
export function outcomeDuties(view: View): readonly Obligation[] {
  const promises = promisesBy(view, 'team');
  const decided = view.decisions.map((decision, index) =>
    tellDecision(view, promises, { decision, next: view.decisions[index + 1] }),
  );
  return [...decided, ...answerEveryoneLeft(view)];
}

interface Told {
  readonly decision: Decision;
  readonly next: Decision | undefined;
}

function tellDecision(view: View, promises: readonly DatedPromise[], { decision, next }: Told): Obligation {
  const words = tellings(view.history, decision, next);
  const heard = words.find((word) => word.bounced === null);
  const bounced = words.findLast((word) => word.bounced !== null)?.bounced;
  const due =
    bounced && heard === undefined ? dueAfterBounce(view, bounced) : outcomeDue(view, promises, decision);
  const state = heard === undefined ? replacedState(view, decision, next) : metBy(heard, due.at);
  return owe(view, {
    kind: 'outcome',
    cause: decision.id,
    because: decision,
    row: 'outcome',
    owedBy: 'team',
    owedTo: view.counterpart,
    due,
    nudgeRow: bounced ? 'bounce' : 'outcome',
    state: state ?? { is: 'open' },
  });
}

/** R5: the earlier of the promise and two business days after the decision. R9: a block moves it to its end. */
function outcomeDue(
  view: View,
  promises: readonly DatedPromise[],
  decision: Decision,
): { readonly at: Instant; readonly from: DueFrom } {
  const block = view.history.blocks.findLast((one) => one.decisionId === decision.id);
  if (block !== undefined)
    return { at: view.team.dueAfter(deadlineEnd(view.team, block.until) - 1, 1), from: 'block' };
  const usual = spanAfter(view.team, decision.at, view.policy.timing.outcome.due);
  const causedAt = view.ended.findLast((ended) => ended.at <= decision.at)?.at ?? decision.at;
  const promised = promiseFor(promises, causedAt, decision.at);
  return promised !== null && promised.dueAt < usual
    ? { at: promised.dueAt, from: 'promise' }
    : { at: usual, from: 'default' };
}

/** A later decision takes an untold one's place; to be invited again is to be told that one goes on. */
function replacedState(view: View, decision: Decision, next: Decision | undefined): ObligationState | null {
  if (next !== undefined) return { is: 'ended', at: next.at, why: 'superseded', factId: next.factId };
  if (decision.outcome !== 'advance') return null;
  const invited = findInvitation(view.history, decision.at);
  return invited === null ? null : { is: 'ended', at: invited.at, why: 'told', factId: invited.factId };
}

/** R22: everyone left hears within two business days; a reserve on a dated hold and a live offer are not left. */
function answerEveryoneLeft(view: View): readonly Obligation[] {
  const end = view.history.openingEnded;
  const last = view.decisions.at(-1);
  if (end === null || isSpokenFor(view, last)) return [];
  return [
    owe(view, {
      kind: 'outcome',
      cause: end.factId,
      because: end,
      row: 'filled',
      owedBy: 'team',
      owedTo: view.counterpart,
      sought: { from: 'team', since: end.at, says: ['decision'] },
    }),
  ];
}

function isSpokenFor(view: View, last: Decision | undefined): boolean {
  if (last?.outcome === 'decline' || last?.outcome === 'offer') return true;
  if (last?.outcome === 'hold' && last.holdUntil !== null) return true;
  return view.history.offers.size > 0;
}
