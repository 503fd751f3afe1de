import type { View } from '../standing/view.ts';
import type { Signal } from './reason.ts';
import { findNoted, signal, wasMetSince } from './signal.ts';
import type { Wait } from './wait.ts';

/**
 * They may prefer somebody else: promises that passed, follow-ups without an answer, a wait beyond what is usual. Nobody says
 * this one; all of these fit the other causes as well. So each is slight by itself, but for what was repeated, and only an
 * opening that was filled says it outright: silence is no proof of a no (docs/evidence.md, 2.6).
 */
export function interestSignals(view: View, wait: Wait): readonly Signal[] {
  const { history } = view;
  const signals: Signal[] = [];
  if (history.openingEnded !== null && history.isOpeningFilled)
    signals.push(signal('filled', 'strong', history.openingEnded));
  const broken = brokenPromises(view, wait);
  const lastBroken = broken.at(-1);
  if (lastBroken !== undefined)
    signals.push(
      signal('promiseBroken', broken.length >= 2 ? 'some' : 'slight', {
        factId: lastBroken.promise.factId,
        at: lastBroken.dueAt,
        count: broken.length,
      }),
    );
  // A note to an agency was not read by those who decide.
  if (
    view.counterpart === 'candidate' &&
    wait.lastFollowUp !== null &&
    isUnanswered(view, wait, wait.lastFollowUp.at)
  )
    signals.push(
      signal('followUpsUnanswered', wait.followUps >= 2 && wait.writeFrom <= wait.now ? 'some' : 'slight', {
        ...wait.lastFollowUp,
        count: wait.followUps,
      }),
    );
  const long = longerThanUsual(wait);
  if (long !== null) signals.push(long);
  const vague = findNoted(view, 'answeredVaguely');
  if (vague !== null) signals.push(signal('answeredVaguely', 'slight', vague));
  const gone = findNoted(view, 'postingGone');
  if (gone !== null) signals.push(signal('postingGone', 'slight', gone));
  const missed = history.facts.findLast((fact) => fact.type === 'InterviewMissed' && fact.by === 'candidate');
  if (missed !== undefined && !wasMetSince(view, missed.at))
    signals.push(signal('missedByYou', 'slight', { factId: missed.id, at: missed.at }));
  return signals;
}

/** Those whose date went by a business day ago or more without any word, and without a new date before. */
function brokenPromises(view: View, { now }: Wait) {
  return view.teamPromises.filter(({ promise, dueAt }) => {
    if (view.team.businessDaysBetween(dueAt - 1, now) < 1 || dueAt > now) return false;
    return !view.history.words.some(
      (word) => word.from === 'team' && word.automatic === null && word.at > promise.at && word.at < dueAt,
    );
  });
}

function isUnanswered({ team }: View, { now }: Wait, sentAt: number): boolean {
  return team.businessDaysBetween(sentAt, now) >= 2;
}

/** At least three waits must be known before one may be called longer than usual. */
const ENOUGH = 3;

function longerThanUsual({ times, days, since }: Wait): Signal | null {
  const about = { at: since, factId: null, until: null };
  if (times.theirs.length >= ENOUGH && days > Math.max(...times.theirs))
    return { ...about, kind: 'longerThanTheyTake', strength: 'slight', count: Math.max(...times.theirs) };
  if (times.others.length < ENOUGH) return null;
  const sorted = times.others.toSorted((a, b) => a - b);
  const nineInTen = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0;
  if (days <= nineInTen) return null;
  return { ...about, kind: 'longerThanOthersTake', strength: 'slight', count: nineInTen };
}
