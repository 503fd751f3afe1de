import type { Instant } from '../../lib/instant.ts';
import type { Fact } from '../fact/fact.ts';
import type { Standing } from '../standing/standing.ts';

/** How a process that had an interview came to its end. */
export interface Ending {
  /** When it was decided, or told where that is known alone. */
  readonly at: Instant;
  /** When the last word reached them; `null` while nobody has told them, which a waiver never mends (R11). */
  readonly toldAt: Instant | null;
}

/**
 * The end of a process by a no, a hire or a declined offer, with when it was told; `null` while it goes on, where there was no
 * interview, and where the person withdrew, whose own last word that is. The one definition behind the answered rate, in
 * the app and in the audit.
 */
export function endingOf(
  facts: readonly Fact[],
  { closure, phase, untold }: Pick<Standing, 'closure' | 'phase' | 'untold'>,
): Ending | null {
  if (closure === null) {
    if (phase !== 'closing' && phase !== 'hired') return null;
    const at = untold?.since ?? facts.findLast((fact) => ENDS.has(fact.type))?.at ?? facts.at(-1)?.at ?? 0;
    return { at, toldAt: phase === 'hired' ? offeredAt(facts) : null };
  }
  switch (closure.how) {
    case 'withdrawn':
      return null;
    case 'told':
      return { at: decidedBefore(facts, closure.at), toldAt: closure.at };
    case 'waived':
    case 'withoutInterview':
      return { at: closure.at, toldAt: null };
    case 'hired':
    case 'declinedOffer':
      return { at: closure.at, toldAt: offeredAt(facts) ?? closure.at };
    default:
      return closure.how satisfies never;
  }
}

const ENDS: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'DecisionMade',
  'OpeningFilled',
  'OpeningClosed',
  'OfferAccepted',
]);

/** An offer is an answer: whoever took it or declined it had heard. */
function offeredAt(facts: readonly Fact[]): Instant | null {
  return facts.find((fact) => fact.type === 'OfferMade')?.at ?? null;
}

function decidedBefore(facts: readonly Fact[], toldAt: Instant): Instant {
  const decided = facts.findLast((fact) => fact.type === 'DecisionMade' && fact.at <= toldAt);
  return decided?.at ?? toldAt;
}
