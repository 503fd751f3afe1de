import type { Instant } from '../../lib/instant.ts';
import { offerEnd } from '../duties/offers.ts';
import type { History } from '../history/history.ts';
import type { Policy } from '../policy/policy.ts';
import { createView, deadlineEnd } from '../standing/view.ts';

/** An offer of somebody else that must be answered: since when one knows, and until when. */
export interface OtherOffer {
  readonly since: Instant;
  readonly until: Instant;
}

interface Known {
  readonly history: History;
  readonly policy: Policy;
  readonly now: Instant;
}

/** The offers of one application that still wait for an answer: to all others they are another offer. */
export function liveOffersOf({ history, policy, now }: Known): readonly OtherOffer[] {
  const view = createView(history, policy, now);
  if (view.closure !== null || history.withdrawn !== null) return [];
  return [...history.offers.values()].flatMap((offer) => {
    const until = offerEnd(view, offer);
    const isLive = offer.accepted === null && offer.declined === null && until > now;
    return isLive ? [{ since: offer.at, until }] : [];
  });
}

/**
 * The other offer that this company should hear of (policy row 17): the one that ends first, where they have met or written to
 * each other, and nothing was written to them since it is known. `null` where there is none.
 */
export function untoldOffer(known: Known, elsewhere: readonly OtherOffer[]): OtherOffer | null {
  const { history, policy, now } = known;
  const view = createView(history, policy, now);
  const own = history.competingOffers.map(({ at, deadline }) => ({
    since: at,
    until: deadlineEnd(view.candidate, deadline),
  }));
  const isKnownThere =
    history.interviews.size > 0 ||
    history.words.some((word) => word.from === 'team' && word.automatic === null);
  if (!isKnownThere || liveOffersOf(known).length > 0) return null;
  const untold = [...own, ...elsewhere].filter(
    ({ since, until }) => until > now && !wasToldSince(history, since),
  );
  return untold.toSorted((a, b) => a.until - b.until)[0] ?? null;
}

/** Any letter of one's own but a mere thank-you: what stands in it is one's own affair. */
function wasToldSince({ words }: History, since: Instant): boolean {
  return words.some(
    (word) => word.from === 'candidate' && word.at >= since && word.says.some((said) => said !== 'thanks'),
  );
}
