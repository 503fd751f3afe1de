import type { Instant } from '../../lib/instant.ts';
import type { Mark, SpokenWord } from '../history/history.ts';
import type { Party } from '../party.ts';
import type { LegalClockId } from '../policy/legal-clock-id.ts';
import type { NudgeRow, TimingRow, TimingRowId } from '../policy/policy.ts';
import type { Closure } from '../standing/standing.ts';
import { calendarFor, spanAfter, type View } from '../standing/view.ts';
import { isCourtesy } from './courtesy.ts';
import { type EvidenceSought, findEvidence, metBy } from './evidence.ts';
import type {
  DueFrom,
  EndReason,
  Obligation,
  ObligationKind,
  ObligationState,
  PlannedNudge,
} from './obligation.ts';

/** A due date and what set it. */
export interface Due {
  readonly at: Instant;
  readonly from: DueFrom;
}

/** A duty as a rule states it; what every duty has in common is worked out by `owe`. */
export interface Duty {
  readonly kind: ObligationKind;
  /** Names the cause in the key; the id of the causing fact when left out. */
  readonly cause?: string | undefined;
  readonly because: Mark;
  readonly row: TimingRowId;
  readonly owedBy: Party;
  readonly owedTo: Party;
  /** The due date where something beats the row's own. */
  readonly due?: Due | undefined;
  /** The nudges follow another row than the due date. */
  readonly nudgeRow?: TimingRowId | undefined;
  /** What would fulfil it; looked for only where the rule has not found its end itself. */
  readonly sought?: EvidenceSought | undefined;
  readonly state?: ObligationState | undefined;
  /** From this instant on the word could no longer come in time to mean anything. */
  readonly expires?: Mark | undefined;
  readonly ownerId?: string | null | undefined;
  readonly legal?: { readonly clock: LegalClockId; readonly lawAt: Instant } | undefined;
  readonly nudges?: readonly PlannedNudge[] | undefined;
}

/** The state of a duty for which no end was found. */
export const OPEN: ObligationState = { is: 'open' };
/** The part of every duty that a rule may leave out. Duties begin with it, so that all have one shape, which is faster. */
export const BLANK = {
  kind: 'answer',
  cause: undefined,
  because: { factId: '', at: 0.5 },
  row: 'answer',
  owedBy: 'team',
  owedTo: 'team',
  due: undefined,
  nudgeRow: undefined,
  sought: undefined,
  state: undefined,
  expires: undefined,
  ownerId: undefined,
  legal: undefined,
  nudges: undefined,
} as const satisfies Duty;

const NO_NUDGES: readonly PlannedNudge[] = [];

/** Works a duty out: its date, its evidence, its end with the process, its nudges. */
export function owe(view: View, duty: Duty): Obligation {
  const { kind, because, row } = duty;
  const { factId, at } = because;
  const word =
    duty.state === undefined && duty.sought !== undefined ? findEvidence(view.history, duty.sought) : null;
  const due = dueOf(view, duty, word);
  const ended = word !== null && word.bounced === null ? metBy(word, due.at) : (duty.state ?? OPEN);
  const state = ended.is === 'open' ? endedState(view, duty) : ended;
  const isOpen = state.is === 'open';
  return {
    key: `${kind}:${duty.cause ?? factId}`,
    kind,
    owedBy: duty.owedBy,
    owedTo: duty.owedTo,
    ownerId: duty.ownerId === undefined ? ownerOf(view, duty.owedBy) : duty.ownerId,
    because: { factId, at, rule: duty.legal?.clock ?? row },
    dueAt: due.at,
    dueFrom: due.from,
    state,
    isLate: isOpen && !isCourtesy(kind) && view.clock.hasCome(due.at),
    nudges: isOpen ? nudgesOf(view, duty, due.at) : NO_NUDGES,
    legal: duty.legal ?? null,
    snooze: null,
  };
}

/** A word that came back opens the duty again, a day after that became known (R10). */
function dueOf(view: View, duty: Duty, word: SpokenWord | null): Due {
  if (word !== null && word.bounced !== null) return dueAfterBounce(view, word.bounced);
  if (duty.due !== undefined) return duty.due;
  const row = view.policy.timing[duty.row];
  return { at: spanAfter(calendarFor(view, duty.owedBy), duty.because.at, row.due), from: 'default' };
}

