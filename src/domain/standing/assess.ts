import type { Instant } from '../../lib/instant.ts';
import { arrange } from '../arrangement/arrange.ts';
import { dutiesAfterInterview } from '../duties/after-interview.ts';
import { agencyDuties } from '../duties/agency.ts';
import { answerDuties } from '../duties/answer.ts';
import { appointmentDuties } from '../duties/appointments.ts';
import { checkDuties } from '../duties/checks.ts';
import { conversationDuties } from '../duties/conversation.ts';
import { freezeDuties } from '../duties/freeze.ts';
import { holdingDuties } from '../duties/holding.ts';
import { legalDuties } from '../duties/legal.ts';
import { offerDuties } from '../duties/offers.ts';
import { onboardingDuties } from '../duties/onboarding.ts';
import { otherSideDuties } from '../duties/other-side.ts';
import { outcomeDuties } from '../duties/outcome.ts';
import { referenceDuties } from '../duties/references.ts';
import { seekerDuties } from '../duties/seeker.ts';
import { withdrawalDuties } from '../duties/withdrawal.ts';
import type { History } from '../history/history.ts';
import { findInvitation } from '../history/invitation.ts';
import { append } from '../obligation/append.ts';
import { findTelling, reachedCandidate } from '../obligation/evidence.ts';
import type { Obligation } from '../obligation/obligation.ts';
import type { Policy } from '../policy/policy.ts';
import { findAttention } from './attention.ts';
import { findPhase } from './phase.ts';
import { lastPromiseStanding } from './promise-standing.ts';
import type { Standing, Untold } from './standing.ts';
import { findSilence, findTurn } from './turn.ts';
import { createView, type View } from './view.ts';
import { findWarnings } from './warnings.ts';

/** Who owes what by when for one application at one instant, why, and when to look again. Pure: the same in, the same out. */
export function assess(history: History, policy: Policy, now: Instant): Standing {
  const view = createView(history, policy, now);
  const obligations = arrange(view, allDuties(view));
  const turn = findTurn(obligations);
  const promise = lastPromiseStanding(view);
  const untold = findUntold(view);
  return {
    phase: findPhase(view, obligations),
    turn,
    obligations,
    promise,
    silence: findSilence(view, turn),
    untold,
    warnings: findWarnings(view, obligations),
    attention: findAttention(view, { obligations, untold, promise }),
    closure: view.closure,
    wakeAt: view.clock.wakeAt(),
  };
}

/** One subject of the policy: what is owed about it, open, met and ended alike. */
type DutiesOf = (view: View) => readonly Obligation[];

const TEAM_DUTIES: readonly DutiesOf[] = [
  dutiesAfterInterview,
  answerDuties,
  outcomeDuties,
  holdingDuties,
  conversationDuties,
  offerDuties,
  onboardingDuties,
  freezeDuties,
  appointmentDuties,
  otherSideDuties,
  referenceDuties,
  checkDuties,
  agencyDuties,
  withdrawalDuties,
  legalDuties,
];

/** What a job seeker can see of the company's debts: its answer, and what was asked or offered. */
const COMPANY_DUTIES: readonly DutiesOf[] = [
  answerDuties,
  outcomeDuties,
  appointmentDuties,
  otherSideDuties,
  offerDuties,
];

function allDuties(view: View): readonly Obligation[] {
  const isSeeker = view.history.circumstances.workspace === 'seeker';
  const duties: Obligation[] = [];
  for (const dutiesOf of isSeeker ? COMPANY_DUTIES : TEAM_DUTIES) append(duties, dutiesOf(view));
  return isSeeker ? append(duties, seekerDuties(view, duties)) : duties;
}

/** Decided, and no evidence that the person was told; through an agency the person is told when it confirms. */
function findUntold(view: View): Untold | null {
  const last = view.decisions.at(-1);
  if (last === undefined || view.closure !== null) return null;
  const told = findTelling(view.history, last, undefined);
  const isHeard = told !== null && reachedCandidate(view.history, told) !== null;
  if (isHeard || hasGoneOn(view, last.at)) return null;
  return { decisionId: last.id, outcome: last.outcome, since: last.at };
}

/** Invited again, or an offer in hand: the person knows how it was decided. */
function hasGoneOn(view: View, decidedAt: Instant): boolean {
  const last = view.decisions.at(-1);
  if (last?.outcome === 'advance') return findInvitation(view.history, decidedAt) !== null;
  return (
    last?.outcome === 'offer' && [...view.history.offers.values()].some((offer) => offer.at >= decidedAt)
  );
}
