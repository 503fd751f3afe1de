import type { Instant } from '../../lib/instant.ts';

/**
 * The only way in which the rules learn the time. Every question about an instant still to come is remembered, so the
 * earliest of them is the first moment at which any answer could differ: `wakeAt` is right by construction.
 */
export interface WakeClock {
  hasCome(instant: Instant): boolean;
  wakeAt(): Instant | null;
}

export function createWakeClock(now: Instant): WakeClock {
  let earliest = Number.POSITIVE_INFINITY;
  return {
    hasCome(instant) {
      if (instant <= now) return true;
      if (instant < earliest) earliest = instant;
      return false;
    },
    wakeAt: () => (earliest === Number.POSITIVE_INFINITY ? null : earliest),
  };
}
