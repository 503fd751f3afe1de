import type { Instant } from '../../lib/instant.ts';
import { DECISION_OR_NEXT_STEP, type Said, saidOf } from '../fact/said.ts';
import type { Mark, Offer } from '../history/history.ts';
import { append, NO_DUTIES } from '../obligation/append.ts';
import type { Obligation, ObligationState } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import { deadlineEnd, spanAfter, type View } from '../standing/view.ts';

/** Policy rows 18-20 and R23: an open offer, its questions, its end, and the reserve when the first choice is gone. */
export function offerDuties(view: View): readonly Obligation[] {
  const { offers, firstChoiceLost, firstChoiceAccepted } = view.history;
  if (offers.size === 0 && firstChoiceLost === null && firstChoiceAccepted === null) return NO_DUTIES;
  const duties: Obligation[] = [];
  for (const offer of offers.values()) append(duties, dutiesOfOffer(view, offer));
  if (firstChoiceLost !== null) duties.push(reserveNextStep(view, firstChoiceLost));
  if (firstChoiceAccepted !== null) duties.push(reserveWord(view, firstChoiceAccepted));
  return duties;
}

/** When an offer ends: its date, or the default in the candidate's business days. */
export function offerEnd(view: View, offer: Offer): Instant {
  if (offer.expires !== null) return deadlineEnd(view.candidate, offer.expires);
  return spanAfter(view.candidate, offer.at, view.policy.timing.offerDecision.due);
}

function dutiesOfOffer(view: View, offer: Offer): readonly Obligation[] {
  const endsAt = offerEnd(view, offer);
  const answered = answeredState(offer, endsAt);
  const hasLapsed = answered === null && view.clock.hasCome(endsAt);
  return [
    decisionOnOffer(view, { offer, endsAt, answered }),
    ...checks(view, { offer, endsAt, answered }),
    ...questions(view, offer),
    ...(hasLapsed ? [lapsedWord(view, offer, endsAt)] : []),
    ...(offer.declined === null ? [] : [declinedThanks(view, offer.declined)]),
  ];
}

interface OpenOffer {
  readonly offer: Offer;
  readonly endsAt: Instant;
  readonly answered: ObligationState | null;
}

function answeredState(offer: Offer, endsAt: Instant): ObligationState | null {
  const answer = offer.accepted ?? offer.declined;
  if (answer === null) return null;
  return { is: 'met', at: answer.at, by: 'received', factId: answer.factId, wasLate: answer.at >= endsAt };
}

function decisionOnOffer(view: View, { offer, endsAt, answered }: OpenOffer): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'offerDecision',
    cause: offer.id,
    because: offer,
    row: 'offerDecision',
    owedBy: 'candidate',
    owedTo: 'team',
    due: { at: endsAt, from: offer.expires === null ? 'default' : 'plan' },
    nudgeRow: 'offerDecision',
    state: answered ?? undefined,
    // What has lapsed can't be answered any more: the next word about it is the team's.
    expires: { factId: offer.factId, at: endsAt },
  });
}

/** A word after half of the business days, rounded down, and one more a business day before the end. */
function checks(view: View, { offer, endsAt, answered }: OpenOffer): readonly Obligation[] {
  const half = Math.floor(view.candidate.businessDaysBetween(offer.at, endsAt) / 2);
  const midpoint = view.team.dueAfter(offer.at, Math.max(half, 1));
  const ending = view.team.endOfDay(view.team.step(view.team.lastDayOf(endsAt), -1));
  const endedBy = answered?.is === 'met' ? answered : { at: endsAt, factId: offer.factId };
  const common = { offer, endedBy };
  const duties: Obligation[] = [];
  if (half >= 1 && midpoint < ending)
    duties.push(check(view, { ...common, kind: 'offerMidpoint', dueAt: midpoint, since: offer.at + 1 }));
  if (ending > offer.at)
    duties.push(
      check(view, { ...common, kind: 'offerEnding', dueAt: ending, since: Math.max(offer.at + 1, midpoint) }),
    );
  return duties;
}

interface Check {
  readonly kind: 'offerMidpoint' | 'offerEnding';
  readonly offer: Offer;
  readonly dueAt: Instant;
  readonly since: Instant;
  readonly endedBy: Mark;
}

function check(view: View, { kind, offer, dueAt, since, endedBy }: Check): Obligation {
  return owe(view, {
    ...BLANK,
    kind,
    cause: offer.id,
    because: offer,
    row: 'offerEnding',
    owedBy: 'team',
    owedTo: 'candidate',
    due: { at: dueAt, from: 'plan' },
    sought: { from: 'team', since, before: endedBy.at },
    expires: endedBy,
  });
}

/** A question shows as a risk to the date; it doesn't stop the clock. */
function questions(view: View, offer: Offer): readonly Obligation[] {
  return offer.questions.map((question) =>
    owe(view, {
      ...BLANK,
      kind: 'offerAnswer',
      because: question,
      row: 'offerAnswer',
      owedBy: 'team',
      owedTo: 'candidate',
      sought: { from: 'team', since: question.at },
    }),
  );
}

/** Lapsed: the team owes a word about it. No timer decides: the offer's own date did. */
function lapsedWord(view: View, offer: Offer, endsAt: Instant): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'offerLapsedWord',
    cause: offer.id,
    because: { factId: offer.factId, at: endsAt },
    row: 'offerLapsed',
    owedBy: 'team',
    owedTo: view.counterpart,
    sought: { from: 'team', since: endsAt },
  });
}

function declinedThanks(view: View, declined: { readonly factId: string; readonly at: Instant }): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'offerDeclinedThanks',
    because: declined,
    row: 'offerDeclined',
    owedBy: 'team',
    owedTo: view.counterpart,
    sought: { from: 'team', since: declined.at },
  });
}

function reserveNextStep(view: View, lost: { readonly factId: string; readonly at: Instant }): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'reserveNextStep',
    because: lost,
    row: 'reserve',
    owedBy: 'team',
    owedTo: view.counterpart,
    sought: { from: 'team', since: lost.at, says: DECISION_OR_NEXT_STEP },
  });
}

/** R22: whoever was kept in reserve hears what became of it: a no, or until when the reserve still holds. */
function reserveWord(view: View, accepted: Mark): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'reserveNextStep',
    because: accepted,
    row: 'reserve',
    owedBy: 'team',
    owedTo: view.counterpart,
    sought: { from: 'team', since: accepted.at, says: RESERVE_WORD },
  });
}

const RESERVE_WORD: Said = saidOf(['decision', 'nextStep', 'holding']);
