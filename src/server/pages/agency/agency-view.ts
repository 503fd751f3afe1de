import type { Circumstances } from '../../../domain/circumstances.ts';
import type { Fact } from '../../../domain/fact/fact.ts';
import { historyOf } from '../../../domain/history/evolve.ts';
import type { History, SpokenWord } from '../../../domain/history/history.ts';
import { reachedCandidate, tellings } from '../../../domain/obligation/evidence.ts';
import type { Obligation } from '../../../domain/obligation/obligation.ts';
import type { TurnParty } from '../../../domain/party.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { assess } from '../../../domain/standing/assess.ts';
import type { Closure } from '../../../domain/standing/standing.ts';
import type { Instant } from '../../../lib/instant.ts';

/** What an agency's recruiter sees of one of their people: worked out from what the agency knows and nothing else. */
export interface AgencyView {
  readonly turn: TurnParty;
  readonly closure: Closure | null;
  /** Words of ours to pass on, the earliest first. */
  readonly toPassOn: readonly {
    readonly word: SpokenWord;
    readonly dueAt: Instant;
    readonly isLate: boolean;
  }[];
  /** Both clocks: what each side owes next. */
  readonly theirs: Obligation | null;
  readonly ours: Obligation | null;
  readonly asksInterest: boolean;
  /** References that the agency takes on itself, by the id of the reference. */
  readonly references: readonly string[];
}

export interface AgencyInput {
  readonly circumstances: Circumstances;
  readonly facts: readonly Fact[];
  readonly policy: Policy;
  readonly now: Instant;
}

/** Where one application stands for the agency. What was not told to it is as if it had not happened. */
export function agencyView({ circumstances, facts, policy, now }: AgencyInput): AgencyView {
  const everything = historyOf(circumstances, facts);
  const known = everything.facts.filter((fact) => isKnown(everything, fact));
  const history = historyOf(circumstances, known);
  const standing = assess(history, policy, now);
  const open = standing.obligations
    .filter((owed) => owed.state.is === 'open')
    .sort((a, b) => a.dueAt - b.dueAt);
  const words = new Map(history.words.map((word) => [word.factId, word]));
  return {
    turn: standing.turn.party,
    closure: standing.closure,
    toPassOn: open.flatMap((owed) => {
      const word = owed.kind === 'passOn' ? words.get(owed.because.factId) : undefined;
      // The candidate may have heard it in a way that the agency does not see.
      return word && !hasHeard(everything, word) ? [{ word, dueAt: owed.dueAt, isLate: owed.isLate }] : [];
    }),
    theirs: open.find((owed) => owed.owedBy === 'agency' && owed.kind !== 'passOn') ?? null,
    ours: open.find((owed) => owed.owedBy === 'team' && OURS.has(owed.owedTo)) ?? null,
    asksInterest: open.some((owed) => owed.kind === 'interestGauge'),
    references: open.flatMap((owed) =>
      owed.kind === 'reference' && owed.owedBy === 'agency' ? [owed.key.slice('reference:'.length)] : [],
    ),
  };
}

const OURS: ReadonlySet<string> = new Set(['agency', 'candidate']);

function hasHeard(history: History, word: SpokenWord): boolean {
  return reachedCandidate(history, word) !== null;
}

/** Facts of these kinds the agency brought, arranged or was told of. All others stay with the team: a new kind does too. */
const KNOWN: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'ApplicationReceived',
  'InterviewScheduled',
  'InterviewMoved',
  'InterviewCancelled',
  'InterviewHeld',
  'InterviewMissed',
  'AgencyConfirmed',
  'InterestStated',
  'OfferMade',
  'OfferExtended',
  'OfferAccepted',
  'OfferDeclined',
  'FirstDayConfirmed',
  'CandidateWithdrew',
]);

function isKnown(history: History, fact: Fact): boolean {
  switch (fact.type) {
    case 'TaskAgreed':
    case 'AnswerAsked':
    case 'RefereesAsked':
      return true;
    case 'PromiseMade':
      return fact.to === 'agency' || fact.by === 'agency';
    case 'MessageSent':
    case 'CallMade':
    case 'ToldInRoom':
    case 'MessageReceived':
      return fact.from === 'agency' || fact.to === 'agency';
    case 'MessageBounced':
      return history.words.some((word) => word.messageId === fact.messageId && word.to === 'agency');
    case 'DecisionMade':
      return isTold(history, fact.decisionId);
    case 'DebriefRecorded':
      return fact.closing.kind === 'agencyActs';
    case 'ReferenceAsked':
      return fact.owedBy === 'agency';
    case 'ReferenceReceived':
      return history.references.get(fact.referenceId)?.asked?.owedBy === 'agency';
    default:
      return KNOWN.has(fact.type);
  }
}

function isTold(history: History, decisionId: string): boolean {
  const index = history.decisions.findIndex((decision) => decision.id === decisionId);
  const decision = history.decisions[index];
  if (decision === undefined) return false;
  const told = tellings(history, decision, history.decisions[index + 1]);
  return told.some((word) => word.to === 'agency' && word.bounced === null);
}
