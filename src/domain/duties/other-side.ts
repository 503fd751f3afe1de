import { type DayNumber, dayNumberOf } from '../../lib/day-number.ts';
import type { Instant } from '../../lib/instant.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { Ask, Mark, Task } from '../history/history.ts';
import { append, NO_DUTIES } from '../obligation/append.ts';
import type { Obligation, ObligationKind, ObligationState, PlannedNudge } from '../obligation/obligation.ts';
import { BLANK, type Due, owe } from '../obligation/owe.ts';
import type { Party } from '../party.ts';
import type { Span } from '../policy/policy.ts';
import { calendarFor, datedPromises, deadlineEnd, spanAfter, type View } from '../standing/view.ts';
import { findArrival } from './arrivals.ts';

/** R19: what the candidate or the agency took on. Two reminders, one straight question, then hold. */
export function otherSideDuties(view: View): readonly Obligation[] {
  const { tasks, asks } = view.history;
  const duties: Obligation[] = [];
  for (const task of tasks) duties.push(answerOwed(view, task));
  for (const ask of asks) duties.push(answerOwed(view, ask));
  return append(duties, ownPromises(view));
}

function answerOwed(view: View, asked: Task | Ask): Obligation {
  const kind = kindOf(asked);
  const due = dueFor(view, asked);
  return owe(view, {
    ...BLANK,
    kind,
    because: asked,
    row: kind === 'interestGauge' ? 'interestGauge' : 'candidateReply',
    owedBy: asked.owedBy,
    owedTo: 'team',
    due,
    nudges: chasers(view, asked.owedBy, due.at),
    state: arrivedState(findArrival(view, asked), due.at),
    expires: noLongerAsked(view, asked),
  });
}

/** A no was decided, or the opening has ended: nobody is reminded of work for a process that is over. */
function noLongerAsked({ history, decisions }: View, asked: Mark): Mark | undefined {
  const no = decisions.find((decision) => decision.at >= asked.at && decision.outcome === 'decline');
  if (no !== undefined) return no;
  const end = history.openingEnded;
  return end !== null && end.at >= asked.at && decisions.at(-1)?.outcome !== 'hold' ? end : undefined;
}

function arrivedState(arrived: Mark | null, dueAt: Instant): ObligationState | undefined {
  if (arrived === null) return undefined;
  const { at, factId } = arrived;
  return { is: 'met', at, by: 'received', factId, wasLate: at >= dueAt };
}

function kindOf(asked: Task | Ask): ObligationKind {
  if (!('about' in asked)) return 'candidateTask';
  if (asked.about === 'availability') return 'candidateAvailability';
  if (asked.about === 'reply') return 'candidateReply';
  return asked.owedBy === 'agency' ? 'interestGauge' : 'candidateInterest';
}

/** R20: an absence moves what the absent party owes to the later of its date and a business day after the return. */
function dueFor(view: View, asked: Task | Ask): Due {
  const calendar = calendarFor(view, asked.owedBy);
  const usual = spanAfter(calendar, asked.at, view.policy.timing.candidateReply.due);
  const agreed = asked.deadline === null ? usual : deadlineEnd(calendar, asked.deadline);
  const from = asked.deadline === null ? 'default' : 'plan';
  const back = returnOf(view, asked.owedBy, agreed);
  return back !== null && back > agreed ? { at: back, from: 'absence' } : { at: agreed, from };
}

/** A business day after the return from an absence that covers the due date. */
function returnOf(view: View, party: Party, dueAt: Instant): Instant | null {
  const calendar = calendarFor(view, party);
  const covering = view.history.absences.findLast((absence) => {
    const from = calendar.startOfDay(dayNumberOf(absence.from));
    return (
      absence.party === party &&
      from < dueAt &&
      dueAt <= calendar.dueAfter(calendar.endOfDate(absence.until), 0)
    );
  });
  return covering === undefined ? null : calendar.dueAfter(calendar.endOfDate(covering.until) - 1, 1);
}

/** When two reminders and the straight question go out; they hang on what was owed, never on the application. */
export function chasers(view: View, to: 'candidate' | 'agency', dueAt: Instant): readonly PlannedNudge[] {
  const calendar = calendarFor(view, to);
  return chaserDays(view, calendar, dueAt).map((day, index) => {
    const at = calendar.workdayStart(day);
    return { step: index + 1, at, to, isDue: view.clock.hasCome(at) };
  });
}

function chaserDays(view: View, calendar: BusinessCalendar, dueAt: Instant): readonly DayNumber[] {
  const { candidateReply, straightQuestion } = view.policy.timing;
  const dueDay = calendar.lastDayOf(dueAt);
  const days = candidateReply.nudges.map((nudge) => calendar.step(dueDay, nudge.businessDays));
  days.push(calendar.step(days.at(-1) ?? dueDay, businessDaysOf(straightQuestion.due)));
  return days;
}

/** When an unanswered straight question turns into hold, looked at by a person once a month. */
export function holdFrom(view: View, owed: Obligation): Instant | null {
  if (owed.state.is !== 'open' || (owed.owedBy !== 'candidate' && owed.owedBy !== 'agency')) return null;
  if (owed.because.rule === 'missedHold') return owed.dueAt;
  if (owed.because.rule !== 'candidateReply') return null;
  const calendar = calendarFor(view, owed.owedBy);
  const question = chaserDays(view, calendar, owed.dueAt).at(-1);
  if (question === undefined) return null;
  const askedAt = calendar.workdayStart(question);
  return calendar.dueAfter(askedAt, businessDaysOf(view.policy.timing.candidateHold.due));
}

function businessDaysOf(span: Span): number {
  return 'businessDays' in span ? span.businessDays : 1;
}

/** "I can let you know by Friday": the other side's own word, due when it says. */
function ownPromises(view: View): readonly Obligation[] {
  const { workspace } = view.history.circumstances;
  if (workspace === 'seeker' || view.history.promises.length === view.teamPromises.length) return NO_DUTIES;
  return append(promisedBy(view, 'candidate'), promisedBy(view, 'agency'));
}

function promisedBy(view: View, party: 'candidate' | 'agency'): Obligation[] {
  return datedPromises(view.history, party, calendarFor(view, party)).map(({ promise, dueAt }) =>
    owe(view, {
      ...BLANK,
      kind: 'candidateReply',
      because: promise,
      row: 'candidateReply',
      owedBy: party,
      owedTo: 'team',
      due: { at: dueAt, from: 'promise' },
      nudges: chasers(view, party, dueAt),
      sought: { from: party, since: promise.at + 1 },
    }),
  );
}
