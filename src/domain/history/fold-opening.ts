import type { Fact } from '../fact/fact.ts';
import { type Draft, markOf, withEntry } from './draft.ts';
import { tellDecision } from './fold-words.ts';
import type { Mark, Offer } from './history.ts';

/** An offer is made: that tells the decision, too. */
export function makeOffer(draft: Draft, fact: Extract<Fact, { type: 'OfferMade' }>): void {
  const offer: Offer = {
    id: fact.offerId,
    factId: fact.id,
    at: fact.at,
    expires: fact.expires ?? null,
    questions: [],
    accepted: null,
    declined: null,
  };
  draft.offers = withEntry(draft.offers, fact.offerId, offer);
  const decided = draft.decisions.findLast((decision) => decision.outcome === 'offer');
  tellDecision(draft, fact, { evidence: 'mail', decisionId: decided?.id ?? null });
}

/** A fact about an offer that nobody made changes nothing. */
export function changeOffer(draft: Draft, id: string, change: (offer: Offer) => Partial<Offer>): void {
  const offer = draft.offers.get(id);
  if (offer !== undefined) draft.offers = withEntry(draft.offers, id, { ...offer, ...change(offer) });
}

/** Frozen again while it is frozen is the same freeze. */
export function freeze(draft: Draft, fact: Extract<Fact, { type: 'OpeningFrozen' }>): void {
  if (draft.freezes.at(-1)?.thawed === null) return;
  draft.freezes.push({ ...markOf(fact), until: fact.until ?? null, cause: fact.cause ?? null, thawed: null });
}

export function thaw(draft: Draft, thawed: Mark): void {
  draft.freezes = draft.freezes.map((one) => (one.thawed === null ? { ...one, thawed } : one));
}

/** R25: from here on an earlier outcome may be contradicted; what ended the process no longer does. */
export function reopen(draft: Draft, mark: Mark): void {
  draft.reopened = mark;
  draft.withdrawn = null;
  draft.waived = null;
  draft.closed = null;
  draft.openingEnded = null;
  draft.isOpeningFilled = false;
}
