import { findPhrases, fold } from '../checker/fold.ts';
import { PHRASES } from '../checker/phrases/phrases.ts';

/**
 * Ways of saying "did not follow up", in every language and with whatever ending. Through an agency it is not even theirs
 * to do, and for most work it says nothing: it is no reason to decline anybody (mission 0.1).
 */
const FOLLOW_UP_REASONS: readonly string[] = Object.values(PHRASES).flatMap(({ questioned }) =>
  questioned.followUpReason.map((phrase) => (phrase.endsWith('*') ? phrase : `${phrase}*`)),
);

/** The words of a reason that hold a missing follow-up against somebody, as they were written; `null` when there are none. */
export function findFollowUpReason(reason: string): string | null {
  const text = reason.normalize('NFC');
  const [found] = findPhrases(fold(text), FOLLOW_UP_REASONS);
  return found === undefined ? null : text.slice(found.start, found.end);
}
