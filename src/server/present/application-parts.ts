import type { Decision, Interview, Offer } from '../../contract/application-page.ts';
import { offerEnd } from '../../domain/duties/offers.ts';
import type {
  History,
  Interview as KnownInterview,
  Offer as KnownOffer,
} from '../../domain/history/history.ts';
import { findTelling } from '../../domain/obligation/evidence.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { createView } from '../../domain/standing/view.ts';
import { type Instant, toIso } from '../../lib/instant.ts';
import { type Names, namedOf } from './names.ts';

export function presentInterviews({ interviews }: History, members: Names): Interview[] {
  return [...interviews.values()].map((interview) => ({
    id: interview.id,
    stage: interview.stage,
    ...timesOf(interview),
    interviewers: interview.interviewers.flatMap((id) => namedOf(members, id) ?? []),
    countsAsInterview: interview.countsAsInterview,
    is: STATES[interview.state.is],
    hasDebrief: interview.debriefs.length > 0,
  }));
}

const STATES = {
  booked: 'scheduled',
  unbooked: 'timeToCome',
  held: 'held',
  cancelled: 'cancelled',
  missed: 'missed',
} as const satisfies Record<KnownInterview['state']['is'], Interview['is']>;

function timesOf({ state }: KnownInterview): Pick<Interview, 'startsAt' | 'endsAt'> {
  if (state.is === 'booked') return { startsAt: toIso(state.startsAt), endsAt: toIso(state.endsAt) };
  return { startsAt: null, endsAt: state.is === 'held' ? toIso(state.at) : null };
}

interface Reading {
  readonly members: Names;
  readonly notes: ReadonlyMap<string, string>;
}

export function presentDecisions(history: History, { members, notes }: Reading): Decision[] {
  const deciders = new Map(
    history.facts.flatMap((fact) =>
      fact.type === 'DecisionMade' ? [[fact.id, fact.decidedBy] as const] : [],
    ),
  );
  return history.decisions.map((decision, index) => ({
    id: decision.id,
    outcome: decision.outcome,
    at: toIso(decision.at),
    decidedBy: namedOf(members, deciders.get(decision.factId)),
    isTold: findTelling(history, decision, history.decisions[index + 1]) !== null,
    note: notes.get(decision.factId) ?? null,
  }));
}

export function presentOffers(history: History, { policy, now }: { policy: Policy; now: Instant }): Offer[] {
  const view = createView(history, policy, now);
  return [...history.offers.values()].map((offer) => {
    const end = offerEnd(view, offer);
    return {
      id: offer.id,
      madeAt: toIso(offer.at),
      expiresAt: toIso(end),
      is: offerState(offer, end <= now),
      startsOn: offer.accepted?.startsOn ?? null,
    };
  });
}

function offerState(offer: KnownOffer, isOver: boolean): Offer['is'] {
  if (offer.accepted !== null) return 'accepted';
  if (offer.declined !== null) return 'declined';
  return isOver ? 'lapsed' : 'live';
}
