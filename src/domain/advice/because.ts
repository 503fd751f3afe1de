import type { Instant } from '../../lib/instant.ts';
import type { History, SpokenWord } from '../history/history.ts';
import type { Obligation, ObligationKind } from '../obligation/obligation.ts';
import type { SilenceReading, SilenceReason } from '../silence-reasons/reason.ts';
import type { Silent } from '../silence-reasons/silence-reasons.ts';
import { lastCauseOf, promiseAfter } from '../silence-reasons/wait.ts';
import type { Standing } from '../standing/standing.ts';
import { createView, type View } from '../standing/view.ts';
import type { AdviceKind } from './advice-kind.ts';
import type { OwnDraftKind } from './own-draft-kind.ts';

/** Why an advice is given. */
export const BECAUSE = [
  'theyAsked',
  'theirOffer',
  'youMet',
  'dayNamed',
  'dayNamedPassed',
  'waitSinceMet',
  'waitSinceWord',
  'waitSinceApplied',
  'longSinceMet',
  'longSinceWord',
  'longSinceApplied',
  'noteSent',
  'noteUnanswered',
  'lastNoteSent',
  'notesUnanswered',
  'neverAWord',
  'awayUntil',
  'away',
  'back',
  'frozen',
  'frozenUntil',
  'freezeLasts',
  'freezeEndCame',
  'missedCalls',
  'putOff',
  'interviewComing',
  'interviewUndated',
  'otherOffer',
  'toldNo',
  'nothingOwed',
  'over',
] as const;

export interface Because {
  readonly is: (typeof BECAUSE)[number];
  /** An instant on the one day that the reason names; `null` where it names none. */
  readonly at: Instant | null;
  /** What one owes, where that is the reason. */
  readonly owed: ObligationKind | null;
}

interface Said {
  readonly kind: AdviceKind;
  readonly at: Instant | null;
  readonly duty: { readonly key: string } | null;
  readonly draft: OwnDraftKind | null;
}

interface Around extends Silent {
  readonly standing: Standing;
  readonly silence: SilenceReading;
}

/**
 * The reason for one advice with the day that it hangs on: the promise that was made, the interview, their last word, one's own
 * note, an absence, a freeze. Taken from what `advise` has chosen, so that reason and advice never differ.
 */
export function becauseOf(said: Said, around: Around): Because {
  const { standing, history, policy, now } = around;
  const duty = standing.obligations.find(({ key }) => key === said.duty?.key);
  const view = createView(history, policy, now);
  switch (said.kind) {
    case 'answer':
      return { is: duty?.kind === 'offerDecision' ? 'theirOffer' : 'theyAsked', ...causeOf(duty) };
    case 'thank':
      return { is: 'youMet', ...causeOf(duty) };
    case 'noteInterview':
      return day('interviewUndated', null);
    case 'prepare':
      return day('interviewComing', nextInterview(around));
    case 'call':
      return day('missedCalls', null);
    case 'checkIn':
      return ofFreeze(view, { named: 'freezeEndCame', open: 'freezeLasts' });
    case 'moveOn':
      return ofMovingOn(around);
    case 'askFeedback':
      return day('toldNo', standing.closure?.at ?? null);
    case 'wait':
      return standing.phase === 'frozen'
        ? ofFreeze(view, { named: 'frozenUntil', open: 'frozen' })
        : ofWaiting(view, said.at, { ...around, duty });
    case 'write':
      // The last day on which it can be answered.
      if (said.draft === 'competingOffer') return day('otherOffer', said.at === null ? null : said.at - 1);
      return ofWriting(view, around);
    case 'nothing':
      return day(standing.closure !== null || history.withdrawn !== null ? 'over' : 'nothingOwed', null);
    default:
      return said.kind satisfies never;
  }
}

function day(is: Because['is'], at: Instant | null): Because {
  return { is, at, owed: null };
}

function causeOf(duty: Obligation | undefined) {
  return { at: duty?.because.at ?? null, owed: duty?.kind ?? null };
}

