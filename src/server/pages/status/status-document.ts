import { createHash } from 'node:crypto';
import type { StatusDocument } from '../../../contract/status-document.ts';
import { offerEnd } from '../../../domain/duties/offers.ts';
import type { CandidateWord, TeamWord } from '../../../domain/fact/fact.ts';
import type { Interview, Offer, SpokenWord } from '../../../domain/history/history.ts';
import type { Place } from '../../../domain/party.ts';
import type { Closure, Phase } from '../../../domain/standing/standing.ts';
import { deadlineEnd, type View } from '../../../domain/standing/view.ts';
import { type Instant, toIso } from '../../../lib/instant.ts';
import { hasReached } from './known-facts.ts';
import type { StatusView } from './status-view.ts';

export interface ToDocument {
  readonly view: StatusView;
  readonly applicationId: string;
  readonly team: string;
  readonly opening: string;
  /** The address of the page for people. */
  readonly page: string;
}

/** The candidate's page as data: worked out from what the candidate knows, like the page, and with no name of a person in it. */
export function documentOf({ view, applicationId, team, opening, page }: ToDocument): StatusDocument {
  const { standing, known, rules } = view;
  const idOf = (factId: string) =>
    createHash('sha256').update(`${applicationId}/${factId}`).digest('base64url').slice(0, 22);
  const duty = standing.obligations.find((one) => one.key === standing.turn.obligationKey);
  return {
    version: 1,
    page,
    team: { name: team, ...placeOf(known.circumstances.team) },
    opening: { title: opening },
    stage: stageOf(standing.phase),
    turn: {
      party: view.turn,
      about: duty?.kind ?? null,
      since: isoOr(standing.turn.since),
      dueAt: isoOr(view.dueAt),
      isLate: view.isLate,
    },
    outcome: view.outcome && { is: view.outcome.outcome, toldAt: toIso(view.outcome.toldAt) },
    ended: standing.closure && endedOf(standing.closure, view.wasCancelled),
    interviews: [...known.interviews.values()].map((one) => ({ id: idOf(one.id), ...interviewOf(one) })),
    promises: view.promises.map(({ factId, madeAt, dueAt, state }) => ({
      id: idOf(factId),
      madeAt: toIso(madeAt),
      dueAt: toIso(dueAt),
      state,
    })),
    words: known.words
      .filter((word) => (word.from === 'candidate' ? word.evidence !== 'statusPage' : hasReached(word)))
      .map((word) => ({ id: idOf(word.factId), ...wordOf(rules, word) })),
    freezes: known.freezes.map(({ factId, at, until, thawed }) => ({
      id: idOf(factId),
      since: toIso(at),
      until,
      endedAt: isoOr(thawed?.at ?? null),
    })),
    offers: [...known.offers.values()].map((one) => ({ id: idOf(one.id), ...offerOf(rules, one) })),
  };
}

/** The same text for the same standing, whoever asks and when: what a reader compares. */
export function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

function placeOf({ country, region, timeZone }: Place) {
  return { country, region: region ?? null, timeZone };
}

/** A job seeker's word for "nobody answered" has no place in what the company says. */
function stageOf(phase: Phase): StatusDocument['stage'] {
  return phase === 'shelved' ? 'active' : phase;
}

function endedOf({ how, at }: Closure, wasCancelled: boolean): StatusDocument['ended'] {
  const isPlain = how === 'told' || how === 'withdrawn' || how === 'hired' || how === 'declinedOffer';
  const because = wasCancelled ? 'openingCancelled' : null;
  return { how: isPlain ? how : 'other', because, at: toIso(at) };
}

function interviewOf({ plannedAt, state }: Interview) {
  const isBooked = state.is === 'booked';
  const endsAt = isBooked ? state.endsAt : state.is === 'held' ? state.at : null;
  return {
    state: state.is,
    by: 'by' in state ? sideOf(state.by) : null,
    plannedAt: toIso(plannedAt),
    startsAt: isBooked ? toIso(state.startsAt) : null,
    endsAt: isoOr(endsAt),
    changedAt: isBooked ? null : toIso(state.at),
  };
}

function sideOf(by: string): 'team' | 'candidate' {
  return by === 'candidate' ? 'candidate' : 'team';
}

function wordOf(rules: View, word: SpokenWord) {
  return {
    at: toIso(word.at),
    from: sideOf(word.from),
    how: word.evidence,
    about: [...word.says] as (TeamWord | CandidateWord)[],
    promisedBy:
      word.promise === null || word.from === 'candidate'
        ? null
        : toIso(deadlineEnd(rules.team, word.promise)),
  };
}

function offerOf(rules: View, offer: Offer) {
  const answered = offer.accepted ?? offer.declined;
  return {
    at: toIso(offer.at),
    endsAt: toIso(offerEnd(rules, offer)),
    answer:
      answered === null ? null : offer.accepted === null ? ('declined' as const) : ('accepted' as const),
    answeredAt: isoOr(answered?.at ?? null),
  };
}

function isoOr(instant: Instant | null): string | null {
  return instant === null ? null : toIso(instant);
}
