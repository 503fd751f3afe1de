import type { Instant } from '../../lib/instant.ts';
import { DECISION, HOLDING, NEXT_STEP, type Said, saidOf, saysAny } from '../fact/said.ts';
import type { Decision, History, Mark, SpokenWord } from '../history/history.ts';
import type { Party } from '../party.ts';
import type { ObligationState } from './obligation.ts';

/** What to look for: the first word by somebody, since an instant, that says one of these things. */
export interface EvidenceSought {
  readonly from: Party;
  readonly since: Instant;
  /** Any word at all when left out. */
  readonly says?: Said;
  readonly to?: Party;
  readonly before?: Instant | undefined;
}

/**
 * R10: the word that proves it; else the last one that would have, had it not come back, with `bounced` set. An automatic
 * reply is no evidence.
 */
export function findEvidence(history: History, sought: EvidenceSought): SpokenWord | null {
  let found: SpokenWord | null = null;
  for (const word of history.words) {
    if (!fits(word, sought)) continue;
    found = word;
    if (word.bounced === null) break;
  }
  return found;
}

function fits(word: SpokenWord, sought: EvidenceSought): boolean {
  if (word.from !== sought.from || word.at < sought.since || word.automatic !== null) return false;
  if (sought.before !== undefined && word.at >= sought.before) return false;
  if (sought.to !== undefined && word.to !== sought.to) return false;
  return sought.says === undefined || saysAny(word, sought.says);
}

/** The word that told a decision: it names the decision, or was said between it and the next one. */
export function findTelling(
  history: History,
  decision: Decision,
  next: Decision | undefined,
): SpokenWord | null {
  const told = { history, decision, next };
  return history.words.find((word) => word.bounced === null && tells(word, told)) ?? null;
}

/** Every word that told, or would have told, a decision. */
export function tellings(
  history: History,
  decision: Decision,
  next: Decision | undefined,
): readonly SpokenWord[] {
  const told = { history, decision, next };
  return history.words.filter((word) => tells(word, told));
}

interface Told {
  readonly history: History;
  readonly decision: Decision;
  readonly next: Decision | undefined;
}

function tells(word: SpokenWord, { history, decision, next }: Told): boolean {
  if (word.from !== 'team') return false;
  if (word.decisionId !== null) return word.decisionId === decision.id;
  if (word.at < decision.at || (next !== undefined && word.at >= next.at)) return false;
  if (saysAny(word, DECISION)) return decision.outcome !== 'decline' || !isOffer(history, word);
  if (decision.outcome === 'advance') return saysAny(word, NEXT_STEP);
  return decision.outcome === 'hold' && saysAny(word, HOLDING) && word.promise !== null;
}

/** An offer tells that they were chosen: a no that was decided before it, and recorded late, it does not tell. */
function isOffer({ offers }: History, word: SpokenWord): boolean {
  for (const offer of offers.values()) if (offer.factId === word.factId) return true;
  return false;
}

/** The state of a duty that a word fulfilled. On time is judged by when it was accepted or heard. */
export function metBy(word: SpokenWord, dueAt: Instant): ObligationState {
  return { is: 'met', at: word.at, by: word.evidence, factId: word.factId, wasLate: word.at >= dueAt };
}

/**
 * When a word of the team reached the candidate: at once when it went to them; through an agency when it confirmed that
 * it passed the word on, when the team told the same straight, or when the candidate's own word shows that they heard.
 */
export function reachedCandidate(history: History, word: SpokenWord): Mark | null {
  if (word.to !== 'agency') return word;
  const shown = history.words.find(
    (later) => later.at >= word.at && later.bounced === null && showsPassedOn(later, word),
  );
  const { passedOn } = word;
  if (passedOn === null || (shown !== undefined && shown.at < passedOn.at)) return shown ?? null;
  return passedOn;
}

function showsPassedOn(later: SpokenWord, word: SpokenWord): boolean {
  if (later.automatic !== null) return false;
  if (later.from === 'agency') return saysAny(later, PASSED_ON);
  if (later.from === 'candidate') return true;
  return later.to === 'candidate' && saysAny(later, word.said);
}

const PASSED_ON: Said = saidOf(['passedOn']);
