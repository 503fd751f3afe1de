import type { CallMade, Fact, MessageReceived, MessageSent, Says, ToldInRoom } from '../fact/fact.ts';
import { DECISION, type Said, saidOf } from '../fact/said.ts';
import type { EvidenceKind } from '../obligation/obligation.ts';
import type { Party } from '../party.ts';
import { type Draft, type DraftWord, knownAtOf, markOf } from './draft.ts';
import type { Mark } from './history.ts';

/** A mail, a call or a talk in the room: what was said, the promise in it, and the absence that an automatic reply tells of. */
export function speak(draft: Draft, fact: MessageSent | MessageReceived | CallMade | ToldInRoom): void {
  const word = wordOf(fact, EVIDENCE[fact.type]);
  word.from = fact.from;
  word.to = fact.to;
  word.says = fact.says;
  word.said = saidOf(fact.says);
  word.decisionId = fact.decisionId ?? null;
  word.promise = fact.promise ?? null;
  word.holdingCause = fact.holdingCause ?? null;
  word.fulfils = fact.fulfils ?? null;
  if ('messageId' in fact) word.messageId = fact.messageId;
  if (fact.type === 'MessageReceived') word.automatic = fact.automatic ?? null;
  draft.words.push(word);
  if (word.automatic !== null) stayAway(draft, fact.from, word);
  else if (word.promise !== null) promiseInWord(draft, fact.from, word);
}

const EVIDENCE = {
  MessageSent: 'mail',
  MessageReceived: 'received',
  CallMade: 'call',
  ToldInRoom: 'room',
} as const;

function promiseInWord(draft: Draft, by: Party, word: DraftWord): void {
  const { factId, at, promise, messageId } = word;
  if (promise !== null) draft.promises.push({ factId, at, by, deadline: promise, messageId });
}

function stayAway(draft: Draft, party: Party, { factId, at, automatic }: DraftWord): void {
  const until = automatic?.awayUntil;
  if (until === undefined) return;
  const from = new Date(at).toISOString().slice(0, 10);
  draft.absences.push({ factId, at, party, memberId: null, from, until });
}

/** What a page read shows to have been told. */
export function showRead(draft: Draft, fact: Extract<Fact, { type: 'StatusPageRead' }>): void {
  const word = wordOf(fact, 'statusPage');
  word.says = fact.says;
  word.said = saidOf(fact.says);
  word.decisionId = fact.decisionId ?? null;
  draft.words.push(word);
}

/** An outcome told in the room, or with the offer that was made. */
export function tellDecision(
  draft: Draft,
  fact: Fact,
  told: Pick<DraftWord, 'evidence' | 'decisionId'>,
): void {
  const word = wordOf(fact, told.evidence);
  word.says = TELLS_DECISION;
  word.said = DECISION;
  word.decisionId = told.decisionId;
  draft.words.push(word);
}

const TELLS_DECISION: readonly Says[] = ['decision'];

export function stateInterest(draft: Draft, fact: Extract<Fact, { type: 'InterestStated' }>): void {
  draft.interest = { factId: fact.id, at: fact.at, interest: fact.interest };
  const word = wordOf(fact, 'received');
  word.from = 'candidate';
  word.to = 'team';
  word.says = STATES_INTEREST;
  word.said = INTEREST;
  draft.words.push(word);
}

const STATES_INTEREST: readonly Says[] = ['interest'];
const INTEREST: Said = saidOf(STATES_INTEREST);

/** The message came back: what it said was never heard. */
export function bounce(draft: Draft, fact: Extract<Fact, { type: 'MessageBounced' }>): void {
  const mark = { ...markOf(fact), knownAt: knownAtOf(fact) };
  for (const word of draft.words) {
    if (word.messageId === fact.messageId && word.bounced === null) word.bounced = mark;
  }
}

export function passOn(draft: Draft, fact: Extract<Fact, { type: 'AgencyConfirmed' }>): void {
  const mark: Mark = markOf(fact);
  for (const word of draft.words) {
    if (word.factId === fact.wordId && word.passedOn === null) word.passedOn = mark;
  }
}

/** A word by the team to the candidate with nothing in it yet. All words are made here, so all have one shape. */
function wordOf(fact: Fact, evidence: EvidenceKind): DraftWord {
  return {
    factId: fact.id,
    at: fact.at,
    from: 'team',
    to: 'candidate',
    says: NOTHING,
    said: 0,
    evidence,
    decisionId: null,
    promise: null,
    holdingCause: null,
    fulfils: null,
    messageId: null,
    automatic: null,
    bounced: null,
    passedOn: null,
  };
}

const NOTHING: readonly Says[] = [];
