import { answeredRate, type Figures, onTimeRate } from './figures.ts';

export type Improvement = 'answered' | 'days' | 'promises' | 'chasers';

/** What got better from one period to the next, what matters most first. */
export function whatImproved(now: Figures, before: Figures): readonly Improvement[] {
  const rose = (after: number | null, was: number | null) => after !== null && was !== null && after > was;
  return [
    ...(rose(answeredRate(now), answeredRate(before)) ? (['answered'] as const) : []),
    ...(rose(before.medianDays, now.medianDays) ? (['days'] as const) : []),
    ...(rose(onTimeRate(now), onTimeRate(before)) ? (['promises'] as const) : []),
    ...(now.chasers < before.chasers ? (['chasers'] as const) : []),
  ];
}
