import type { History } from './history.ts';

/**
 * Whether an interview was ever written down as held, also where that was taken back since: an interview that is undone by
 * hand opens no way past the last word. Whoever never met them says so in writing.
 */
export function wasEverMet({ interviews, takenBack }: Pick<History, 'interviews' | 'takenBack'>): boolean {
  return interviews.size > 0 || takenBack.some((fact) => fact.type === 'InterviewHeld');
}
