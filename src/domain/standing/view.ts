import { dayNumberOf } from '../../lib/day-number.ts';
import type { Instant } from '../../lib/instant.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { zoneOf } from '../calendar/calendars.ts';
import type { Deadline } from '../fact/fact.ts';
import type { Decision, History, Interview, SpokenPromise } from '../history/history.ts';
import type { Party } from '../party.ts';
import type { Policy, Span } from '../policy/policy.ts';
import { findClosure } from './closure.ts';
import type { Closure } from './standing.ts';
import { createWakeClock, type WakeClock } from './wake-clock.ts';

/** One application at one instant under one policy: what every rule is given. */
export interface View {
  readonly history: History;
  readonly policy: Policy;
  readonly clock: WakeClock;
  readonly team: BusinessCalendar;
  readonly candidate: BusinessCalendar;
  readonly agency: BusinessCalendar;
  /** To whom the team's words go: the agency when there is one (R17). */
  readonly counterpart: 'candidate' | 'agency';
  /** Interviews whose end has come, the earliest first. */
  readonly ended: readonly EndedInterview[];
  /** What the team promised and was heard to, in the order in which it did. */
  readonly teamPromises: readonly DatedPromise[];
  /** Decisions since the last reopening. */
  readonly decisions: readonly Decision[];
  readonly closure: Closure | null;
}

/** A promise with the instant at which its date is over. */
export interface DatedPromise {
  readonly promise: SpokenPromise;
  readonly dueAt: Instant;
}

export interface EndedInterview {
  readonly interview: Interview;
  readonly at: Instant;
  readonly factId: string;
  /** Its planned end passed and nobody said that it did not happen. */
  readonly isPresumed: boolean;
}

export function createView(history: History, policy: Policy, now: Instant): View {
  const { circumstances } = history;
  const clock = createWakeClock(now);
  const decisions = currentDecisions(history);
  const ending = findClosure(history, decisions);
  const closure = ending !== null && isRevived(history, ending) ? null : ending;
  const team = policy.calendarOf(circumstances.team);
  return {
    history,
    policy,
    clock,
    team,
    candidate: policy.calendarOf(circumstances.candidate),
    agency: circumstances.agency === undefined ? team : policy.calendarOf(circumstances.agency),
    counterpart: circumstances.channel === 'agency' ? 'agency' : 'candidate',
    ended: endedInterviews(history, clock, closure),
    teamPromises: datedPromises(history, 'team', team),
    decisions,
    closure,
  };
}

/** The calendar in which a party's duties are counted (R1). */
export function calendarFor(view: View, party: Party): BusinessCalendar {
  switch (party) {
    case 'candidate':
    case 'referee':
      return view.candidate;
    case 'agency':
      return view.agency;
    case 'team':
    case 'checker':
      return view.team;
    default:
      return exhausted(party);
  }
}

/** When a span after an instant is over, in the calendar of the party that owes. */
export function spanAfter(calendar: BusinessCalendar, at: Instant, span: Span): Instant {
  if ('businessDays' in span) return calendar.dueAfter(at, span.businessDays);
  if ('calendarDays' in span) return calendar.endOfCalendarDay(at, span.calendarDays);
  if ('hours' in span) return at + span.hours * 3_600_000;
  return at + span.minutes * 60_000;
}

/** R3: "by Friday" ends when Friday ends where the party that must act lives, unless another zone was said. */
export function deadlineEnd(calendar: BusinessCalendar, deadline: Deadline): Instant {
  if ('at' in deadline) return deadline.at;
  const day = dayNumberOf(deadline.on);
  return deadline.timeZone === undefined
    ? calendar.endOfDay(day)
    : zoneOf(deadline.timeZone).startOfDay(day + 1);
}

/** The promises of a party that were heard, in the order in which they were made. */
export function datedPromises(
  history: History,
  party: Party,
  calendar: BusinessCalendar,
): readonly DatedPromise[] {
  const dated: DatedPromise[] = [];
  for (const promise of history.promises) {
    if (promise.by === party && wasHeard(history, promise))
      dated.push({ promise, dueAt: deadlineEnd(calendar, promise.deadline) });
  }
  return dated;
}

function wasHeard({ words }: History, { messageId }: SpokenPromise): boolean {
  return messageId === null || words.some((word) => word.messageId === messageId && word.bounced === null);
}

function currentDecisions(history: History): readonly Decision[] {
  const since = history.reopened?.at;
  return since === undefined
    ? history.decisions
    : history.decisions.filter((decision) => decision.at >= since);
}

function endedInterviews(
  history: History,
  clock: WakeClock,
  closure: Closure | null,
): readonly EndedInterview[] {
  const ended: EndedInterview[] = [];
  for (const interview of history.interviews.values()) {
    const { state } = interview;
    if (state.is === 'held') ended.push({ interview, at: state.at, factId: state.factId, isPresumed: false });
    const isExpected = state.is === 'booked' && (closure === null || state.endsAt <= closure.at);
    if (isExpected && clock.hasCome(state.endsAt)) {
      ended.push({ interview, at: state.endsAt, factId: interview.factId, isPresumed: true });
    }
  }
  return isInOrder(ended) ? ended : ended.sort(compareEnded);
}

/** They nearly always are, and to look costs less than to sort. */
function isInOrder(ended: readonly EndedInterview[]): boolean {
  for (let index = 1; index < ended.length; index += 1) {
    const [before, after] = [ended[index - 1], ended[index]];
    if (before !== undefined && after !== undefined && compareEnded(before, after) > 0) return false;
  }
  return true;
}

function compareEnded(a: EndedInterview, b: EndedInterview): number {
  return a.at - b.at || (a.interview.id < b.interview.id ? -1 : 1);
}

/** Somebody held an interview after the end: the process goes on, whatever the books say. */
function isRevived(history: History, ending: Closure): boolean {
  if (ending.how === 'hired') return false;
  for (const { state } of history.interviews.values())
    if (state.is === 'held' && state.at > ending.at) return true;
  return false;
}

function exhausted(party: never): never {
  throw new TypeError(`Cannot find the calendar of ${String(party)}`);
}
