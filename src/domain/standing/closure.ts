import { DECISION, saysAny } from '../fact/said.ts';
import { wasEverMet } from '../history/ever-met.ts';
import type { Decision, History, SpokenWord } from '../history/history.ts';
import { findTelling, reachedCandidate } from '../obligation/evidence.ts';
import type { Closure } from './standing.ts';

/** The last word of the process, told and evidenced, or what ended it otherwise; `null` while it goes on. */
export function findClosure(history: History, decisions: readonly Decision[]): Closure | null {
  const { withdrawn, waived, firstDay, closed } = history;
  if (withdrawn !== null) return { ...withdrawn, how: 'withdrawn' };
  const declined = findOffer(history, 'declined');
  if (declined !== null && isAfterDecisions(declined.at, decisions))
    return { ...declined, how: 'declinedOffer' };
  if (firstDay !== null) return { ...firstDay, how: 'hired' };
  const told = findToldEnd(history, decisions);
  const reached = told === null ? null : reachedCandidate(history, told);
  if (reached !== null) return { factId: reached.factId, at: reached.at, how: 'told' };
  if (waived !== null) return { ...waived, how: 'waived' };
  if (closed !== null && !wasEverMet(history) && decisions.length === 0)
    return { ...closed, how: 'withoutInterview' };
  return null;
}

/** A no that was told, or any answer told after the opening came to its end. */
function findToldEnd(history: History, decisions: readonly Decision[]): SpokenWord | null {
  const last = decisions.at(-1);
  if (last?.outcome === 'decline') return findTelling(history, last, undefined);
  const end = history.openingEnded;
  if (end === null || last?.outcome === 'hold' || hasLiveOffer(history)) return null;
  return (
    history.words.find(
      (word) => word.bounced === null && word.from === 'team' && word.at >= end.at && saysAny(word, DECISION),
    ) ?? null
  );
}

function findOffer(
  history: History,
  how: 'declined',
): { readonly factId: string; readonly at: number } | null {
  for (const offer of history.offers.values()) if (offer[how] !== null) return offer[how];
  return null;
}

function isAfterDecisions(at: number, decisions: readonly Decision[]): boolean {
  return decisions.every((decision) => decision.at <= at);
}

function hasLiveOffer(history: History): boolean {
  for (const offer of history.offers.values()) if (offer.declined === null) return true;
  return false;
}
