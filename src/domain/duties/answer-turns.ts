import type { Instant } from '../../lib/instant.ts';
import type { Deadline } from '../fact/fact.ts';
import type { Interview, Mark, SpokenWord } from '../history/history.ts';
import { findTelling } from '../obligation/evidence.ts';
import type { View } from '../standing/view.ts';
import { arrivedWords } from './arrivals.ts';
import type { DatedPromise } from './promises.ts';

/** One stretch during which the team owed an answer: what opened it, and what ended it. */
export interface AnswerTurn {
  readonly cause: string;
  readonly mark: Mark;
  /** A date that the cause itself named: the end of a runner-up's hold. */
  readonly until: Deadline | null;
  readonly end: AnswerEnd | null;
}

type AnswerEnd = { readonly word: SpokenWord } | { readonly mark: Mark };

/** Something that opens an answer, ends one, or both: an advancing word answers, and opens the wait for what it promised. */
interface Event {
  readonly at: Instant;
  readonly opens: { readonly cause: string; readonly mark: Mark; readonly until: Deadline | null } | null;
  readonly ends: AnswerEnd;
  /** Opens only where no answer is owed already: a promise while one runs only moves its date. */
  readonly isQuiet?: boolean;
  /** What was asked for came in, at the earliest in the instant in which it was asked. */
  readonly isArrival?: boolean;
}

/** Walks through what happened, in order, and keeps at most one answer open. */
export function answerTurns(view: View, promises: readonly DatedPromise[]): readonly AnswerTurn[] {
  const turns: AnswerTurn[] = [];
  const causes = new Set<string>();
  let open: Event['opens'] = null;
  for (const event of eventsOf(view, promises)) {
    const isKnown = event.opens !== null && causes.has(event.opens.cause);
    if (isKnown || (event.isQuiet === true && open !== null)) continue;
    if (open !== null) turns.push({ ...open, end: event.ends });
    open = event.opens;
    if (open !== null) causes.add(open.cause);
  }
  if (open !== null) turns.push({ ...open, end: null });
  return turns;
}

function eventsOf(view: View, promises: readonly DatedPromise[]): readonly Event[] {
  const events = [
    ...view.ended.map((ended) => opening(ended.interview.id, ended)),
    ...arrivedWords(view).map((word) => ({ ...opening(word.factId, word), isArrival: true })),
    ...wordEvents(view),
    ...promises.map(({ promise }) => ({ ...opening(promise.factId, promise), isQuiet: true })),
    ...closingEvents(view),
    ...decisionEvents(view),
    ...freezeEvents(view),
  ];
  return events.sort((a, b) => a.at - b.at || rankOf(a) - rankOf(b));
}

/** At one instant what opens comes first, then what ends it, then what arrived, and a promise last. */
function rankOf(event: Event): number {
  if (event.isQuiet === true) return 3;
  if (event.isArrival === true) return 2;
  return event.opens === null ? 1 : 0;
}

function opening(cause: string, mark: Mark): Event {
  return {
    at: mark.at,
    opens: { cause, mark: { factId: mark.factId, at: mark.at }, until: null },
    ends: { mark },
  };
}

function ending(mark: Mark): Event {
  return { at: mark.at, opens: null, ends: { mark } };
}

/** A next step is an answer, and opens the wait for what it announced (R8); a decision told is an answer. */
function wordEvents(view: View): readonly Event[] {
  const events: Event[] = [];
  for (const word of view.history.words) {
    if (word.from !== 'team' || word.bounced !== null) continue;
    if (isAdvancing(view, word)) events.push({ ...opening(word.factId, word), ends: { word } });
    else if (word.says.includes('decision')) events.push({ at: word.at, opens: null, ends: { word } });
  }
  return events;
}

function isAdvancing(view: View, word: SpokenWord): boolean {
  if (word.says.includes('nextStep')) return true;
  if (!word.says.includes('decision')) return false;
  const told = view.decisions.findLast((decision) =>
    word.decisionId === null ? decision.at <= word.at : decision.id === word.decisionId,
  );
  return told?.outcome === 'advance';
}

/** Where the next word is the other side's, or a booked interview, the team's answer is not owed. */
function closingEvents(view: View): readonly Event[] {
  const { history } = view;
  const booked = [...history.interviews.values()]
    .filter(wasPlanned)
    .map((interview) => ending({ factId: interview.factId, at: interview.plannedAt }));
  const handedOver = [...history.tasks, ...history.asks].map((asked) => ending(asked));
  const offered = [...history.offers.values()].map((offer) => ending(offer));
  const isReserve = view.decisions.at(-1)?.outcome === 'hold';
  const ended = history.openingEnded === null || isReserve ? [] : [ending(history.openingEnded)];
  const reopened = history.reopened === null ? [] : [opening(history.reopened.factId, history.reopened)];
  return [...booked, ...handedOver, ...offered, ...ended, ...reopened];
}

/** An interview of which we heard only when it was over was never something to wait for. */
function wasPlanned({ state, plannedAt }: Interview): boolean {
  if (state.is === 'held') return plannedAt < state.at;
  return state.is !== 'booked' || plannedAt < state.endsAt;
}

/** Once decided, the answer becomes the outcome, a duty of its own; a told hold owes its answer on its date. */
function decisionEvents(view: View): readonly Event[] {
  return view.decisions.flatMap((decision, index) => {
    const event = ending(decision);
    if (decision.outcome !== 'hold' || decision.holdUntil === null) return [event];
    const told = findTelling(view.history, decision, view.decisions[index + 1]);
    if (told === null) return [event];
    const held: Event = {
      at: Math.max(told.at, decision.at),
      opens: {
        cause: decision.id,
        mark: { factId: decision.factId, at: decision.at },
        until: decision.holdUntil,
      },
      ends: { word: told },
    };
    return [event, held];
  });
}

/** While frozen and told so, nobody waits for an answer; the word after the thaw brings the new timeline. */
function freezeEvents(view: View): readonly Event[] {
  return view.history.freezes.flatMap((freeze) => {
    const told = view.history.words.find(
      (word) => word.at >= freeze.at && word.bounced === null && word.says.includes('freezeNotice'),
    );
    const thawed = freeze.thawed;
    const paused = told === undefined || (thawed !== null && told.at >= thawed.at) ? [] : [ending(told)];
    if (thawed === null) return paused;
    const back = view.history.words.find(
      (word) => word.at >= thawed.at && word.bounced === null && word.says.includes('reengagement'),
    );
    return back === undefined ? paused : [...paused, { ...opening(back.factId, back), ends: { word: back } }];
  });
}
