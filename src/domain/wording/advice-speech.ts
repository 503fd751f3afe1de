import type { AdviceKind } from '../advice/advice-kind.ts';
import type { Because } from '../advice/because.ts';

/** How one language says what a job seeker does next, and why. Days come with their weekday. */
export interface AdviceSpeech {
  /** The step; without its day where none is known. */
  readonly says: Readonly<Record<AdviceKind, (day: string | null) => string>>;
  /** The reason, with its day, and what is owed where that is the reason. */
  readonly why: Readonly<Record<Because['is'], (day: string, owed: string) => string>>;
}
