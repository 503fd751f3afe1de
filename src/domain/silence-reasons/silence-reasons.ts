import type { Instant } from '../../lib/instant.ts';
import type { History } from '../history/history.ts';
import type { Policy } from '../policy/policy.ts';
import { createView, type View } from '../standing/view.ts';
import { awaySignals } from './away-signals.ts';
import { freezeSignals } from './freeze-signals.ts';
import { interestSignals } from './interest-signals.ts';
import {
  type NextStep,
  SILENCE_CAUSES,
  type Signal,
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
 */
export function readSilence({ history, policy, now, times }: Silent): SilenceReading {
  const view = createView(history, policy, now);
  const wait = findWait(view, { now, times });
  if (wait === null) return { is: 'nothingOwed', since: null, days: 0, reasons: [], next: null };
  const reasons = SILENCE_CAUSES.flatMap((cause) => reasonOf(view, wait, cause)).sort(byStrength);
  const { since, days } = wait;
  const told = reasons.filter((reason) => reason.strength !== 'slight');
  if (told.length > 0 && (!wait.isEarly || told.some(holdsEvenEarly)))
    return { is: 'reasons', since, days, reasons, next: null };
  const next = { kind: wait.isEarly ? 'wait' : 'askOnceMore', from: wait.writeFrom } as const;
  return { is: wait.isEarly ? 'notYet' : 'unclear', since, days, reasons: wait.isEarly ? [] : reasons, next };
}

const SIGNALS: Readonly<Record<SilenceCause, (view: View, wait: Wait) => readonly Signal[]>> = {
  schedulingConflict: schedulingSignals,
  highVolume: volumeSignals,
  decisionMakerAway: awaySignals,
  hiringFreeze: freezeSignals,
  notInterested: interestSignals,
};

/** What they said themselves needs no waiting to be true: a freeze, an absence. */
function holdsEvenEarly({ cause, strength }: SilenceReason): boolean {
  return strength === 'strong' && (cause === 'hiringFreeze' || cause === 'decisionMakerAway');
}

function reasonOf(view: View, wait: Wait, cause: SilenceCause): readonly SilenceReason[] {
  const signals = SIGNALS[cause](view, wait).toSorted(
    (a, b) => WEIGHTS[b.strength] - WEIGHTS[a.strength] || b.at - a.at,
  );
  const [first] = signals;
  if (first === undefined) return [];
  return [{ cause, strength: strengthOf(signals), signals, next: nextStep(view, wait, { cause, signals }) }];
}

const WEIGHTS: Readonly<Record<Strength, number>> = { slight: 1, some: 2, strong: 4 };

/** Two that say something are together as good as one that says much; slight ones never add up to more than that. */
function strengthOf(signals: readonly Signal[]): Strength {
  if (signals.some((one) => one.strength === 'strong')) return 'strong';
  const some = signals.filter((one) => one.strength === 'some').length;
  if (some >= 2) return 'strong';
  return some === 1 || signals.length >= 2 ? 'some' : 'slight';
}

function byStrength(a: SilenceReason, b: SilenceReason): number {
  const weight = WEIGHTS[b.strength] - WEIGHTS[a.strength];
  return weight || total(b) - total(a) || SILENCE_CAUSES.indexOf(a.cause) - SILENCE_CAUSES.indexOf(b.cause);
}

function total({ signals }: SilenceReason): number {
  return signals.reduce((sum, one) => sum + WEIGHTS[one.strength], 0);
}

interface Found {
  readonly cause: SilenceCause;
  readonly signals: readonly Signal[];
}

function nextStep(view: View, wait: Wait, { cause, signals }: Found): NextStep {
  switch (cause) {
    case 'schedulingConflict':
      return { kind: 'offerTimes', from: Math.min(wait.writeFrom, wait.now) };
    case 'highVolume':
      return { kind: 'helpThemRemember', from: wait.writeFrom };
    case 'decisionMakerAway': {
      const until = Math.max(...signals.map((one) => one.until ?? 0));
      const from = until > 0 ? view.team.dueAfter(until - 1, 1) : wait.writeFrom;
      return { kind: 'waitForReturn', from };
    }
    case 'hiringFreeze':
      return {
        kind: 'checkIn',
        from: view.team.startOfDay(
          view.team.step(view.team.dayOf(signals[0]?.at ?? wait.since), CHECK_IN_DAYS),
        ),
      };
    case 'notInterested':
      return wait.followUps >= 2
        ? { kind: 'moveOn', from: wait.now }
        : { kind: 'askOnceMore', from: wait.writeFrom };
    default:
      return cause satisfies never;
  }
}

/** R21: in a freeze one check-in after ten business days. */
const CHECK_IN_DAYS = 10;