function nudgesOf(view: View, duty: Duty, dueAt: Instant): readonly PlannedNudge[] {
  const planned = duty.nudges ?? planNudges(view, { duty, row: nudgeRowOf(view, duty), dueAt });
  const isEarly = planned.some((nudge) => nudge.at < duty.because.at);
  return isEarly ? planned.filter((nudge) => nudge.at >= duty.because.at) : planned;
}

/** R10: a bounce at any time reopens the duty; it is due one business day after it became known. */
export function dueAfterBounce(view: View, bounced: Mark<{ readonly knownAt: Instant }>): Due {
  return { at: spanAfter(view.team, bounced.knownAt, view.policy.timing.bounce.due), from: 'bounce' };
}

function ownerOf(view: View, party: Party): string | null {
  return party === 'team' ? view.history.circumstances.ladder.owner : null;
}

/** Duties of courtesy, of law and of conversation outlive the end of the process; all others end with it. */
const OUTLIVES: ReadonlySet<ObligationKind> = new Set<ObligationKind>([
  'withdrawalThanks',
  'offerDeclinedThanks',
  'acknowledgement',
  'silenceReply',
  'passOn',
  'agencyCheck',
  'feedback',
]);

const END_REASONS: Readonly<Record<Closure['how'], EndReason>> = {
  told: 'told',
  waived: 'waived',
  withdrawn: 'withdrawn',
  hired: 'told',
  declinedOffer: 'superseded',
  withoutInterview: 'superseded',
};

function endedState(view: View, duty: Duty): ObligationState {
  const { erased } = view.history;
  if (erased !== null) return { is: 'ended', at: erased.at, why: 'notNeeded', factId: erased.factId };
  const ended = endWithProcess(view.closure, duty);
  const { expires } = duty;
  if (ended.is !== 'open' || expires === undefined || !view.clock.hasCome(expires.at)) return ended;
  return { is: 'ended', at: expires.at, why: 'expired', factId: expires.factId };
}

function endWithProcess(closure: Closure | null, duty: Duty): ObligationState {
  if (closure === null || OUTLIVES.has(duty.kind)) return OPEN;
  if (duty.legal !== undefined && !endsLegalClock(closure.how, duty.legal.clock)) return OPEN;
  return { is: 'ended', at: closure.at, why: END_REASONS[closure.how], factId: closure.factId };
}

/**
 * R6: neither a written reason nor the books end a clock of the law. A no that was said and not written is one all the same,
 * but for the clock that asks for it in writing.
 */
function endsLegalClock(how: Closure['how'], clock: LegalClockId): boolean {
  if (how === 'told') return clock !== 'israelNo';
  return how !== 'waived' && how !== 'withoutInterview';
}

function nudgeRowOf(view: View, duty: Duty): TimingRow {
  return view.policy.timing[duty.nudgeRow ?? (isNamedDate(duty.due?.from) ? 'promise' : duty.row)];
}

/** Somebody named it, so reminders lead up to it instead of counting from the cause, after which it may long have passed (R7). */
function isNamedDate(from: DueFrom | undefined): boolean {
  return from === 'promise' || from === 'wish';
}

interface NudgePlan {
  readonly duty: Duty;
  readonly row: TimingRow;
  readonly dueAt: Instant;
}

function planNudges(view: View, plan: NudgePlan): readonly PlannedNudge[] {
  return plan.row.nudges.length === 0
    ? NO_NUDGES
    : plan.row.nudges.map((nudge, index) => {
        const at = nudgeAt(view, nudge, plan);
        const isDue = at >= plan.duty.because.at && view.clock.hasCome(at);
        return { step: index + 1, at, to: nudge.to, isDue };
      });
}

/** R3: at the start of a working day, never before the cause. A due day off is nudged on the working day before. */
function nudgeAt(view: View, nudge: NudgeRow, { duty, dueAt }: NudgePlan): Instant {
  if (nudge.isImmediate === true) return duty.because.at;
  const calendar = nudge.to === 'candidate' ? view.candidate : calendarFor(view, duty.owedBy);
  const from = nudge.from === 'cause' ? calendar.dayOf(duty.because.at) : calendar.lastDayOf(dueAt);
  if (nudge.businessDays !== 0) return calendar.workdayStart(calendar.step(from, nudge.businessDays));
  return calendar.workdayStart(calendar.isWorkday(from) ? from : calendar.step(from, -1));
}
