import type { FactType } from '../fact/fact.ts';

/** Recorded in many histories at once, or the reason why others were told; and taking back itself. */
const NEVER: ReadonlySet<FactType> = new Set<FactType>([
  'OpeningFrozen',
  'OpeningThawed',
  'OpeningFilled',
  'OpeningClosed',
  'FirstChoiceLost',
  'FirstChoiceAccepted',
  'OfferDeclined',
  'PersonErased',
  'FactTakenBack',
]);

/** Whether facts of a kind may be taken back at all; whether this one may is for `decide`. */
export function isEverTakenBack(type: FactType): boolean {
  return !NEVER.has(type);
}
