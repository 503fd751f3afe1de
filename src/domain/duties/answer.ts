import { dayNumberOf } from '../../lib/day-number.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Mark } from '../history/history.ts';
import { metBy } from '../obligation/evidence.ts';
import type { Obligation, ObligationState } from '../obligation/obligation.ts';
import { BLANK, type Due, owe } from '../obligation/owe.ts';
import { deadlineEnd, spanAfter, type View } from '../standing/view.ts';
import { type AnswerTurn, answerTurns } from './answer-turns.ts';
import { promiseFor } from './promises.ts';

/**
 * Policy rows 4 and 5, R5, R7, R18: the team's answer after an interview, an arrived task or answer, an advancing word,
 * a thaw, a reopening or a promise. A new cause takes the place of the one before, so one answer is open at a time.
 */
export function answerDuties(view: View): readonly Obligation[] {
  return answerTurns(view).map((turn) => {
    const due = answerDue(view, turn);
    return owe(view, {
      ...BLANK,
      kind: 'answer',
      cause: turn.cause,
      because: turn.mark,
      row: 'answer',
      owedBy: 'team',
      owedTo: view.counterpart,
      due,
      state: turn.end === null ? undefined : stateOf(turn.end, due.at),
    });
  });
}

function stateOf(end: NonNullable<AnswerTurn['end']>, dueAt: Instant): ObligationState {
  if (end.word !== null) return metBy(end.word, dueAt);
  return { is: 'ended', at: end.at, why: 'superseded', factId: end.factId };
}

/** R5: a promise replaces the default. R7: so does a wish to hear earlier, where nothing was promised. */
function answerDue(view: View, turn: AnswerTurn): Due {
  if (turn.until !== null) return { at: deadlineEnd(view.team, turn.until), from: 'promise' };
  const promised = promiseFor(view.teamPromises, turn.mark.at, turn.end?.at);
  if (promised !== null) return { at: promised.dueAt, from: 'promise' };
  const usual = spanAfter(view.team, turn.mark.at, view.policy.timing.answer.due);
  const wished = wishFor(view, turn.mark);
  return wished !== null && wished < usual ? { at: wished, from: 'wish' } : { at: usual, from: 'default' };
}

function wishFor(view: View, cause: Mark): Instant | null {
  const wish = view.history.wishes.at(-1);
  if (wish === undefined) return null;
  const wished = view.team.endOfDay(dayNumberOf(wish.hearBy));
  if (wished <= cause.at) return null;
  return Math.max(wished, view.team.dueAfter(Math.max(wish.at, cause.at), 1));
}
