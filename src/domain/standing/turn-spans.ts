import type { Instant } from '../../lib/instant.ts';
import type { Obligation } from '../obligation/obligation.ts';
import { isBefore, passesTurn } from './turn.ts';

/** One turn: the word that had it, from when, and until when it was met, ended, or taken over by a more urgent word. */
export interface TurnSpan {
  readonly word: Obligation;
  readonly since: Instant;
  /** `null` while the turn lasts. */
  readonly endedAt: Instant | null;
}

/**
 * Every turn of an application in order: R15 asked at each moment of its past, from all obligations of a standing, met
 * and ended ones included. At most the last one lasts, and it is the turn of the standing.
 */
export function turnSpans(obligations: readonly Obligation[]): TurnSpan[] {
  const words = obligations.filter((owed) => passesTurn(owed) && endOf(owed) > owed.because.at);
  const moments = new Set(words.flatMap((word) => [word.because.at, endOf(word)]));
  moments.delete(NEVER);
  const spans: TurnSpan[] = [];
  let since: Instant = 0;
  let word: Obligation | null = null;
  for (const moment of [...moments].toSorted((a, b) => a - b)) {
    const next = firstDueAt(words, moment);
    if (next === word) continue;
    if (word !== null) spans.push({ word, since, endedAt: moment });
    since = moment;
    word = next;
  }
  if (word !== null) spans.push({ word, since, endedAt: null });
  return spans;
}

const NEVER = Number.POSITIVE_INFINITY;

function endOf({ state }: Obligation): Instant {
  return state.is === 'open' ? NEVER : state.at;
}

function firstDueAt(words: readonly Obligation[], moment: Instant): Obligation | null {
  let first: Obligation | null = null;
  for (const word of words) {
    if (word.because.at > moment || endOf(word) <= moment) continue;
    if (first === null || isBefore(word, first)) first = word;
  }
  return first;
}