function nextInterview({ history, now }: Around): Instant | null {
  const starts = [...history.interviews.values()].flatMap(({ state }) =>
    state.is === 'booked' && state.endsAt > now ? [state.startsAt] : [],
  );
  return starts.length === 0 ? null : Math.min(...starts);
}

/** By its last day where an end was named, else by the day on which it was told. */
function ofFreeze(
  { history, team }: View,
  { named, open }: { readonly named: Because['is']; readonly open: Because['is'] },
): Because {
  const freeze = history.freezes.findLast(({ thawed }) => thawed === null);
  return freeze?.until == null ? day(open, freeze?.at ?? null) : day(named, team.endOfDate(freeze.until) - 1);
}

function ofMovingOn({ history, silence }: Around): Because {
  const last = ownNotesSince(history, silence.since ?? 0).at(-1);
  return last === undefined ? day('neverAWord', silence.since) : day('notesUnanswered', last.at);
}

function ofWaiting(
  view: View,
  until: Instant | null,
  { duty, silence, history }: Around & { readonly duty: Obligation | undefined },
): Because {
  if (until !== null && duty?.snooze?.until === until) return day('putOff', null);
  const rest = silence.reasons.find(wasToldToWait);
  if (rest !== undefined) return ofRest(rest);
  const sent = ownNotesSince(history, silence.since ?? 0);
  const last = sent.at(-1);
  if (last !== undefined) return day(sent.length === 1 ? 'noteSent' : 'lastNoteSent', last.at);
  return sinceWhen(view, { named: 'dayNamed', since: 'waitSince' });
}

function ofRest({ cause, signals }: SilenceReason): Because {
  const [first] = signals;
  const until = Math.max(...signals.map((one) => one.until ?? 0));
  if (cause === 'decisionMakerAway')
    return until > 0 ? day('awayUntil', until - 1) : day('away', first?.at ?? null);
  return first?.until == null ? day('frozen', first?.at ?? null) : day('frozenUntil', first.until - 1);
}

function ofWriting(view: View, { silence, history }: Around): Because {
  const rest = silence.reasons.find(wasToldToWait);
  if (rest !== undefined) {
    const told = ofRest(rest);
    return told.is === 'frozen'
      ? day('freezeLasts', told.at)
      : { ...told, is: AFTER_REST[told.is] ?? told.is };
  }
  const back = silence.reasons.flatMap(({ signals }) => signals).find(({ kind }) => kind === 'justBack');
  const last = ownNotesSince(history, silence.since ?? 0).at(-1);
  if (last !== undefined) return day('noteUnanswered', last.at);
  if (back?.until != null) return day('back', back.until - 1);
  return sinceWhen(view, { named: 'dayNamedPassed', since: 'longSince' });
}

const AFTER_REST: Partial<Record<Because['is'], Because['is']>> = {
  frozenUntil: 'freezeEndCame',
  awayUntil: 'back',
};

interface SinceWords {
  readonly named: Because['is'];
  readonly since: 'waitSince' | 'longSince';
}

/** The day that they named, or else what was last: the interview, their word, the application. */
function sinceWhen(view: View, { named, since }: SinceWords): Because {
  const cause = lastCauseOf(view);
  if (cause === null) return day('nothingOwed', null);
  const promised = promiseAfter(view, cause.at);
  if (promised !== null) return day(named, promised - 1);
  return day(`${since}${LAST[cause.is]}`, cause.at);
}

const LAST = { met: 'Met', word: 'Word', applied: 'Applied' } as const;

/** They told of an absence or a freeze: neither is a time to write into. */
export function wasToldToWait(
  reason: SilenceReason,
): reason is SilenceReason & { readonly cause: 'decisionMakerAway' | 'hiringFreeze' } {
  const { cause, strength, signals } = reason;
  if (strength !== 'strong') return false;
  return cause === 'decisionMakerAway' || (cause === 'hiringFreeze' && signals[0]?.kind === 'frozen');
}

/** The follow-ups of one's own since a moment, the earliest first. */
export function ownNotesSince({ words }: History, since: Instant): readonly SpokenWord[] {
  return words.filter(
    (word) => word.from === 'candidate' && word.at >= since && word.says.includes('followUp'),
  );
}
