import { DRAFT_RULES, type DraftKind } from '../draft/draft-kind.ts';
import type { Language } from '../wording/language.ts';
import type { CheckRule } from './finding.ts';
import type { Span } from './fold.ts';

export interface WordsToCheck {
  readonly subject: string;
  readonly text: string;
  /** In which it is meant to be written; what it is written in is looked at, too. */
  readonly language: Language;
  /** What it is for; `null` where nobody said. */
  readonly kind: DraftKind | null;
  /** To whom it is written. */
  readonly receiver: string;
  /** About whom, where it goes through an agency. */
  readonly candidate: string;
  /** Everybody else who applied: they have no place in it. */
  readonly others: readonly string[];
  /** Titles and names in which any word may stand: the opening, the company, the members. */
  readonly names: readonly string[];
  /** Why it was decided, as the record has it, and the criteria that the scorecards name; empty where nothing is recorded. */
  readonly recordedReasons: readonly string[];
  /** Whether they agreed to be kept in touch with: then that may be promised. */
  readonly isOnBench: boolean;
}

/** A finding before it is told where it stands: in which part, and how much it weighs. */
export interface Remark extends Span {
  readonly rule: CheckRule;
  readonly better: string | null;
}

/** What the checks of a whole letter are given. */
export interface LetterToCheck {
  readonly words: WordsToCheck;
  readonly text: string;
  readonly folded: string;
  readonly languages: readonly Language[];
}

/** Whether a kind says no; a letter of which nobody said what it is for doesn't have to. */
export function isNo(kind: DraftKind | null): boolean {
  return kind !== null && DRAFT_RULES[kind].isNo;
}
