import type { Instant } from '../../lib/instant.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { type Said, saidOf, saysAny } from '../fact/said.ts';
import type { Freeze, Mark } from '../history/history.ts';
import { NO_DUTIES } from '../obligation/append.ts';
import type { Obligation } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import type { Span } from '../policy/policy.ts';
import { calendarFor, spanAfter, type View } from '../standing/view.ts';

/** Policy rows 2 and 12-15, R16, R21: what a job seeker owes and when to write, twice at most, then move on. */
export function seekerDuties(view: View, companyOwes: readonly Obligation[]): readonly Obligation[] {
  if (view.history.circumstances.workspace !== 'seeker') return NO_DUTIES;
  return [...thankYous(view), ...followUps(view, companyOwes), ...freezeCheckIns(view)];
}

const THANKS: Said = saidOf(['thanks']);
const FOLLOW_UP: Said = saidOf(['followUp']);

/** Within a day; a day later it would say something else, so it lapses without blame. */
function thankYous(view: View): readonly Obligation[] {
  return view.ended.map((ended) => {
    const dueAt = spanAfter(view.candidate, ended.at, view.policy.timing.candidateThankYou.due);
    const remindAt = ended.at + Math.floor(((dueAt - ended.at) * REMIND_AFTER) / 24);
    return owe(view, {
      ...BLANK,
      kind: 'candidateThankYou',
      cause: ended.interview.id,
      because: ended,
      row: 'candidateThankYou',
      owedBy: 'candidate',
      owedTo: 'team',
      nudges: [{ step: 1, at: remindAt, to: 'owner', isDue: view.clock.hasCome(remindAt) }],
      ownerId: view.history.circumstances.ladder.owner,
      expires: { factId: ended.factId, at: dueAt + (dueAt - ended.at) },
      sought: { from: 'candidate', since: ended.at, says: THANKS },
    });
  });
}

/** The reminder goes when 20 of the 24 hours are over. */
const REMIND_AFTER = 20;

/** R21: the first hangs on the promise or the interview, the second on the first that was sent. */
function followUps(view: View, companyOwes: readonly Obligation[]): readonly Obligation[] {
  const awaited = companyOwes.find((owed) => owed.kind === 'answer' && owed.state.is === 'open');
  if (awaited === undefined || isFrozen(view)) return [];
  const firstDue = firstFollowUpDue(view, awaited);
  const sent = followUpsSince(view, waitingSince(view, awaited));
  const first = followUp(view, { awaited, dueAt: firstDue, number: 1, sent: sent[0] });
  const [firstSent] = sent;
  if (firstSent === undefined) return [first];
  const secondDue = spanAfter(view.candidate, firstSent.at, view.policy.timing.secondFollowUp.due);
  return [first, followUp(view, { awaited, dueAt: secondDue, number: 2, sent: sent[1] })];
}

function firstFollowUpDue(view: View, awaited: Obligation): Instant {
  const company = calendarFor(view, 'team');
  const { followUpAfterPromise, followUpWithoutPromise } = view.policy.timing;
  if (awaited.dueFrom === 'promise')
    return spanAfter(company, Math.max(awaited.dueAt - 1, awaited.because.at), followUpAfterPromise.due);
  return spanAfter(company, waitingSince(view, awaited), followUpWithoutPromise.due);
}

/** The company's last real word, or what made it owe one: any human word starts the wait anew (R21). */
function waitingSince(view: View, awaited: Obligation): Instant {
  const word = view.history.words.findLast((one) => one.from === 'team' && one.automatic === null);
  return Math.max(awaited.because.at, word?.at ?? 0);
}

interface FollowUp {
  readonly awaited: Obligation;
  readonly dueAt: Instant;
  readonly number: 1 | 2;
  readonly sent: Mark | undefined;
}

