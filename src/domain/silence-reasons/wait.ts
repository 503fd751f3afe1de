import type { Instant } from '../../lib/instant.ts';
import { isInterviewUndated } from '../advice/undated-interview.ts';
import { saidOf, saysAny } from '../fact/said.ts';
import type { Mark, SpokenWord } from '../history/history.ts';
import { deadlineEnd, type View } from '../standing/view.ts';

/** Earlier waits for an answer, in business days: of this company, and of others at the same stage. */
export interface AnswerTimes {
  readonly theirs: readonly number[];
  readonly others: readonly number[];
}

/** The wait for a company's word: since when, how long, and whether it is long at all. */
export interface Wait {
  readonly now: Instant;
  /** Their last real word, or what made them owe one. */
  readonly since: Instant;
  /** Business days in the company's country. */
  readonly days: number;
  /** Still within what they promised, or within five business days where nothing was promised. */
  readonly isEarly: boolean;
  /** When a follow-up is in place (R21). */
  readonly writeFrom: Instant;
  /** Follow-ups of one's own since then that arrived: one that came back was read by nobody. */
  readonly followUps: number;
  readonly lastFollowUp: Mark | null;
  readonly times: AnswerTimes;
}

const FOLLOW_UP = saidOf(['followUp']);
const USUAL_DAYS = 5;
const AFTER_PROMISE_DAYS = 2;

/** `null` where they owe nothing: the process is over, the next word is one's own, an interview is booked. */
export function findWait(
  view: View,
  { now, times }: { readonly now: Instant; readonly times: AnswerTimes },
): Wait | null {
  const { history, team } = view;
  if (view.closure !== null || history.withdrawn !== null || isBooked(view)) return null;
  if (isInterviewUndated(history)) return null;
  const last = lastCauseOf(view)?.at ?? null;
  if (last === null) return null;
  const promisedUntil = promiseAfter(view, last);
  const sent = history.words.filter(
    (word) =>
      word.from === 'candidate' && word.at >= last && word.bounced === null && saysAny(word, FOLLOW_UP),
  );
  const firstFrom =
    promisedUntil === null
      ? team.startOfDay(team.step(team.dayOf(last), USUAL_DAYS + 1))
      : team.startOfDay(team.step(team.lastDayOf(promisedUntil), AFTER_PROMISE_DAYS));
  const lastSent = sent.at(-1);
  const days = Math.max(0, team.businessDaysBetween(last, now));
  return {
    now,
    since: last,
    days,
    isEarly: promisedUntil === null ? days <= USUAL_DAYS : promisedUntil > now,
    writeFrom:
      lastSent === undefined ? firstFrom : team.startOfDay(team.step(team.dayOf(lastSent.at), USUAL_DAYS)),
    followUps: sent.length,
    lastFollowUp: lastSent === undefined ? null : { factId: lastSent.factId, at: lastSent.at },
    times,
  };
}

function isBooked({ history, clock }: View): boolean {
  return [...history.interviews.values()].some(
    ({ state }) => state.is === 'booked' && !clock.hasCome(state.endsAt),
  );
}

/** What a wait is counted from. */
export interface WaitCause {
  readonly is: 'met' | 'word' | 'applied';
  readonly at: Instant;
}

/** The last interview, the application itself, or their last real word: whichever came last. */
export function lastCauseOf({ history, ended }: View): WaitCause | null {
  const word = history.words.findLast(
    (one) => isTheirs(one) && one.automatic === null && one.bounced === null,
  );
  const received = history.facts.find((fact) => fact.type === 'ApplicationReceived');
  const found = [causeOf('word', word), causeOf('met', ended.at(-1)), causeOf('applied', received)].flatMap(
    (one) => one ?? [],
  );
  return found.toSorted((a, b) => b.at - a.at)[0] ?? null;
}

/** Through an agency its words stand for theirs: nobody else speaks to the job seeker. */
export function isTheirs({ from, to }: Pick<SpokenWord, 'from' | 'to'>): boolean {
  return from === 'team' || (from === 'agency' && to === 'candidate');
}

function causeOf(is: WaitCause['is'], found: { readonly at: Instant } | undefined): WaitCause | null {
  return found === undefined ? null : { is, at: found.at };
}

/** The end of the day that they named with, or after, their last word. */
export function promiseAfter(view: View, since: Instant): Instant | null {
  const promise = view.teamPromises.findLast(({ promise }) => promise.at >= since - DAY_LONG);
  return promise === undefined ? null : deadlineEnd(view.team, promise.promise.deadline);
}

/** What was said when an interview ended is written down a little later, or a little before its planned end. */
const DAY_LONG = 24 * 3_600_000;
