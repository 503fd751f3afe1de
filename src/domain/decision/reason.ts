/** Longer than any reason that a person writes; text from outside is never searched without a bound. */
const LONGEST_REASON = 10_000;

/**
 * Ways of saying "did not follow up", in English, French, German and Spanish. Through an agency it is not even theirs to
 * do, and for most work it says nothing: it is no reason to decline anybody (mission 0.1).
 */
const FOLLOW_UP_REASONS: readonly string[] = [
  'not follow up',
  'not followed up',
  'never followed up',
  "didn't follow up",
  'no follow-up',
  'no follow up',
  'lack of follow-up',
  'lack of follow up',
  'no thank-you note',
  'no thank you note',
  "didn't send a thank",
  'did not send a thank',
  "n'a pas relancé",
  'pas de relance',
  "ne s'est pas manifesté",
  "n'a pas remercié",
  'nicht nachgefasst',
  'nicht nachgehakt',
  'kein nachfassen',
  'keine nachfrage nach dem gespräch',
  'nicht bedankt',
  'no hizo seguimiento',
  'sin seguimiento',
  'falta de seguimiento',
  'no dio seguimiento',
  'no envió agradecimiento',
];

/** The words of a reason that hold a missing follow-up against somebody, as they were written; `null` when there are none. */
export function findFollowUpReason(reason: string): string | null {
  const text = reason.slice(0, LONGEST_REASON).normalize('NFC').replaceAll('’', "'");
  const lower = text.toLowerCase();
  for (const phrase of FOLLOW_UP_REASONS) {
    const found = lower.indexOf(phrase);
    if (found >= 0) return text.slice(found, found + phrase.length);
  }
  return null;
}
