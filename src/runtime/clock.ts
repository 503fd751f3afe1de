import type { Instant } from '../lib/instant.ts';

/** The only source of the current time; the domain is given instants and never asks. */
export interface Clock {
  readonly now: () => Instant;
}

export const systemClock: Clock = { now: Date.now };
