import { DAY, type Instant } from '../../lib/instant.ts';
import { saidOf, saysAny } from '../fact/said.ts';
import type { History } from '../history/history.ts';
import type { Silent } from '../silence-reasons/silence-reasons.ts';
import type { Closure } from '../standing/standing.ts';
import { createView, spanAfter } from '../standing/view.ts';

/** Policy row 25: a day of distance first, then until the row's end; whoever lets it be owes nothing. */
const QUIET = DAY;

const ASKED = saidOf(['feedbackRequest']);
const GIVEN = saidOf(['feedback']);

/**
 * Until when a request for feedback is in place, `null` where it is not: only after a no that was told about the person, only
 * where they were met, and once in the whole process. No duty stands behind it, and so no reminder (docs/evidence.md, 2.6).
 */
export function feedbackAskableUntil({ history, policy, now }: Omit<Silent, 'times'>): Instant | null {
  const view = createView(history, policy, now);
  const { closure, ended, candidate } = view;
  if (closure === null || closure.how !== 'told' || ended.length === 0 || !wasAboutThem(history, closure))
    return null;
  if (isFeedbackSpokenOf(history)) return null;
  const until = spanAfter(candidate, closure.at, policy.timing.feedbackRequest.due);
  return now < closure.at + QUIET || now >= until ? null : until;
}

/** Whether it was asked for or given before: once is enough, whatever comes later. */
export function isFeedbackSpokenOf({ words }: History): boolean {
  return words.some(
    (word) =>
      (word.from === 'candidate' && saysAny(word, ASKED)) || (word.from === 'team' && saysAny(word, GIVEN)),
  );
}

/** A job that was given up says nothing about anybody: there is nothing to learn from that no. */
function wasAboutThem({ openingEnded, isOpeningFilled }: History, told: Closure): boolean {
  return openingEnded === null || isOpeningFilled || openingEnded.at > told.at;
}
