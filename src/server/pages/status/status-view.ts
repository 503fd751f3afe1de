import type { Circumstances } from '../../../domain/circumstances.ts';
import type { Fact, Outcome, TeamWord } from '../../../domain/fact/fact.ts';
import { historyOf } from '../../../domain/history/evolve.ts';
import type { History, SpokenWord } from '../../../domain/history/history.ts';
import type { TurnParty } from '../../../domain/party.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { assess } from '../../../domain/standing/assess.ts';
import { promiseStandings } from '../../../domain/standing/promise-standing.ts';
import type { PromiseStanding, Standing } from '../../../domain/standing/standing.ts';
import { createView, type View } from '../../../domain/standing/view.ts';
import type { Instant } from '../../../lib/instant.ts';
import { hasReached, knownFacts } from './known-facts.ts';

/** What the candidate's page shows, before any words: worked out from what the candidate knows and nothing else. */
export interface StatusView {
  /** What the candidate knows, folded; nothing else may be shown. */
  readonly known: History;
  /** The same, with the calendars in which its days are counted. */
  readonly rules: View;
  readonly standing: Standing;
  readonly turn: TurnParty;
  readonly dueAt: Instant | null;
  readonly isLate: boolean;
  readonly outcome: ToldOutcome | null;
  /** They were told that the opening was cancelled: nobody gets the job, and it is no answer about them. */
  readonly wasCancelled: boolean;
  readonly upcoming: readonly UpcomingInterview[];
  /** What the team promised, the newest first. */
  readonly promises: readonly PromiseStanding[];
  readonly words: readonly SpokenWord[];
  /** The newest word by the team, for the person to confirm that it was read; `null` when it was confirmed. */
  readonly unread: UnreadWord | null;
  readonly readAt: Instant | null;
}

export interface UpcomingInterview {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface ToldOutcome {
  readonly outcome: Outcome;
  readonly toldAt: Instant;
}

export interface UnreadWord {
  readonly factId: string;
  readonly says: readonly TeamWord[];
  readonly decisionId: string | null;
}

export interface StatusInput {
  readonly circumstances: Circumstances;
  readonly facts: readonly Fact[];
  readonly policy: Policy;
  readonly now: Instant;
}

/** Where the process stands for the candidate. What was not told to them is as if it had not happened. */
export function statusView({ circumstances, facts, policy, now }: StatusInput): StatusView {
  const everything = historyOf(circumstances, facts);
  const history = historyOf(circumstances, knownFacts(everything));
  const standing = assess(history, policy, now);
  const rules = createView(history, policy, now);
  const { turn } = standing;
  const words = history.words.filter((word) => hasReached(word) && word.evidence !== 'statusPage');
  const outcome = toldOutcome(history, words);
  return {
    known: history,
    rules,
    standing,
    turn: turn.party,
    dueAt: turn.dueAt,
    isLate: turn.dueAt !== null && turn.dueAt <= now,
    outcome,
    wasCancelled: wasCancelled(history, standing, outcome),
    upcoming: upcomingInterviews(history, now),
    promises: promiseStandings(rules).toReversed(),
    words,
    ...reading(history, words),
  };
}

function toldOutcome(history: History, words: readonly SpokenWord[]): ToldOutcome | null {
  const last = history.decisions.at(-1);
  if (last === undefined) return null;
  const told = words.find(
    (word) => word.decisionId === last.id || (word.decisionId === null && word.at >= last.at),
  );
  return told === undefined ? null : { outcome: last.outcome, toldAt: told.at };
}

/** A no of their own stays what it is, whatever became of the opening afterwards. */
function wasCancelled(
  { openingEnded, isOpeningFilled }: History,
  { closure }: Standing,
  outcome: ToldOutcome | null,
): boolean {
  if (openingEnded === null || isOpeningFilled || closure?.how !== 'told') return false;
  return outcome?.outcome !== 'decline' && closure.at >= openingEnded.at;
}

function upcomingInterviews(history: History, now: Instant): StatusView['upcoming'] {
  return [...history.interviews.values()]
    .flatMap(({ id, state }) =>
      state.is === 'booked' && state.endsAt > now
        ? [{ id, startsAt: state.startsAt, endsAt: state.endsAt }]
        : [],
    )
    .sort((a, b) => a.startsAt - b.startsAt);
}

/** What was said in the room needs no reading; the newest written or spoken word may be confirmed once. */
function reading(history: History, words: readonly SpokenWord[]): Pick<StatusView, 'unread' | 'readAt'> {
  const last = words.at(-1);
  const read = history.words.findLast((word) => word.evidence === 'statusPage');
  if (last === undefined || last.evidence === 'room') return { unread: null, readAt: read?.at ?? null };
  if (read !== undefined && read.at >= last.at) return { unread: null, readAt: read.at };
  return {
    unread: { factId: last.factId, says: last.says as readonly TeamWord[], decisionId: last.decisionId },
    readAt: null,
  };
}