function followUp(view: View, { awaited, dueAt, number, sent }: FollowUp): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'followUp',
    cause: `${awaited.because.factId}:${waitingSince(view, awaited)}:${number}`,
    because: awaited.because,
    row: number === 2 ? 'secondFollowUp' : firstRow(awaited),
    owedBy: 'candidate',
    owedTo: 'team',
    ownerId: view.history.circumstances.ladder.owner,
    due: { at: dueAt, from: 'default' },
    state:
      sent === undefined
        ? undefined
        : { is: 'met', at: sent.at, by: 'mail', factId: sent.factId, wasLate: false },
  });
}

/** Why the first falls due when it does: a day that was named has passed, or none was named. */
function firstRow({ dueFrom }: Obligation) {
  return dueFrom === 'promise' ? 'followUpAfterPromise' : 'followUpWithoutPromise';
}

function followUpsSince(view: View, since: Instant): readonly Mark[] {
  return view.history.words.filter(
    (word) => word.from === 'candidate' && word.at >= since && saysAny(word, FOLLOW_UP),
  );
}

/** When to move on: five business days after the last follow-up, or after the time in which two could have been sent. */
export function moveOnAt(view: View, companyOwes: readonly Obligation[]): Instant | null {
  if (view.history.circumstances.workspace !== 'seeker' || isFrozen(view)) return null;
  const awaited = companyOwes.find((owed) => owed.kind === 'answer' && owed.state.is === 'open');
  if (awaited === undefined) return null;
  const { secondFollowUp, moveOn } = view.policy.timing;
  const sent = followUpsSince(view, waitingSince(view, awaited));
  const second = sent[1]?.at ?? inPlaceOf(view, sent[0], secondFollowUp.due, firstFollowUpDue(view, awaited));
  return spanAfter(view.candidate, second, moveOn.due);
}

function inPlaceOf(view: View, first: Mark | undefined, span: Span, firstDue: Instant): Instant {
  return spanAfter(view.candidate, first?.at ?? firstDue - 1, span) - 1;
}

function isFrozen(view: View): boolean {
  return view.history.freezes.some((freeze) => freeze.thawed === null);
}

/** One check-in when the end that was named has come, or after ten business days where none was, then one a month. */
function freezeCheckIns(view: View): readonly Obligation[] {
  return view.history.freezes
    .filter((freeze) => freeze.thawed === null)
    .map((freeze) => freezeCheckIn(view, freeze));
}

function freezeCheckIn(view: View, freeze: Freeze): Obligation {
  const sent = view.history.words.filter(
    (word) => word.from === 'candidate' && word.at >= freeze.at && saysAny(word, FOLLOW_UP),
  );
  return owe(view, {
    ...BLANK,
    kind: 'followUp',
    cause: `${freeze.factId}:${sent.length + 1}`,
    because: freeze,
    row: 'freezeCheckIn',
    owedBy: 'candidate',
    owedTo: 'team',
    ownerId: view.history.circumstances.ladder.owner,
    due: { at: checkInDue(view, freeze, sent.at(-1)?.at ?? null), from: 'default' },
  });
}

/** A note before the end that they named asks what they have answered already: it does not count. */
function checkInDue(view: View, freeze: Freeze, lastAt: Instant | null): Instant {
  const company = calendarFor(view, 'team');
  const end = namedEnd(company, freeze);
  if (end !== null && (lastAt === null || lastAt < end)) return end;
  return lastAt === null
    ? spanAfter(company, freeze.at, view.policy.timing.freezeCheckIn.due)
    : company.endOfCalendarDay(lastAt, 30);
}

/** The last day of a freeze, or the business day after it; none was named where it lay in the past already. */
function namedEnd(company: BusinessCalendar, { at, until }: Freeze): Instant | null {
  if (until === null) return null;
  const end = company.endOfDate(until);
  if (end <= at) return null;
  return company.isWorkday(company.lastDayOf(end)) ? end : company.dueAfter(end - 1, 1);
}
