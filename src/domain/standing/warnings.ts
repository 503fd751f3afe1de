import { addMonths, dayNumberOf } from '../../lib/day-number.ts';
import type { Instant } from '../../lib/instant.ts';
import { holdingNotesInARow } from '../duties/holding.ts';
import { isLawNear, warningAt } from '../duties/legal.ts';
import { holdFrom } from '../duties/other-side.ts';
import { NEXT_STEP, saysAny } from '../fact/said.ts';
import type { Obligation } from '../obligation/obligation.ts';
import { HARD_TO_REACH, type Reached, vainTries } from './reach.ts';
import type { Warning } from './standing.ts';
import { spanAfter, type View } from './view.ts';

/** What people should see beside the duties: long waits, the law, unclear interest, agencies and calls that are needed. */
export function findWarnings(view: View, obligations: readonly Obligation[]): readonly Warning[] {
  const open = obligations.filter((owed) => owed.state.is === 'open');
  const warnings: Warning[] = [];
  for (const warningsOf of WARNINGS) for (const warning of warningsOf(view, open)) warnings.push(warning);
  return warnings;
}

/** One concern: what is to be seen about it, given what is still owed. */
type WarningsOf = (view: View, open: readonly Obligation[]) => readonly Warning[];

const NONE: readonly Warning[] = [];

/** R8: ten business days after the last interview or the last advancing word, whatever was promised. */
function longWait(view: View, open: readonly Obligation[]): readonly Warning[] {
  const awaited = open.find(
    (owed) => owed.owedBy === 'team' && (owed.kind === 'answer' || owed.kind === 'outcome'),
  );
  const last = lastStep(view);
  if (awaited === undefined || last === null) return NONE;
  const since = spanAfter(view.team, last, view.policy.timing.longWait.due);
  return view.clock.hasCome(since) ? [{ kind: 'longWait', since, obligationKey: awaited.key }] : NONE;
}

function lastStep(view: View): Instant | null {
  const interview = view.ended.at(-1)?.at ?? null;
  const advance = view.history.words.findLast(
    (word) => word.from === 'team' && word.bounced === null && saysAny(word, NEXT_STEP),
  );
  if (interview === null || advance === undefined) return interview;
  return Math.max(interview, advance.at);
}

function law(view: View, open: readonly Obligation[]): readonly Warning[] {
  return open.flatMap((owed): Warning[] => {
    if (owed.legal === null) return [];
    if (view.clock.hasCome(owed.legal.lawAt))
      return [{ kind: 'lawPassed', since: owed.legal.lawAt, obligationKey: owed.key }];
    if (!isLawNear(view, owed)) return [];
    const after = view.policy.legal[owed.legal.clock].warnAfterDays ?? 0;
    return [{ kind: 'lawNear', since: warningAt(view, owed.because.at, after), obligationKey: owed.key }];
  });
}

/** R13: after two holding notes in a row the third is a call, with a manager's approval. */
function needsCall(view: View): readonly Warning[] {
  const [last, before] = holdingNotesInARow(view);
  if (view.closure !== null || last === undefined || before === undefined || last.evidence === 'call')
    return NONE;
  return [{ kind: 'needsCall', since: last.at }];
}

function bounces(view: View, open: readonly Obligation[]): readonly Warning[] {
  return open
    .filter((owed) => owed.dueFrom === 'bounce')
    .map((owed) => ({
      kind: 'bounced',
      since: lastBounce(view) ?? owed.because.at,
      obligationKey: owed.key,
    }));
}

function lastBounce(view: View): Instant | null {
  return view.history.words.findLast((word) => word.bounced !== null)?.bounced?.at ?? null;
}

/** Its planned end passed; nobody has said yet that it took place. */
function unconfirmed(view: View): readonly Warning[] {
  return view.ended
    .filter((ended) => ended.isPresumed)
    .map((ended) => ({ kind: 'interviewUnconfirmed', since: ended.at }));
}

