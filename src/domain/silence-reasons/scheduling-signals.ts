import type { Fact } from '../fact/fact.ts';
import type { View } from '../standing/view.ts';
import type { Signal } from './reason.ts';
import { findNoted, signal, wasMetSince } from './signal.ts';
import type { Wait } from './wait.ts';

/**
 * Diaries that do not meet: times moved or given back, people missed, invitations lost, calls that never met. What was put
 * right by a meeting since speaks no more; earlier moves still say that their days are full.
 */
export function schedulingSignals(view: View, wait: Wait): readonly Signal[] {
  const { facts, interviews } = view.history;
  const signals: Signal[] = [];
  const moved = facts.filter((fact) => fact.type === 'InterviewMoved' && fact.by !== 'candidate');
  const lastMoved = moved.at(-1);
  if (lastMoved !== undefined)
    signals.push(signal('movedByThem', moved.length >= 2 ? 'some' : 'slight', counted(moved, lastMoved)));
  const open = [...interviews.values()].find(({ state }) => state.is === 'unbooked');
  if (open?.state.is === 'unbooked') signals.push(signal('timeStillMissing', 'strong', open.state));
  const missed = lastOf(facts, (fact) => fact.type === 'InterviewMissed' && fact.by === 'interviewer');
  if (missed !== null && !wasMetSince(view, missed.at))
    signals.push(signal('missedByThem', 'strong', missed));
  const own = lastOf(facts, (fact) => fact.type === 'InterviewMissed' && fact.by === 'candidate');
  if (own !== null && !wasMetSince(view, own.at)) signals.push(signal('missedByYou', 'some', own));
  const lost = findNoted(view, 'inviteLost');
  if (lost !== null && !wasMetSince(view, lost.at)) signals.push(signal('inviteLost', 'some', lost));
  const rang = facts.filter((fact) => fact.type === 'CallMade' && !fact.wasReached && fact.at >= wait.since);
  const lastRang = rang.at(-1);
  if (lastRang !== undefined && rang.length >= 2)
    signals.push(signal('phoneTag', 'some', counted(rang, lastRang)));
  const ownMove = lastOf(facts, (fact) => fact.type === 'InterviewMoved' && fact.by === 'candidate');
  if (ownMove !== null) signals.push(signal('movedByYou', 'slight', ownMove));
  return signals;
}

function counted(all: readonly Fact[], last: Fact) {
  return { factId: last.id, at: last.at, count: all.length };
}

function lastOf(facts: readonly Fact[], isIt: (fact: Fact) => boolean) {
  const last = facts.findLast(isIt);
  return last === undefined ? null : { factId: last.id, at: last.at };
}
