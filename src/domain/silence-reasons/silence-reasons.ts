import type { Instant } from '../../lib/instant.ts';
import type { History } from '../history/history.ts';
import type { Policy } from '../policy/policy.ts';
import { createView, type View } from '../standing/view.ts';
import { agencySignals } from './agency-signals.ts';
import { awaySignals } from './away-signals.ts';
import { freezeSignals } from './freeze-signals.ts';
import { interestSignals } from './interest-signals.ts';
import {
  type NextStep,
  SILENCE_CAUSES,
  type Signal,
  type SignalKind,
  type SilenceCause,
  type SilenceReading,
  type SilenceReason,
  type Strength,
} from './reason.ts';
import { schedulingSignals } from './scheduling-signals.ts';
import { volumeSignals } from './volume-signals.ts';
import { type AnswerTimes, findWait, type Wait } from './wait.ts';

export interface Silent {
  readonly history: History;
  readonly policy: Policy;
  readonly now: Instant;
  readonly times: AnswerTimes;
}

/**
 * Why it may be silent, from what was seen and nothing else: the causes for which something speaks, the strongest first.
 * Where the company still has time it says so, and where nothing speaks for anything it says that it cannot tell. `times` are
 * earlier waits in business days, of this company and of others at the same stage.
 *
 * The order: an opening that came to its end first, for it ends the question; then by strength, so that what they named
 * themselves comes before what was only noticed; among equals what nobody said, that they prefer somebody else, comes last;
 * then the cause for which more was seen; then the one that a note of one's own can put right soonest.
 */
export function readSilence({ history, policy, now, times }: Silent): SilenceReading {
  const view = createView(history, policy, now);
  const wait = findWait(view, { now, times });
  if (wait === null) return { is: 'nothingOwed', since: null, days: 0, reasons: [], next: null };
  const reasons = inKeeping(SILENCE_CAUSES.flatMap((cause) => reasonOf(view, wait, cause)).sort(byStrength));
  const { since, days } = wait;
  const told = reasons.filter((reason) => reason.strength !== 'slight');
  if (told.length > 0 && (!wait.isEarly || told.some((one) => holdsEvenEarly(one) || wasMissed(one))))
    return { is: 'reasons', since, days, reasons, next: null };
  const next = wait.isEarly ? waitFor(wait) : afterNotes(wait, 'askOnceMore');
  return { is: wait.isEarly ? 'notYet' : 'unclear', since, days, reasons: wait.isEarly ? [] : reasons, next };
}

const SIGNALS: Readonly<Record<SilenceCause, (view: View, wait: Wait) => readonly Signal[]>> = {
  schedulingConflict: schedulingSignals,
  highVolume: volumeSignals,
  decisionMakerAway: awaySignals,
  hiringFreeze: freezeSignals,
  agencyBetween: agencySignals,
  notInterested: interestSignals,
};

/** What they said themselves needs no waiting to be true: a freeze, an absence. */
function holdsEvenEarly({ cause, strength }: SilenceReason): boolean {
  return strength === 'strong' && (cause === 'hiringFreeze' || cause === 'decisionMakerAway');
}

/** Whoever was not met waits for a new time and not for an answer: there is nothing that they could be thinking about. */
function wasMissed({ signals }: SilenceReason): boolean {
  return signals.some(({ kind }) => kind === 'missedByThem' || kind === 'missedByYou');
}

function reasonOf(view: View, wait: Wait, cause: SilenceCause): readonly SilenceReason[] {
  const signals = SIGNALS[cause](view, wait).toSorted(
    (a, b) => WEIGHTS[b.strength] - WEIGHTS[a.strength] || b.at - a.at,
  );
  const [first] = signals;
  if (first === undefined) return [];
  return [
    { cause, strength: strengthOf(cause, signals), signals, next: nextStep(view, wait, { cause, signals }) },
  ];
}

const WEIGHTS: Readonly<Record<Strength, number>> = { slight: 1, some: 2, strong: 4 };

/**
 * Two that say something are together as good as one that says much; slight ones never add up to more than something. What
 * nobody said never speaks clearly, however much of it there is.
 */
