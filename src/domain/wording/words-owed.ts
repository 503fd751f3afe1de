import type { ObligationKind } from '../obligation/obligation.ts';
import type { Language } from './language.ts';
import { standingSpeech } from './standing-speeches.ts';

/** What is owed, as the object of "owes": short, and the same in the app, the terminal and the pages. */
export function wordOwed(language: Language, kind: ObligationKind): string {
  return standingSpeech(language).wordsOwed[kind];
}
