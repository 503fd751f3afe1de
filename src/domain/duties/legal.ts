import { addMonths } from '../../lib/day-number.ts';
import type { Instant } from '../../lib/instant.ts';
import { DECISION, type Said, saidOf, saysAny } from '../fact/said.ts';
import type { Mark, SpokenWord } from '../history/history.ts';
import { append, NO_DUTIES } from '../obligation/append.ts';
import { reachedCandidate } from '../obligation/evidence.ts';
import type { Obligation, ObligationState, PlannedNudge } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import type { LegalClockId } from '../policy/legal-clock-id.ts';
import type { LegalClock } from '../policy/policy.ts';
import { spanAfter, type View } from '../standing/view.ts';

/**
 * Policy rows 9-11, R6: the clocks of the law, duties of their own that no promise, freeze or holding note moves. A
 * withdrawal ends them; a written reason for closing doesn't. Sources stand with each clock in the policy.
 */
export function legalDuties(view: View): readonly Obligation[] {
  if (view.history.circumstances.workspace === 'seeker') return NO_DUTIES;
  const { ontario, israelProgress, israelNo, korea } = view.policy.legal;
  const duties: Obligation[] = [];
  if (applies(view, ontario)) append(duties, ontarioNotice(view, ontario));
  if (applies(view, israelProgress)) append(duties, israelProgressNotices(view, israelProgress));
  if (applies(view, israelNo)) append(duties, afterAcceptance(view, 'israelNo', israelNo));
  if (applies(view, korea)) append(duties, afterAcceptance(view, 'korea', korea));
  return duties;
}

function applies(view: View, clock: LegalClock): boolean {
  const { team, opening } = view.history.circumstances;
  if (!clock.isOn || team.country !== clock.country) return false;
  if (clock.region !== undefined && team.region !== clock.region) return false;
  if (clock.needsPublicPosting && !opening.isPubliclyPosted) return false;
  return opening.employerSize === null || opening.employerSize >= clock.smallestEmployer;
}

/** "Not yet" is an answer too: the duty is to tell whether a decision has been made. */
const TELLS_WHETHER_DECIDED: Said = saidOf(['decision', 'statusNotice', 'holding']);
const PROGRESS: Said = saidOf(['decision', 'statusNotice', 'holding', 'nextStep', 'freezeNotice']);

/** Ontario: 45 days after the last interview that counts; a later one moves the clock. */
function ontarioNotice(view: View, clock: LegalClock): readonly Obligation[] {
  const last = view.ended.findLast((ended) => ended.interview.countsAsInterview);
  if (last === undefined) return [];
  const start = { factId: last.factId, at: last.at };
  const told = findTold(view, { since: last.at, says: TELLS_WHETHER_DECIDED });
  return [
    notice(view, {
      id: 'ontario',
      clock,
      cause: last.interview.id,
      start,
      told,
      lawAt: lawEnd(view, clock, start.at),
    }),
  ];
}

/** Israel: the first notice within two months of the first interview, then one every two months until the outcome. */
function israelProgressNotices(view: View, clock: LegalClock): readonly Obligation[] {
  const first = view.ended.find((ended) => ended.interview.countsAsInterview);
  if (first === undefined) return [];
  const notices: Obligation[] = [];
  const outcome = findTold(view, { since: first.at, says: DECISION, isWritten: true });
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const start = { factId: first.factId, at: monthsAfter(view, first.at, part * 2) };
    const lawAt = monthsAfter(view, first.at, part * 2 + 2);
    const isOver = outcome !== null && outcome.at < start.at;
    if (isOver || (part > 0 && !view.clock.hasCome(start.at))) break;
    const told = findTold(view, {
      since: part === 0 ? first.at : start.at,
      says: PROGRESS,
      isWritten: true,
      before: lawAt,
    });
    notices.push(
      notice(view, {
        id: 'israelProgress',
        clock,
        cause: `${first.interview.id}:${part + 1}`,
        start,
        told: told ?? outcome,
        lawAt,
      }),
    );
  }
  return notices;
}

/** Twelve notices are two years of waiting: by then a person has long taken this in hand. */
const MOST_PARTS = 12;

