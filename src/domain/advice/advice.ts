import type { Instant } from '../../lib/instant.ts';
import { moveOnAt } from '../duties/seeker.ts';
import type { Obligation, ObligationKind } from '../obligation/obligation.ts';
import type { SilenceReading } from '../silence-reasons/reason.ts';
import { readSilence, type Silent } from '../silence-reasons/silence-reasons.ts';
import { assess } from '../standing/assess.ts';
import type { Standing } from '../standing/standing.ts';
import { createView, spanAfter } from '../standing/view.ts';
import type { AdviceKind } from './advice-kind.ts';
import { feedbackAskableUntil, isFeedbackSpokenOf } from './ask-feedback.ts';
import { type Because, becauseOf, ownNotesSince, wasToldToWait } from './because.ts';
import { type OtherOffer, untoldOffer } from './other-offer.ts';
import type { OwnDraftKind } from './own-draft-kind.ts';
import { isInterviewUndated } from './undated-interview.ts';

export interface Advice {
  readonly kind: AdviceKind;
  /** From when it is in place; for a wait until when, for an answer, a thank-you and a request for feedback by when. */
  readonly at: Instant | null;
  /** The duty behind it, where one is. */
  readonly duty: { readonly key: string; readonly kind: ObligationKind } | null;
  /** Why, with the one day that the reason names. */
  readonly because: Because;
  /** The draft that fits. */
  readonly draft: OwnDraftKind | null;
  readonly silence: SilenceReading;
  readonly standing: Standing;
}

export interface Advised extends Silent {
  /** Whether a telephone number of theirs is known. */
  readonly hasPhone: boolean;
  /** Offers of other companies that wait for an answer. */
  readonly otherOffers?: readonly OtherOffer[];
}

type Said = Pick<Advice, 'kind' | 'at' | 'duty' | 'draft'>;

/**
 * What to do now, and why: first what one owes oneself, then what the other side's silence asks for. Two follow-ups at most
 * (R21), never before the company's own date and two business days, never into a known absence, and then move on.
 */
export function advise(advised: Advised): Advice {
  const { history, policy, now } = advised;
  const standing = assess(history, policy, now);
  const silence = readSilence(advised);
  const said = next(advised, standing, silence);
  return { ...said, because: becauseOf(said, { ...advised, standing, silence }), silence, standing };
}

const NOTHING: Said = { kind: 'nothing', at: null, duty: null, draft: null };

function next(advised: Advised, standing: Standing, silence: SilenceReading): Said {
  const { history, policy, now } = advised;
  if (standing.closure !== null || history.withdrawn !== null) return afterTheEnd(advised);
  const own = ownDuty(standing, now);
  if (own !== null) return own;
  const other = untoldOffer(advised, advised.otherOffers ?? []);
  if (other !== null) return { ...NOTHING, kind: 'write', at: other.until, draft: 'competingOffer' };
  if (isInterviewUndated(history)) return { ...NOTHING, kind: 'noteInterview' };
  const frozen = freezeCheckIn(standing, now);
  if (frozen !== null) return frozen;
  const followUp = openDuty(standing, 'followUp');
  // Whoever put their note off means to write it, and has not moved on.
  if (followUp?.snooze && followUp.snooze.until > now) return following(advised, followUp, silence);
  const leaveAt = moveOnAt(createView(history, policy, now), standing.obligations);
  if (leaveAt !== null && leaveAt <= now) return leaving(advised, leaveAt);
  if (silence.is === 'nothingOwed') return isBooked(advised) ? { ...NOTHING, kind: 'prepare' } : NOTHING;
  return followUp === null ? waiting(advised, silence) : following(advised, followUp, silence);
}

/** Policy row 25: a no after an interview may be asked about, once, while that is fresh. */
function afterTheEnd(advised: Advised): Said {
  const until = feedbackAskableUntil(advised);
  return until === null ? NOTHING : { ...NOTHING, kind: 'askFeedback', at: until, draft: 'feedbackRequest' };
}

/** Feedback is asked, once, of those whom one has met; after an application alone nobody could give any. */
function leaving({ history, policy, now }: Pick<Advised, 'history' | 'policy' | 'now'>, at: Instant): Said {
  const mayAsk = createView(history, policy, now).ended.length > 0 && !isFeedbackSpokenOf(history);
  return { ...NOTHING, kind: 'moveOn', at, draft: mayAsk ? 'feedbackRequest' : null };
}

