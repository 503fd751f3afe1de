/** What a report says of a period, of all together or of one group; docs/measures.md says each in words. */
export interface Figures {
  /** Whose last interview was in the period, and how many of them withdrew. */
  readonly interviewed: number;
  readonly withdrew: number;
  /** Hours from the first interview to the first word: the middle one, and nine in ten. */
  readonly firstWordHours: number | null;
  readonly firstWordLongHours: number | null;
  /** Processes that ended in the period, those who were told, and those closed with a written reason instead. */
  readonly ended: number;
  readonly answered: number;
  readonly waived: number;
  /** Days from the last interview to the last word. */
  readonly medianDays: number | null;
  readonly ninetyDays: number | null;
  /** Promises whose day came in the period. */
  readonly kept: number;
  readonly slipped: number;
  readonly broken: number;
  /** Words given in the period, in time and late: by the team, and by the other side. */
  readonly wordsInTime: number;
  readonly wordsLate: number;
  readonly theirsInTime: number;
  readonly theirsLate: number;
  readonly chasers: number;
  readonly candidateMissed: number;
  readonly teamMissed: number;
  readonly candidateMoved: number;
  readonly teamMoved: number;
  /** Clocks of the law whose last day came in the period. */
  readonly lawMet: number;
  readonly lawMissed: number;
  readonly hires: number;
  readonly benchHires: number;
  /** By how many days the middle hire from the bench was faster than the middle hire from scratch. */
  readonly daysSaved: number | null;
}

export const NO_FIGURES: Figures = {
  interviewed: 0,
  withdrew: 0,
  firstWordHours: null,
  firstWordLongHours: null,
  ended: 0,
  answered: 0,
  waived: 0,
  medianDays: null,
  ninetyDays: null,
  kept: 0,
  slipped: 0,
  broken: 0,
  wordsInTime: 0,
  wordsLate: 0,
  theirsInTime: 0,
  theirsLate: 0,
  chasers: 0,
  candidateMissed: 0,
  teamMissed: 0,
  candidateMoved: 0,
  teamMoved: 0,
  lawMet: 0,
  lawMissed: 0,
  hires: 0,
  benchHires: 0,
  daysSaved: null,
};

/** Of those whose process ended otherwise than by their own withdrawal, the share that was told; `null` of nobody. */
export function answeredRate({ ended, answered }: Pick<Figures, 'ended' | 'answered'>): number | null {
  return ended === 0 ? null : answered / ended;
}

/** Of the promises whose day came, the share that was kept, or renewed by a dated word before the day; `null` of none. */
export function onTimeRate({
  kept,
  slipped,
  broken,
}: Pick<Figures, 'kept' | 'slipped' | 'broken'>): number | null {
  const all = kept + slipped + broken;
  return all === 0 ? null : (kept + slipped) / all;
}

/** Of so few a share says little: the numbers themselves are told. */
export const FEW = 20;

/** By what a report can be taken apart. */
export const DIMENSIONS = [
  'member',
  'team',
  'opening',
  'stage',
  'channel',
  'agency',
  'kind',
  'country',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Whose groups are people: below the least number they stand together without a name. */
export const NAMES_PEOPLE: ReadonlySet<Dimension> = new Set<Dimension>(['member', 'team']);