function strengthOf(cause: SilenceCause, signals: readonly Signal[]): Strength {
  if (signals.some((one) => one.strength === 'strong')) return 'strong';
  const some = signals.filter((one) => one.strength === 'some').length;
  if (some >= 2) return cause === 'notInterested' ? 'some' : 'strong';
  return some === 1 || signals.length >= 2 ? 'some' : 'slight';
}

function byStrength(a: SilenceReason, b: SilenceReason): number {
  const weight = Number(endsIt(b)) - Number(endsIt(a)) || WEIGHTS[b.strength] - WEIGHTS[a.strength];
  const unsaid = Number(a.cause === 'notInterested') - Number(b.cause === 'notInterested');
  return (
    weight ||
    unsaid ||
    total(b) - total(a) ||
    SILENCE_CAUSES.indexOf(a.cause) - SILENCE_CAUSES.indexOf(b.cause)
  );
}

function endsIt({ signals }: SilenceReason): boolean {
  return signals.some(({ kind }) => kind === 'filled' || kind === 'openingClosed');
}

function total({ signals }: SilenceReason): number {
  return signals.reduce((sum, one) => sum + WEIGHTS[one.strength], 0);
}

/** Nobody is told to write into an absence or a freeze that is known: what else is to be done waits for its end. */
function inKeeping(reasons: readonly SilenceReason[]): readonly SilenceReason[] {
  const rest = reasons.find((one) => holdsEvenEarly(one) && !endsIt(one));
  if (rest === undefined) return reasons;
  const { from } = rest.next;
  return reasons.map((one) =>
    one.next.from >= from ? one : { ...one, next: { kind: 'wait' as const, from } },
  );
}

interface Found {
  readonly cause: SilenceCause;
  readonly signals: readonly Signal[];
}

function nextStep(view: View, wait: Wait, { cause, signals }: Found): NextStep {
  switch (cause) {
    case 'schedulingConflict':
      return signals.some(({ kind }) => WANT_A_TIME.has(kind))
        ? { kind: 'offerTimes', from: wait.now }
        : afterNotes(wait, 'askOnceMore');
    case 'highVolume':
      return afterNotes(wait, 'helpThemRemember');
    case 'decisionMakerAway': {
      const until = Math.max(...signals.map((one) => one.until ?? 0));
      const from = until === 0 ? wait.writeFrom : view.team.dueAfter(until - 1, 1);
      if (until > wait.now) return { kind: 'waitForReturn', from };
      const step = afterNotes(wait, 'askOnceMore');
      return { ...step, from: Math.max(step.from, from) };
    }
    case 'hiringFreeze': {
      const frozen = signals.find(({ kind }) => kind === 'frozen');
      if (frozen === undefined) return afterNotes(wait, 'askOnceMore');
      const checkIn =
        frozen.until === null
          ? view.team.step(view.team.dayOf(frozen.at), CHECK_IN_DAYS)
          : view.team.lastDayOf(frozen.until);
      return { kind: 'checkIn', from: view.team.startOfDay(checkIn) };
    }
    case 'agencyBetween':
      return afterNotes(wait, 'askAgency');
    case 'notInterested':
      return afterNotes(wait, 'askOnceMore');
    default:
      return cause satisfies never;
  }
}

/** Where a time is what is missing, and not a word about how it stands. */
const WANT_A_TIME: ReadonlySet<SignalKind> = new Set<SignalKind>([
  'timeStillMissing',
  'missedByThem',
  'missedByYou',
  'inviteLost',
  'phoneTag',
]);

/** R21: two notes at most, whatever the cause; after the second one waits its time out, and then moves on. */
function afterNotes(wait: Wait, kind: 'askOnceMore' | 'helpThemRemember' | 'askAgency'): NextStep {
  if (wait.followUps < 2) return { kind, from: wait.writeFrom };
  return wait.writeFrom <= wait.now ? { kind: 'moveOn', from: wait.writeFrom } : waitFor(wait);
}

function waitFor({ writeFrom }: Wait): NextStep {
  return { kind: 'wait', from: writeFrom };
}

/** R21: in a freeze without a named end one check-in after ten business days. */
const CHECK_IN_DAYS = 10;