/** Dated answers first, then thanks, then the rest, each with the draft that fits it. */
function ownDuty({ obligations }: Standing, now: Instant): Said | null {
  const open = obligations
    .filter((one) => one.owedBy === 'candidate' && one.state.is === 'open' && one.kind !== 'followUp')
    .filter((one) => one.snooze === null || one.snooze.until <= now)
    .toSorted((a, b) => a.dueAt - b.dueAt);
  const [first] = open;
  if (first === undefined) return null;
  const isThanks = first.kind === 'candidateThankYou';
  const draft = isThanks ? 'thankYou' : first.kind === 'offerDecision' ? 'moreTime' : null;
  return { kind: isThanks ? 'thank' : 'answer', at: first.dueAt, duty: dutyOf(first), draft };
}

function openDuty({ obligations }: Standing, kind: ObligationKind): Obligation | null {
  return obligations.find((one) => one.kind === kind && one.state.is === 'open') ?? null;
}

function freezeCheckIn(standing: Standing, now: Instant): Said | null {
  if (standing.phase !== 'frozen') return null;
  const duty = openDuty(standing, 'followUp');
  if (duty === null) return { ...NOTHING, kind: 'wait' };
  const isDue = duty.isLate || duty.nudges.some((nudge) => nudge.at <= now);
  const said = { duty: dutyOf(duty), draft: 'afterFreeze' } as const;
  return isDue
    ? { ...said, kind: 'checkIn', at: duty.dueAt }
    : { ...said, kind: 'wait', at: dayBefore(duty.dueAt) };
}

/** A follow-up is in place from the day on which it falls due; before that one waits, and says until when. */
function following({ now, hasPhone }: Advised, duty: Obligation, silence: SilenceReading): Said {
  const snoozedUntil = duty.snooze?.until ?? 0;
  const rest = silence.reasons.find(wasToldToWait);
  const from = Math.max(dayBefore(duty.dueAt), rest?.next.from ?? 0, snoozedUntil);
  const draft =
    rest === undefined ? (duty.key.endsWith(':2') ? 'followUp2' : 'followUp1') : REST_DRAFTS[rest.cause];
  if (from > now) return { kind: 'wait', at: from, duty: dutyOf(duty), draft };
  const calls =
    hasPhone && silence.reasons.some(({ signals }) => signals.some((one) => one.kind === 'phoneTag'));
  return { kind: calls ? 'call' : 'write', at: duty.dueAt, duty: dutyOf(duty), draft };
}

const REST_DRAFTS = { decisionMakerAway: 'decisionMakerAway', hiringFreeze: 'afterFreeze' } as const;

/** The duty ends when its day is over; the day itself is the time to write. */
function dayBefore(dueAt: Instant): Instant {
  return dueAt - 24 * 3_600_000;
}

/**
 * Where no interview set a clock, such as after an application alone: the same two notes, as far apart as ever (R21), once
 * the silence is longer than is usual.
 */
function waiting({ history, policy, now }: Advised, silence: SilenceReading): Said {
  const at = silence.next?.from ?? silence.reasons[0]?.next.from ?? null;
  if (at === null || at > now) return { ...NOTHING, kind: 'wait', at };
  const since = silence.since ?? at;
  const sent = ownNotesSince(history, since);
  const last = sent.at(-1);
  if (last === undefined) return { ...NOTHING, kind: 'write', at, draft: 'followUp1' };
  const { candidate } = createView(history, policy, now);
  const from = dayBefore(spanAfter(candidate, last.at, policy.timing.secondFollowUp.due));
  if (from > now) return { ...NOTHING, kind: 'wait', at: from };
  return sent.length === 1
    ? { ...NOTHING, kind: 'write', at: from, draft: 'followUp2' }
    : leaving({ history, policy, now }, from);
}

function isBooked({ history, now }: Advised): boolean {
  return [...history.interviews.values()].some(({ state }) => state.is === 'booked' && state.endsAt > now);
}

function dutyOf({ key, kind }: Obligation): Advice['duty'] {
  return { key, kind };
}
