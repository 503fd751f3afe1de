import { DECISION } from '../fact/said.ts';
import type { Decision, Mark, SpokenWord } from '../history/history.ts';
import { findInvitation } from '../history/invitation.ts';
import { findTelling, metBy, tellings } from '../obligation/evidence.ts';
import type { Obligation, ObligationState } from '../obligation/obligation.ts';
import { BLANK, type Due, dueAfterBounce, OPEN, owe } from '../obligation/owe.ts';
import { deadlineEnd, spanAfter, type View } from '../standing/view.ts';
import { reportBlockEnd } from './checks.ts';
import { promiseFor } from './promises.ts';

/** Policy row 8, R5, R9, R22: what was decided must be told; when the opening ends, everyone left hears. */
export function outcomeDuties(view: View): readonly Obligation[] {
  const { decisions } = view;
  const duties = decisions.map((decision, index) => tellDecision(view, decision, decisions[index + 1]));
  const end = view.history.openingEnded;
  if (end !== null && !isSpokenFor(view, decisions.at(-1))) duties.push(answerEveryoneLeft(view, end));
  return duties;
}

function tellDecision(view: View, decision: Decision, next: Decision | undefined): Obligation {
  const heard = findTelling(view.history, decision, next);
  const bounced = findBounce(view, decision, next);
  const isLost = heard === null && bounced !== null;
  const due = isLost ? dueAfterBounce(view, bounced) : outcomeDue(view, decision);
  return owe(view, {
    ...BLANK,
    kind: 'outcome',
    cause: decision.id,
    because: decision,
    row: 'outcome',
    owedBy: 'team',
    owedTo: view.counterpart,
    due,
    nudgeRow: nudgeRowOf(due, bounced),
    state: heard === null ? replacedState(view, decision, next) : metBy(heard, due.at),
  });
}

/** A date that was moved is reminded of when it comes, not a day after the decision, when the word may not leave yet. */
function nudgeRowOf(due: Due, bounced: SpokenWord['bounced']): 'outcome' | 'bounce' {
  return bounced === null && due.from !== 'block' ? 'outcome' : 'bounce';
}

/** When the last word that would have told it came back; `null` when none did. */
function findBounce(view: View, decision: Decision, next: Decision | undefined): SpokenWord['bounced'] {
  if (!view.history.words.some((word) => word.bounced !== null)) return null;
  return tellings(view.history, decision, next).findLast((word) => word.bounced !== null)?.bounced ?? null;
}

/** R5: the earlier of the promise and two business days after the decision. R9: a block moves it to its end. */
function outcomeDue(view: View, decision: Decision): Due {
  const block = view.history.blocks.findLast((one) => one.decisionId === decision.id);
  if (block !== undefined)
    return { at: view.team.dueAfter(deadlineEnd(view.team, block.until) - 1, 1), from: 'block' };
  const reportEnd = reportBlockEnd(view, decision);
  if (reportEnd !== null) return { at: view.team.dueAfter(reportEnd - 1, 1), from: 'block' };
  const usual = spanAfter(view.team, decision.at, view.policy.timing.outcome.due);
  const causedAt = view.ended.findLast((ended) => ended.at <= decision.at)?.at ?? decision.at;
  const promised = promiseFor(view.teamPromises, causedAt, decision.at);
  return promised !== null && promised.dueAt < usual
    ? { at: promised.dueAt, from: 'promise' }
    : { at: usual, from: 'default' };
}

/** A later decision takes an untold one's place; to be invited again is to be told that one goes on. */
function replacedState(view: View, decision: Decision, next: Decision | undefined): ObligationState {
  if (next !== undefined) return { is: 'ended', at: next.at, why: 'superseded', factId: next.factId };
  if (decision.outcome !== 'advance') return OPEN;
  const invited = findInvitation(view.history, decision.at);
  return invited === null ? OPEN : { is: 'ended', at: invited.at, why: 'told', factId: invited.factId };
}

/** R22: everyone left hears within two business days; a reserve on a dated hold and a live offer are not left. */
function answerEveryoneLeft(view: View, end: Mark): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'outcome',
    cause: end.factId,
    because: end,
    row: 'filled',
    owedBy: 'team',
    owedTo: view.counterpart,
    sought: { from: 'team', since: end.at, says: DECISION },
  });
}

function isSpokenFor(view: View, last: Decision | undefined): boolean {
  if (last?.outcome === 'decline' || last?.outcome === 'offer') return true;
  if (last?.outcome === 'hold' && last.holdUntil !== null) return true;
  return view.history.offers.size > 0;
}
