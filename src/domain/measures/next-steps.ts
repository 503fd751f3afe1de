import { answeredRate, type Figures, onTimeRate } from './figures.ts';

/** What a team can do next, each a thing to do today. */
export const NEXT_STEPS = [
  'tellUntold',
  'answerWaiting',
  'keepPromises',
  'promiseDates',
  'thankAtOnce',
  'answerFirst',
  'callFinalists',
  'closeByWord',
  'meetTheLaw',
  'recallRunnersUp',
  'keepGoing',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface PulseGiven {
  readonly figures: Figures;
  readonly waiting: number;
  readonly untold: number;
}

export interface StepToTake {
  readonly step: NextStep;
  /** How many people, promises or words it is about. */
  readonly count: number;
}

/** The three steps that would help most, the most urgent harm first; always three, so that going well has its own. */
export function nextSteps({ figures, waiting, untold }: PulseGiven): readonly StepToTake[] {
  const { broken, lawMissed, waived, chasers, teamMissed, hires, benchHires, medianDays, firstWordHours } =
    figures;
  const candidates: readonly (StepToTake & { readonly helps: boolean })[] = [
    { step: 'tellUntold', count: untold, helps: untold > 0 },
    { step: 'meetTheLaw', count: lawMissed, helps: lawMissed > 0 },
    { step: 'keepPromises', count: broken, helps: broken > 0 },
    { step: 'answerWaiting', count: waiting, helps: waiting > 0 },
    { step: 'closeByWord', count: waived, helps: waived > 0 },
    { step: 'answerFirst', count: chasers, helps: chasers > 0 },
    { step: 'thankAtOnce', count: figures.interviewed, helps: (firstWordHours ?? 0) > 24 },
    { step: 'callFinalists', count: figures.ended, helps: (medianDays ?? 0) > 10 || teamMissed > 0 },
    { step: 'recallRunnersUp', count: hires, helps: hires > 0 && benchHires === 0 },
    {
      step: 'promiseDates',
      count: figures.interviewed,
      helps: figures.kept + figures.slipped + broken === 0,
    },
    { step: 'keepGoing', count: figures.answered, helps: true },
    { step: 'promiseDates', count: figures.interviewed, helps: true },
    { step: 'recallRunnersUp', count: hires, helps: true },
  ];
  const chosen: StepToTake[] = [];
  for (const { step, count, helps } of candidates) {
    if (!helps || chosen.some((one) => one.step === step)) continue;
    chosen.push({ step, count });
    if (chosen.length === 3) break;
  }
  return chosen;
}

/** The two questions of the pulse, answered by the numbers, from 1 to 5; `null` where nothing was counted. */
export function pulseOfNumbers(figures: Figures): {
  readonly rejecting: number | null;
  readonly keeping: number | null;
} {
  return { rejecting: rejecting(figures), keeping: keeping(figures) };
}

/** How do we reject: whether people are told at all, and how long they wait for it. */
function rejecting(figures: Figures): number | null {
  const rate = answeredRate(figures);
  if (rate === null) return null;
  const days = figures.medianDays ?? Number.POSITIVE_INFINITY;
  return Math.min(graded(rate, [0.6, 0.8, 0.9, 0.98]), graded(-days, [-30, -20, -10, -5]));
}

/** How do we stay in touch: whether words come when they were promised, and before anybody has to ask. */
function keeping(figures: Figures): number | null {
  const promises = onTimeRate(figures);
  const words = figures.wordsInTime + figures.wordsLate;
  if (promises === null && words === 0) return null;
  const inTime = words === 0 ? 1 : figures.wordsInTime / words;
  const asked = words === 0 ? 0 : figures.chasers / words;
  return Math.min(
    graded(promises ?? 1, [0.5, 0.7, 0.85, 0.95]),
    graded(inTime, [0.5, 0.7, 0.85, 0.95]),
    graded(-asked, [-0.3, -0.2, -0.1, -0.03]),
  );
}

/** 1, and one more for each bar that is reached. */
function graded(value: number, bars: readonly number[]): number {
  return 1 + bars.filter((bar) => value >= bar).length;
}
