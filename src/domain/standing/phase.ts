import { holdFrom } from '../duties/other-side.ts';
import { moveOnAt } from '../duties/seeker.ts';
import type { History, Offer } from '../history/history.ts';
import type { Obligation } from '../obligation/obligation.ts';
import type { Phase } from './standing.ts';
import type { View } from './view.ts';

/** Where the process is: on its way, at rest on hold, or closed. No timer closes anything. */
export function findPhase(view: View, obligations: readonly Obligation[]): Phase {
  const { history, closure } = view;
  // Nobody can be written to any more; whether a word was owed until then stands in the closure.
  if (history.erased !== null) return closure?.how === 'hired' ? 'hired' : 'closed';
  const owesLastWord = obligations.some(
    (owed) => owed.state.is === 'open' && LAST_WORDS.has(owed.kind) && owed.owedBy === 'team',
  );
  if (closure !== null) return owesLastWord ? 'closing' : closure.how === 'hired' ? 'hired' : 'closed';
  const offers = offersOf(history);
  if (offers.some((offer) => offer.accepted !== null)) return 'hired';
  if (view.decisions.at(-1)?.outcome === 'decline' || (history.openingEnded !== null && owesLastWord))
    return 'closing';
  if (offers.some((offer) => offer.declined === null)) return 'offer';
  if (isShelved(view, obligations)) return 'shelved';
  if (history.freezes.some((freeze) => freeze.thawed === null)) return 'frozen';
  return isOnHold(view, obligations) ? 'onHold' : 'active';
}

const NO_OFFERS: readonly Offer[] = [];

function offersOf({ offers }: History): readonly Offer[] {
  return offers.size === 0 ? NO_OFFERS : [...offers.values()];
}

const LAST_WORDS: ReadonlySet<Obligation['kind']> = new Set<Obligation['kind']>([
  'outcome',
  'withdrawalThanks',
  'offerDeclinedThanks',
]);

/** R21: labelled "no answer", never "rejected"; any human word revives it. */
function isShelved(view: View, obligations: readonly Obligation[]): boolean {
  const at = moveOnAt(view, obligations);
  return at !== null && view.clock.hasCome(at);
}

/** R19: the chasers have ended without an answer; and a runner-up waits on a dated hold that was told. */
function isOnHold(view: View, obligations: readonly Obligation[]): boolean {
  return obligations.some((owed) => {
    const from = holdFrom(view, owed);
    return from !== null && view.clock.hasCome(from);
  });
}
