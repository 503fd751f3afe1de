import type { Attention } from '../domain/standing/standing.ts';

/** The order of harm (R28); the place of an urgency here is what the database sorts by. */
export const URGENCIES = [
  'untold',
  'promiseBroken',
  'lawNear',
  'wait',
] as const satisfies Attention['urgency'][];
