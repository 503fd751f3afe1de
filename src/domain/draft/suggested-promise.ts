import { dayNumberOf, plainDateOf } from '../../lib/day-number.ts';
import type { Instant } from '../../lib/instant.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { Deadline } from '../fact/fact.ts';
import type { History } from '../history/history.ts';
import type { Policy } from '../policy/policy.ts';
import type { Standing } from '../standing/standing.ts';
import { deadlineEnd, spanAfter } from '../standing/view.ts';
import { DRAFT_RULES, type DraftKind } from './draft-kind.ts';

export interface PromiseAsked {
  readonly history: History;
  readonly standing: Standing;
  readonly policy: Policy;
  readonly now: Instant;
}

/**
 * The date to name for our next word: the one that was promised and still holds, what the plan says, or what the policy
 * gives us. A whole day where the team works, never earlier than the next business day; `null` where a draft names none.
 */
export function suggestPromise(kind: DraftKind, asked: PromiseAsked): Deadline | null {
  if (!DRAFT_RULES[kind].promises) return null;
  const team = asked.policy.calendarOf(asked.history.circumstances.team);
  const soonest = team.dueAfter(asked.now, 1);
  const wanted = wantedEnd(kind, asked, team);
  return { on: plainDateOf(team.lastDayOf(Math.max(wanted, soonest))), timeZone: team.timeZone };
}

function wantedEnd(kind: DraftKind, asked: PromiseAsked, team: BusinessCalendar): Instant {
  const { policy, now, history } = asked;
  const { holding, freezeCheckIn, answer } = policy.timing;
  const isFrozen = history.freezes.some((freeze) => freeze.thawed === null);
  switch (kind) {
    case 'holdingNote':
    case 'holdingCall':
    case 'statusNotice':
      return Math.max(
        spanAfter(team, now, (isFrozen ? freezeCheckIn : holding).due),
        afterAbsence(asked, team),
      );
    case 'freezeNotice':
      return spanAfter(team, now, freezeCheckIn.due);
    case 'runnerUpHold':
      return holdEnd(asked, team) ?? spanAfter(team, now, holding.due);
    case 'timetable':
      return beforeTheirDeadline(asked, team);
    default:
      return answerEnd(asked) ?? spanAfter(team, now, answer.due);
  }
}

/** R20: a day after whoever decides is back. */
function afterAbsence({ history, now }: PromiseAsked, team: BusinessCalendar): Instant {
  const away = history.absences.findLast((one) => one.party === 'team');
  if (away === undefined || team.endOfDate(away.until) <= now) return 0;
  return team.endOfDay(team.step(dayNumberOf(away.until), 1));
}

function holdEnd({ history }: PromiseAsked, team: BusinessCalendar): Instant | null {
  const held = history.decisions.findLast((one) => one.outcome === 'hold')?.holdUntil ?? null;
  return held === null ? null : deadlineEnd(team, held);
}

/** A business day before the other offer ends. */
function beforeTheirDeadline({ history, policy }: PromiseAsked, team: BusinessCalendar): Instant {
  const shared = history.competingOffers.at(-1);
  if (shared === undefined) return 0;
  const end = deadlineEnd(policy.calendarOf(history.circumstances.candidate), shared.deadline);
  return team.endOfDay(team.step(team.lastDayOf(end), -1));
}

function answerEnd({ standing, now }: PromiseAsked): Instant | null {
  const { promise, obligations } = standing;
  if (promise?.state === 'open' && promise.by === 'team' && promise.dueAt > now) return promise.dueAt;
  const answer = obligations.find((owed) => owed.kind === 'answer' && owed.state.is === 'open');
  return answer !== undefined && answer.dueAt > now ? answer.dueAt : null;
}
