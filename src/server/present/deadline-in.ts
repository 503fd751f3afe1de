import type { Deadline as WireDeadline } from '../../contract/scalars.ts';
import type { Deadline } from '../../domain/fact/fact.ts';
import { defined } from '../../lib/defined.ts';
import type { Instant } from '../../lib/instant.ts';

/** A date that somebody named, as facts keep it. */
export function deadlineIn<D extends WireDeadline | undefined>(
  given: D,
): D extends undefined ? undefined : Deadline;
export function deadlineIn(given: WireDeadline | undefined): Deadline | undefined {
  if (given === undefined) return undefined;
  return 'at' in given ? { at: Date.parse(given.at) } : defined(given);
}

/** An instant of the wire, which the contract has checked. */
export function instantIn(given: string): Instant {
  return Date.parse(given);
}
