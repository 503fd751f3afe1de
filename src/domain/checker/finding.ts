/** What the checker questions in a letter. */
export const CHECK_RULES = [
  'blank',
  'wrongName',
  'otherPerson',
  'noMissing',
  'noLate',
  'dateMissing',
  'followUpReason',
  'unsafe',
  'vagueReason',
  'reasonDiffers',
  'reasonUnrecorded',
  'comparison',
  'falsePromise',
  'falseHope',
  'blame',
  'checkingIn',
  'promotion',
] as const;

export type CheckRule = (typeof CHECK_RULES)[number];

/** One place in a letter that is worth another look: never a verdict, and nothing is held back for it in silence. */
export interface Finding {
  readonly rule: CheckRule;
  readonly part: 'subject' | 'body';
  /** Where it stands: UTF-16 units from the start of its part, the end not included; both equal where something is missing. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Words to write instead, in the language of the letter; `null` where it is best left out. */
  readonly better: string | null;
  /** Whether somebody should say yes to it before it goes, or only see it. */
  readonly weight: 'serious' | 'mild';
}

/** The rules that ask for a second yes. */
export const SERIOUS: ReadonlySet<CheckRule> = new Set([
  'blank',
  'wrongName',
  'otherPerson',
  'noMissing',
  'followUpReason',
  'unsafe',
  'reasonDiffers',
]);