/** Israel and Korea: once another person has accepted, everyone else is told. */
function afterAcceptance(view: View, id: LegalClockId, clock: LegalClock): readonly Obligation[] {
  const filled = view.history.openingEnded;
  if (filled === null || !view.history.isOpeningFilled) return [];
  const wasAssessed = id === 'korea' || view.ended.some((ended) => ended.interview.countsAsInterview);
  if (!wasAssessed) return [];
  const told = findTold(view, { since: 0, says: DECISION, isWritten: id === 'israelNo' });
  return [
    notice(view, {
      id,
      clock,
      cause: filled.factId,
      start: filled,
      told,
      lawAt: lawEnd(view, clock, filled.at),
    }),
  ];
}

interface Notice {
  readonly id: LegalClockId;
  readonly clock: LegalClock;
  readonly cause: string;
  readonly start: Mark;
  readonly told: SpokenWord | null;
  readonly lawAt: Instant;
}

function notice(view: View, { id, clock, cause, start, told, lawAt }: Notice): Obligation {
  const dueAt = Math.min(spanAfter(view.team, start.at, clock.due), lawAt);
  return owe(view, {
    ...BLANK,
    kind: 'legalNotice',
    cause: `${id}:${cause}`,
    because: start,
    row: 'outcome',
    owedBy: 'team',
    owedTo: 'candidate',
    due: { at: dueAt, from: 'law' },
    legal: { clock: id, lawAt },
    nudges: legalNudges(view, clock, start.at),
    state: told === null ? undefined : toldState(view, told, dueAt),
  });
}

function toldState(view: View, told: SpokenWord, dueAt: Instant): ObligationState {
  const heard = reachedCandidate(view.history, told) ?? told;
  return { is: 'met', at: heard.at, by: told.evidence, factId: told.factId, wasLate: heard.at >= dueAt };
}

interface ToldSought {
  readonly since: Instant;
  readonly says: Said;
  /** The law asks for writing: a call or a talk in the room is none. */
  readonly isWritten?: boolean;
  readonly before?: Instant;
}

/** The first word that reached the candidate; through an agency only when it confirmed that it passed it on. */
function findTold(view: View, sought: ToldSought): SpokenWord | null {
  const found = view.history.words.find((word) => {
    if (word.from !== 'team' || word.bounced !== null || !saysAny(word, sought.says)) return false;
    const heard = reachedCandidate(view.history, word);
    if (
      heard === null ||
      heard.at < sought.since ||
      (sought.before !== undefined && heard.at >= sought.before)
    )
      return false;
    return sought.isWritten !== true || word.evidence === 'mail' || word.evidence === 'statusPage';
  });
  return found ?? null;
}

/** The last instant that the law allows. */
function lawEnd(view: View, clock: LegalClock, at: Instant): Instant {
  return 'months' in clock.legal
    ? monthsAfter(view, at, clock.legal.months)
    : spanAfter(view.team, at, clock.legal);
}

function monthsAfter(view: View, at: Instant, months: number): Instant {
  return months === 0 ? at : view.team.endOfDay(addMonths(view.team.dayOf(at), months));
}

/** R6: a warning that falls on a day off moves to the business day before; the legal date stays. */
function legalNudges(view: View, clock: LegalClock, startAt: Instant): readonly PlannedNudge[] {
  return clock.nudges.map((nudge, index) => {
    const at = warningAt(view, startAt, nudge.afterDays);
    return { step: index + 1, at, to: nudge.to, isDue: view.clock.hasCome(at) };
  });
}

/** 09:00 of the n-th day after a start, or of the business day before. */
export function warningAt(view: View, startAt: Instant, afterDays: number): Instant {
  const day = view.team.dayOf(startAt) + afterDays;
  return Math.max(startAt, view.team.workdayStart(view.team.isWorkday(day) ? day : view.team.step(day, -1)));
}

/** Days between the start of a clock and now are told by nobody: only whether the warning has come. */
export function isLawNear(view: View, obligation: Obligation): boolean {
  if (obligation.legal === null || obligation.state.is !== 'open') return false;
  const clock = view.policy.legal[obligation.legal.clock];
  const after = clock.warnAfterDays ?? 0;
  return view.clock.hasCome(warningAt(view, obligation.because.at, after));
}
