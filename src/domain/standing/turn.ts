import type { Instant } from '../../lib/instant.ts';
import type { Obligation, ObligationKind } from '../obligation/obligation.ts';
import type { Silence, Turn } from './standing.ts';
import type { View } from './view.ts';

const NOBODY: Turn = { party: 'nobody', since: null, dueAt: null, obligationKey: null };

/** What the team owes itself, or a referee: no word between the parties, and yet something to be done today. */
const ALSO_OURS: ReadonlySet<ObligationKind> = new Set<ObligationKind>([
  'handOff',
  'firstDay',
  'referenceRequest',
  'referenceChaser',
]);

/** Debts inside the team, to the file and to others stand beside the turn (R15). */
const BESIDE: ReadonlySet<ObligationKind> = new Set<ObligationKind>(['debrief', 'scorecard', ...ALSO_OURS]);

/** R15: the party that owes the earliest-due open word between team, candidate and agency; the team on a tie. */
export function findTurn(obligations: readonly Obligation[]): Turn {
  const next = nextWord(obligations);
  if (next === null) return NOBODY;
  return {
    party: next.owedBy as Turn['party'],
    since: next.because.at,
    dueAt: next.dueAt,
    obligationKey: next.key,
  };
}

function nextWord(obligations: readonly Obligation[]): Obligation | null {
  let next: Obligation | null = null;
  for (const owed of obligations) {
    if (!isWordBetweenParties(owed)) continue;
    if (next === null || isBefore(owed, next)) next = owed;
  }
  return next;
}

/** An open word between the parties that pass the turn to each other. */
function isWordBetweenParties(owed: Obligation): boolean {
  return owed.state.is === 'open' && passesTurn(owed);
}

/** Whether Today speaks of it: a word between the parties, or what the team owes beside it. */
export function isSpokenOf(owed: Pick<Obligation, 'kind' | 'owedBy'>): boolean {
  return passesTurn(owed) || ALSO_OURS.has(owed.kind);
}

/** Whether whoever owes this has the turn while nothing else is due earlier. */
export function passesTurn(owed: Pick<Obligation, 'kind' | 'owedBy'>): boolean {
  return !BESIDE.has(owed.kind) && owed.owedBy !== 'referee' && owed.owedBy !== 'checker';
}

/** The earlier due one goes first, and the team's on a tie. */
export function isBefore(a: Obligation, b: Obligation): boolean {
  if (a.dueAt !== b.dueAt) return a.dueAt < b.dueAt;
  return a.owedBy === 'team' && b.owedBy !== 'team';
}

/** Since when the party whose turn it is has been silent: its last word, or the cause of what it owes. */
export function findSilence(view: View, turn: Turn): Silence | null {
  if (turn.party === 'nobody' || turn.since === null) return null;
  return { of: turn.party, since: lastWordBefore(view, turn.party, turn.since) ?? turn.since };
}

/** The last word before the cause is no silence: it starts with the cause, or with a later word that did not fulfil it. */
function lastWordBefore(view: View, party: Silence['of'], since: Instant): Instant | null {
  const word = view.history.words.findLast(
    (one) => one.from === party && one.automatic === null && one.bounced === null,
  );
  return word !== undefined && word.at > since ? word.at : null;
}
