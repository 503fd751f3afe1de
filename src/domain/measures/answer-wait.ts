import type { Instant } from '../../lib/instant.ts';
import { DECISION_OR_NEXT_STEP, saysAny } from '../fact/said.ts';
import type { History, SpokenWord } from '../history/history.ts';
import { reachedCandidate } from '../obligation/evidence.ts';
import type { EvidenceKind } from '../obligation/obligation.ts';
import type { EndedInterview } from '../standing/view.ts';

/** How long somebody who was interviewed waited for an answer: an outcome, a next step or an offer that reached them. */
export interface AnswerWait {
  readonly firstInterviewAt: Instant;
  readonly lastInterviewAt: Instant;
  readonly interviews: number;
  readonly stage: string;
  /** The answer after the last interview, on the day on which it reached them; `null` while there is none. */
  readonly answeredAt: Instant | null;
  readonly answeredBy: EvidenceKind | 'offer' | null;
  /** The first interview that no answer followed: from when they are kept waiting, whatever was booked since. */
  readonly unansweredSince: Instant | null;
  /** The first word of any kind after the first interview. */
  readonly firstWordAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

/**
 * The wait of one application at one instant; `null` where no interview has ended. An automatic reply, a click and a mail that
 * came back are no answers; through an agency the day counts on which the candidate heard.
 */
export function answerWaitOf(history: History, ended: readonly EndedInterview[]): AnswerWait | null {
  const [first, last] = [ended[0], ended.at(-1)];
  if (first === undefined || last === undefined) return null;
  const answers = answersIn(history);
  const answer = answers.find(({ at }) => at >= last.at) ?? null;
  const latest = answers.reduce((most, { at }) => Math.max(most, at), Number.NEGATIVE_INFINITY);
  return {
    firstInterviewAt: first.at,
    lastInterviewAt: last.at,
    interviews: ended.length,
    stage: last.interview.stage,
    answeredAt: answer?.at ?? null,
    answeredBy: answer?.by ?? null,
    unansweredSince: answer === null ? (ended.find(({ at }) => at > latest)?.at ?? last.at) : null,
    firstWordAt: firstWordAfter(history, first.at),
    withdrawnAt: history.withdrawn?.at ?? null,
  };
}

interface Answer {
  readonly at: Instant;
  readonly by: EvidenceKind | 'offer';
}

function answersIn(history: History): readonly Answer[] {
  const answers: Answer[] = [];
  for (const word of history.words) {
    const heard = saysAny(word, DECISION_OR_NEXT_STEP) ? heardAt(history, word) : null;
    if (heard !== null) answers.push({ at: heard, by: word.evidence });
  }
  for (const offer of history.offers.values()) answers.push({ at: offer.at, by: 'offer' });
  return answers.length < 2 ? answers : answers.sort((a, b) => a.at - b.at);
}

/** When a word of the team reached the candidate; `null` where it came back, or nobody knows that it was passed on. */
export function heardAt(history: History, word: SpokenWord): Instant | null {
  if (word.from !== 'team' || word.bounced !== null || word.automatic !== null) return null;
  return reachedCandidate(history, word)?.at ?? null;
}

function firstWordAfter(history: History, since: Instant): Instant | null {
  let first: Instant | null = null;
  for (const word of history.words) {
    if (word.at < since) continue;
    const at = heardAt(history, word);
    if (at !== null && (first === null || at < first)) first = at;
  }
  return first;
}