function debriefs(_view: View, open: readonly Obligation[]): readonly Warning[] {
  return open
    .filter((owed) => owed.kind === 'debrief' && owed.isLate)
    .map((owed) => ({ kind: 'debriefMissing', since: owed.dueAt, obligationKey: owed.key }));
}

function interest(view: View): readonly Warning[] {
  const stated = view.history.interest;
  return stated?.interest === 'unclear' && view.closure === null
    ? [{ kind: 'interestUnclear', since: stated.at }]
    : NONE;
}

function agencySilent(_view: View, open: readonly Obligation[]): readonly Warning[] {
  return open
    .filter((owed) => owed.kind === 'agencyCheck')
    .map((owed) => ({ kind: 'agencySilent', since: owed.because.at, obligationKey: owed.key }));
}

function deciderAway(view: View, open: readonly Obligation[]): readonly Warning[] {
  const { manager, owner } = view.history.circumstances.ladder;
  const awaited = open.find((owed) => owed.kind === 'answer' && owed.owedBy === 'team');
  if (awaited === undefined || view.history.absences.length === 0) return NONE;
  return view.history.absences.flatMap((absence): Warning[] => {
    const isDecider =
      absence.party === 'team' &&
      (absence.memberId === null || absence.memberId === manager || absence.memberId === owner);
    const from = view.team.startOfDay(dayNumberOf(absence.from));
    const until = view.team.endOfDay(dayNumberOf(absence.until));
    const isAway = isDecider && view.clock.hasCome(from) && !view.clock.hasCome(until);
    return isAway ? [{ kind: 'decisionMakerAway', since: from, obligationKey: awaited.key }] : [];
  });
}

function offerQuestions(_view: View, open: readonly Obligation[]): readonly Warning[] {
  return open
    .filter((owed) => owed.kind === 'offerAnswer')
    .map((owed) => ({ kind: 'offerQuestionOpen', since: owed.because.at, obligationKey: owed.key }));
}

/** Several tries in a row and no word back, on either side; since the last of them. */
function hardToReach(view: View): readonly Warning[] {
  // In a job seeker's workspace the company's silence has its own advice.
  if (view.closure !== null || view.history.circumstances.workspace === 'seeker') return NONE;
  return SIDES.flatMap((side): readonly Warning[] => {
    const tries = vainTries(view, side);
    const last = tries.at(-1);
    if (last === undefined || tries.length < HARD_TO_REACH) return NONE;
    return [{ kind: side === 'team' ? 'teamHardToReach' : 'candidateHardToReach', since: last.at }];
  });
}

const SIDES: readonly Reached[] = ['candidate', 'team'];

/** R19: on hold, looked at by a person once a month; after a missed interview a kind closing note is ready to be sent. */
function holds(view: View, open: readonly Obligation[]): readonly Warning[] {
  return open.flatMap((owed): Warning[] => {
    const from = holdFrom(view, owed);
    if (from === null || !view.clock.hasCome(from)) return [];
    if (owed.because.rule === 'missedHold')
      return [{ kind: 'closingNotePrepared', since: from, obligationKey: owed.key }];
    const month = lastMonthMark(view, from);
    return month === null ? [] : [{ kind: 'monthlyLook', since: month, obligationKey: owed.key }];
  });
}

/** The last of the monthly marks that has come; the next one wakes the application again. */
function lastMonthMark(view: View, from: Instant): Instant | null {
  const first = view.team.dayOf(from);
  let last: Instant | null = null;
  for (let month = 1; month <= MOST_MONTHS; month += 1) {
    const mark = view.team.workdayStart(addMonths(first, month));
    if (!view.clock.hasCome(mark)) break;
    last = mark;
  }
  return last;
}

/** Ten years: after that nobody is expected back. */
const MOST_MONTHS = 120;

/** In the order in which people see them. */
const WARNINGS: readonly WarningsOf[] = [
  longWait,
  law,
  needsCall,
  bounces,
  unconfirmed,
  debriefs,
  interest,
  agencySilent,
  deciderAway,
  offerQuestions,
  holds,
  hardToReach,
];
