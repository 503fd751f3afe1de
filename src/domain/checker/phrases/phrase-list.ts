import type { CheckRule } from '../finding.ts';

/** Rules that are a matter of words alone. */
export type PhraseRule = Extract<
  CheckRule,
  | 'unsafe'
  | 'vagueReason'
  | 'comparison'
  | 'falsePromise'
  | 'falseHope'
  | 'blame'
  | 'checkingIn'
  | 'promotion'
  | 'followUpReason'
>;

/**
 * The words of one language. Phrases are written in small letters with a straight apostrophe; one that ends in `*` stands
 * for every word that begins so. They match whole words.
 */
export interface PhraseList {
  /** What is questioned, by rule. */
  readonly questioned: Readonly<Record<PhraseRule, readonly string[]>>;
  /** What to write instead, by rule. */
  readonly better: Readonly<Partial<Record<CheckRule, string>>>;
  /** Ways of saying no that nobody can mistake. */
  readonly plainNo: readonly string[];
  /** Ways of announcing a next word: each needs a date. */
  readonly announces: readonly string[];
  /** What a sentence that gives a reason holds. */
  readonly givesReason: readonly string[];
  /** What reasons are about. */
  readonly reasons: Readonly<Record<ReasonTopic, readonly string[]>>;
  /** Words that name a day by themselves. */
  readonly days: readonly string[];
  /** Words that name a day beside a number. */
  readonly months: readonly string[];
  /** How letters begin, before the name. */
  readonly greetings: readonly string[];
  /** Very common words, by which the language of a text is known. */
  readonly common: readonly string[];
}

export type ReasonTopic =
  | 'experience'
  | 'skill'
  | 'spokenLanguage'
  | 'pay'
  | 'place'
  | 'availability'
  | 'qualification'
  | 'communication'
  | 'opening'
  | 'filled';
