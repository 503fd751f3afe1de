import type { Instant } from '../../lib/instant.ts';
import type { Deadline } from '../fact/fact.ts';
import { DECISION, NEXT_STEP, type Said, saidOf, saysAny } from '../fact/said.ts';
import type { Interview, Mark, SpokenWord } from '../history/history.ts';
import { findTelling } from '../obligation/evidence.ts';
import type { View } from '../standing/view.ts';
import { arrivedWords } from './arrivals.ts';

/** One stretch during which the team owed an answer: what opened it, and what ended it. */
export interface AnswerTurn {
  readonly cause: string;
  readonly mark: Mark;
  /** A date that the cause itself named: the end of a runner-up's hold. */
  readonly until: Deadline | null;
  readonly end: AnswerEnd | null;
}

/** The word that answered; or, where nothing was said, the fact after which no answer was owed. */
type AnswerEnd = Mark<{ readonly word: SpokenWord | null }>;

/** Something that opens an answer, ends one, or both: an advancing word answers, and opens the wait for what it promised. */
interface Event {
  readonly at: Instant;
  readonly rank: Rank;
  /** Names the answer that it opens; `null` when it only ends one. */
  readonly cause: string | null;
  readonly mark: Mark;
  readonly until: Deadline | null;
  /** The word by which it ends what was open before. */
  readonly word: SpokenWord | null;
}

/** At one instant what opens comes first, then what ends it, then what arrived, and a promise last. */
type Rank = typeof OPENS | typeof ENDS | typeof ARRIVES | typeof PROMISES;
const OPENS = 0;
const ENDS = 1;
/** What was asked for came in, at the earliest in the instant in which it was asked. */
const ARRIVES = 2;
/** Opens only where no answer is owed already: a promise while one runs only moves its date. */
const PROMISES = 3;

/** Walks through what happened, in order, and keeps at most one answer open. */
export function answerTurns(view: View): readonly AnswerTurn[] {
  const turns: AnswerTurn[] = [];
  let open: Event | null = null;
  for (const event of eventsOf(view)) {
    const { cause } = event;
    if (open !== null && (event.rank === PROMISES || cause === open.cause)) continue;
    if (cause !== null && turns.some((turn) => turn.cause === cause)) continue;
    if (open !== null) turns.push(turnOf(open, event));
    open = cause === null ? null : event;
  }
  if (open !== null) turns.push(turnOf(open, null));
  return turns;
}

function turnOf({ cause, mark, until }: Event, end: Event | null): AnswerTurn {
  return {
    cause: cause ?? mark.factId,
    mark,
    until,
    end: end === null ? null : { factId: end.mark.factId, at: end.word?.at ?? end.mark.at, word: end.word },
  };
}

function eventsOf(view: View): readonly Event[] {
  const events: Event[] = [];
  for (const ended of view.ended) addEvent(events, opening(ended, ended.interview.id));
  for (const word of arrivedWords(view)) addEvent(events, { ...opening(word), rank: ARRIVES });
  addWords(view, events);
  for (const { promise } of view.teamPromises) addEvent(events, { ...opening(promise), rank: PROMISES });
  addClosings(view, events);
  addDecisions(view, events);
  addFreezes(view, events);
  return events;
}

/** Puts an event behind all that are not after it. The lists are short and nearly in order, so few places are looked at. */
function addEvent(events: Event[], event: Event): void {
  let place = events.length;
  for (; place > 0; place -= 1) {
    const before = events[place - 1];
    if (before === undefined || before.at < event.at || (before.at === event.at && before.rank <= event.rank))
      break;
    events[place] = before;
  }
  events[place] = event;
}

function opening(mark: Mark, cause = mark.factId): Event {
  return { at: mark.at, rank: OPENS, cause, mark, until: null, word: null };
}

/** An answer that was given, and the wait for what it announced. */
function reopening(word: SpokenWord): Event {
  return { at: word.at, rank: OPENS, cause: word.factId, mark: word, until: null, word };
}

function ending(mark: Mark, word: SpokenWord | null = null): Event {
  return { at: mark.at, rank: ENDS, cause: null, mark, until: null, word };
}

/** A next step is an answer, and opens the wait for what it announced (R8); a decision told is an answer. */
function addWords(view: View, events: Event[]): void {
  for (const word of view.history.words) {
    if (word.from !== 'team' || word.bounced !== null) continue;
    if (isAdvancing(view, word)) addEvent(events, reopening(word));
    else if (saysAny(word, DECISION)) addEvent(events, ending(word, word));
  }
}

function isAdvancing(view: View, word: SpokenWord): boolean {
  if (saysAny(word, NEXT_STEP)) return true;
  if (!saysAny(word, DECISION)) return false;
  const told = view.decisions.findLast((decision) =>
    word.decisionId === null ? decision.at <= word.at : decision.id === word.decisionId,
  );
  return told?.outcome === 'advance';
}

/** Where the next word is the other side's, or a booked interview, the team's answer is not owed. */
function addClosings({ history, decisions }: View, events: Event[]): void {
  for (const interview of history.interviews.values())
    if (wasPlanned(interview))
      addEvent(events, ending({ factId: interview.factId, at: interview.plannedAt }));
  for (const task of history.tasks) addEvent(events, ending(task));
  for (const ask of history.asks) addEvent(events, ending(ask));
  for (const offer of history.offers.values()) addEvent(events, ending(offer));
  const isReserve = decisions.at(-1)?.outcome === 'hold';
  if (history.openingEnded !== null && !isReserve) addEvent(events, ending(history.openingEnded));
  if (history.reopened !== null) addEvent(events, opening(history.reopened));
}

/** An interview of which we heard only when it was over was never something to wait for. */
function wasPlanned({ state, plannedAt }: Interview): boolean {
  if (state.is === 'held') return plannedAt < state.at;
  return state.is !== 'booked' || plannedAt < state.endsAt;
}

/** Once decided, the answer becomes the outcome, a duty of its own; a told hold owes its answer on its date. */
function addDecisions(view: View, events: Event[]): void {
  view.decisions.forEach((decision, index) => {
    addEvent(events, ending(decision));
    if (decision.outcome !== 'hold' || decision.holdUntil === null) return;
    const told = findTelling(view.history, decision, view.decisions[index + 1]);
    if (told === null) return;
    const at = Math.max(told.at, decision.at);
    const { id: cause, holdUntil: until } = decision;
    addEvent(events, { at, rank: OPENS, cause, mark: decision, until, word: told });
  });
}

const FREEZE_NOTICE: Said = saidOf(['freezeNotice']);
const REENGAGEMENT: Said = saidOf(['reengagement']);

/** While frozen and told so, nobody waits for an answer; the word after the thaw brings the new timeline. */
function addFreezes(view: View, events: Event[]): void {
  for (const { at, thawed } of view.history.freezes) {
    const told = firstHeard(view, at, FREEZE_NOTICE);
    if (told !== null && (thawed === null || told.at < thawed.at)) addEvent(events, ending(told));
    const back = thawed === null ? null : firstHeard(view, thawed.at, REENGAGEMENT);
    if (back !== null) addEvent(events, reopening(back));
  }
}

function firstHeard(view: View, since: Instant, sought: Said): SpokenWord | null {
  const heard = view.history.words.find(
    (word) => word.at >= since && word.bounced === null && saysAny(word, sought),
  );
  return heard ?? null;
}
