import type { Instant } from '../../lib/instant.ts';
import type { Outcome, Says } from '../fact/fact.ts';
import { type Said, saidOf, saysAny } from '../fact/said.ts';
import type { History, Mark, SpokenWord } from '../history/history.ts';
import { reachedCandidate } from '../obligation/evidence.ts';
import type { EvidenceKind, Obligation } from '../obligation/obligation.ts';
import type { Policy } from '../policy/policy.ts';
import { promiseStandings } from '../standing/promise-standing.ts';
import type { PromiseStanding, Standing } from '../standing/standing.ts';
import { createView } from '../standing/view.ts';
import { type AnswerWait, answerWaitOf } from './answer-wait.ts';
import { type Ending, endingOf } from './ending.ts';
import { ownMove } from './meetings.ts';

/** What one application counts for in every report, worked out from its facts; docs/measures.md says each in words. */
export interface Measures {
  readonly receivedAt: Instant | null;
  readonly wait: AnswerWait | null;
  readonly ending: Ending | null;
  readonly isWaived: boolean;
  readonly untoldSince: Instant | null;
  readonly hire: Hire | null;
  readonly promises: readonly PromiseStanding[];
  readonly told: readonly ToldWord[];
  readonly incidents: readonly Incident[];
}

export interface Hire {
  readonly at: Instant;
  /** When a runner-up was asked again, or their offer made; `null` for everybody else. */
  readonly recalledAt: Instant | null;
}

/** One word of the team: what it said, by what evidence, to whom, and whether it came back. */
export interface ToldWord {
  readonly factId: string;
  readonly at: Instant;
  readonly to: 'candidate' | 'agency';
  readonly how: EvidenceKind;
  readonly says: readonly Says[];
  readonly outcome: Outcome | null;
  /** When it reached the candidate; later than `at` through an agency. */
  readonly heardAt: Instant | null;
  readonly cameBackAt: Instant | null;
}

/** Something that a report counts and nobody wished for. */
export interface Incident {
  readonly factId: string;
  readonly at: Instant;
  /** They had to ask while a word was owed; either side did not come, or moved the meeting; they say that no answer ever came. */
  readonly kind:
    | 'chaser'
    | 'candidateMissed'
    | 'teamMissed'
    | 'candidateMoved'
    | 'teamMoved'
    | 'neverAnswered';
}

/** Pure: the same facts, policy and instant, the same measures. */
export function measuresOf(history: History, policy: Policy, { standing, now }: Measured): Measures {
  const view = createView(history, policy, now);
  return {
    receivedAt: history.facts.find((fact) => fact.type === 'ApplicationReceived')?.at ?? null,
    wait: answerWaitOf(history, view.ended),
    ending: view.ended.length === 0 ? null : endingOf(history.facts, standing),
    isWaived: standing.closure?.how === 'waived',
    untoldSince: standing.untold?.since ?? null,
    hire: hireOf(history),
    promises: view.teamPromises.length === 0 ? NONE : promiseStandings(view),
    told: toldBy(history),
    incidents: [
      ...chasersIn(history, standing.obligations),
      ...missedIn(history),
      ...movesIn(history),
      ...silencesReported(history),
    ],
  };
}

export interface Measured {
  readonly standing: Standing;
  readonly now: Instant;
}

const NONE: readonly PromiseStanding[] = [];

function hireOf(history: History): Hire | null {
  for (const offer of history.offers.values()) {
    if (offer.accepted === null) continue;
    const wasReserve = history.decisions.some(({ outcome, at }) => outcome === 'hold' && at < offer.at);
    return { at: offer.accepted.at, recalledAt: wasReserve ? recalledAt(history, offer.at) : null };
  }
  return null;
}

function recalledAt({ firstChoiceLost, decisions }: History, offeredAt: Instant): Instant {
  if (firstChoiceLost !== null && firstChoiceLost.at <= offeredAt) return firstChoiceLost.at;
  return decisions.findLast(({ outcome, at }) => outcome === 'offer' && at <= offeredAt)?.at ?? offeredAt;
}

function toldBy(history: History): readonly ToldWord[] {
  return history.words
    .filter((word) => word.from === 'team' && word.automatic === null && word.to !== 'team')
    .map((word) => ({
      factId: word.factId,
      at: word.at,
      to: word.to === 'agency' ? 'agency' : 'candidate',
      how: word.evidence,
      says: word.says,
      outcome: outcomeOf(history, word),
      heardAt: word.bounced === null ? (reachedCandidate(history, word)?.at ?? null) : null,
      cameBackAt: word.bounced?.at ?? null,
    }));
}

const DECISION: Said = saidOf(['decision']);

function outcomeOf({ decisions }: History, word: SpokenWord): Outcome | null {
  if (word.decisionId !== null) return decisions.find(({ id }) => id === word.decisionId)?.outcome ?? null;
  return saysAny(word, DECISION) ? (decisions.findLast(({ at }) => at <= word.at)?.outcome ?? null) : null;
}

const FOLLOW_UP: Said = saidOf(['followUp']);

/** A follow-up that came while the team owed a word; one that came out of interest alone is no chaser. */
function chasersIn({ words }: History, obligations: readonly Obligation[]): readonly Incident[] {
  return words
    .filter((word) => word.from !== 'team' && word.automatic === null && saysAny(word, FOLLOW_UP))
    .filter(({ at }) => obligations.some((owed) => wasOwed(owed, at)))
    .map(({ factId, at }) => ({ factId, at, kind: 'chaser' }));
}

function wasOwed({ owedBy, owedTo, because, state }: Obligation, at: Instant): boolean {
  const isOurs = owedBy === 'team' && (owedTo === 'candidate' || owedTo === 'agency');
  return isOurs && because.at < at && (state.is === 'open' || state.at > at);
}

function silencesReported({ facts }: History): readonly Incident[] {
  return facts
    .filter((fact) => fact.type === 'SilenceReported')
    .map(({ id, at }) => ({ factId: id, at, kind: 'neverAnswered' }));
}

function movesIn({ facts }: History): readonly Incident[] {
  return facts.flatMap((fact): Incident[] => {
    const isOurs = ownMove(fact);
    return isOurs === null
      ? []
      : [{ factId: fact.id, at: fact.at, kind: isOurs ? 'teamMoved' : 'candidateMoved' }];
  });
}

function missedIn({ interviews }: History): readonly Incident[] {
  const missed: Incident[] = [];
  for (const { state } of interviews.values()) {
    if (state.is !== 'missed') continue;
    const { factId, at }: Mark = state;
    missed.push({ factId, at, kind: state.by === 'candidate' ? 'candidateMissed' : 'teamMissed' });
  }
  return missed;
}
