import { dayNumberOf } from '../../lib/day-number.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Ask, Task } from '../history/history.ts';
import type { DueFrom, Obligation, ObligationKind, PlannedNudge } from '../obligation/obligation.ts';
import { owe } from '../obligation/owe.ts';
import type { Party } from '../party.ts';
import type { Span } from '../policy/policy.ts';
import { calendarFor, deadlineEnd, spanAfter, type View } from '../standing/view.ts';
import { findArrival } from './arrivals.ts';
import { promisesBy } from './promises.ts';

/** R19, R26: what the candidate, the agency or a referee took on. Two reminders, one straight question, then hold. */
export function otherSideDuties(view: View): readonly Obligation[] {
  const asked = [...view.history.tasks, ...view.history.asks].map((one) => answerOwed(view, one));
  return [...asked, ...ownPromises(view), ...references(view)];
}

function answerOwed(view: View, asked: Task | Ask): Obligation {
  const kind = kindOf(asked);
  const arrived = findArrival(view, asked);
  const due = dueFor(view, asked);
  return owe(view, {
    kind,
    because: asked,
    row: kind === 'interestGauge' ? 'interestGauge' : 'candidateReply',
    owedBy: asked.owedBy,
    owedTo: 'team',
    due,
    nudges: chasers(view, asked.owedBy, due.at),
    ...(arrived === null
      ? {}
      : {
          state: {
            is: 'met',
            at: arrived.at,
            by: 'received',
            factId: arrived.factId,
            wasLate: arrived.at >= due.at,
          } as const,
        }),
  });
}

function kindOf(asked: Task | Ask): ObligationKind {
  if (!('about' in asked)) return 'candidateTask';
  if (asked.about === 'availability') return 'candidateAvailability';
  if (asked.about === 'reply') return 'candidateReply';
  return asked.owedBy === 'agency' ? 'interestGauge' : 'candidateInterest';
}

/** R20: an absence moves what the absent party owes to the later of its date and a business day after the return. */
function dueFor(view: View, asked: Task | Ask): { readonly at: Instant; readonly from: DueFrom } {
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
  const { candidateReply, straightQuestion } = view.policy.timing;
  const reminders = candidateReply.nudges.map((nudge) =>
    calendar.step(calendar.lastDayOf(dueAt), nudge.businessDays),
  );
  const last = reminders.at(-1) ?? calendar.lastDayOf(dueAt);
  const days = [...reminders, calendar.step(last, businessDaysOf(straightQuestion.due))];
  return days.map((day, index) => {
    const at = calendar.workdayStart(day);
    return { step: index + 1, at, to, isDue: view.clock.hasCome(at) };
  });
}

/** When an unanswered straight question turns into hold, looked at by a person once a month. */
export function holdFrom(view: View, owed: Obligation): Instant | null {
  if (owed.state.is !== 'open' || (owed.owedBy !== 'candidate' && owed.owedBy !== 'agency')) return null;
  const calendar = calendarFor(view, owed.owedBy);
  if (owed.because.rule === 'missedHold') return owed.dueAt;
  const question = chasers(view, owed.owedBy, owed.dueAt).at(-1);
  if (question === undefined || owed.because.rule !== 'candidateReply') return null;
  return calendar.dueAfter(question.at, businessDaysOf(view.policy.timing.candidateHold.due));
}

function businessDaysOf(span: Span): number {
  return 'businessDays' in span ? span.businessDays : 1;
}

/** "I can let you know by Friday": the other side's own word, due when it says. */
function ownPromises(view: View): readonly Obligation[] {
  const isSeeker = view.history.circumstances.workspace === 'seeker';
  const parties = isSeeker ? [] : (['candidate', 'agency'] as const);
  return parties.flatMap((party) =>
    promisesBy(view, party).map(({ promise, dueAt }) =>
      owe(view, {
        kind: 'candidateReply',
        because: promise,
        row: 'candidateReply',
        owedBy: party,
        owedTo: 'team',
        due: { at: dueAt, from: 'promise' },
        nudges: chasers(view, party, dueAt),
        sought: { from: party, since: promise.at + 1 },
      }),
    ),
  );
}

function references(view: View): readonly Obligation[] {
  return [...view.history.references].map(([id, asked]) =>
    owe(view, {
      kind: 'reference',
      cause: id,
      because: asked,
      row: 'reference',
      owedBy: 'referee',
      owedTo: 'team',
      ...(asked.received === null
        ? {}
        : {
            state: {
              is: 'met',
              at: asked.received.at,
              by: 'received',
              factId: asked.received.factId,
              wasLate: false,
            } as const,
          }),
    }),
  );
}
