import type { Fact } from '../fact/fact.ts';
import type { View } from '../standing/view.ts';
import type { Signal } from './reason.ts';
import { findNoted, signal } from './signal.ts';
import type { Wait } from './wait.ts';

/** Diaries that do not meet: times moved or given back, people missed, invitations lost, calls that never met. */
export function schedulingSignals(view: View, _: Wait): readonly Signal[] {
  const { facts, interviews } = view.history;
  const signals: Signal[] = [];
  const moved = facts.filter((fact) => fact.type === 'InterviewMoved' && fact.by !== 'candidate');
  const lastMoved = moved.at(-1);
  if (lastMoved !== undefined)
    signals.push(signal('movedByThem', moved.length >= 2 ? 'strong' : 'some', counted(moved, lastMoved)));
  const open = [...interviews.values()].find(({ state }) => state.is === 'unbooked');
  if (open?.state.is === 'unbooked') signals.push(signal('timeStillMissing', 'strong', open.state));
  const missed = lastOf(facts, (fact) => fact.type === 'InterviewMissed' && fact.by === 'interviewer');
  if (missed !== null && !wasMetSince(view, missed.at))
    signals.push(signal('missedByThem', 'strong', missed));
  const lost = findNoted(view, 'inviteLost');
  if (lost !== null) signals.push(signal('inviteLost', 'some', lost));
  const rang = facts.filter((fact) => fact.type === 'CallMade' && !fact.wasReached);
  const lastRang = rang.at(-1);
  if (lastRang !== undefined && rang.length >= 2)
    signals.push(signal('phoneTag', 'some', counted(rang, lastRang)));
  const own = lastOf(facts, (fact) => fact.type === 'InterviewMoved' && fact.by === 'candidate');
  if (own !== null) signals.push(signal('movedByYou', 'slight', own));
  return signals;
}

function wasMetSince({ ended }: View, at: number): boolean {
  return ended.some((one) => one.at > at);
}

function counted(all: readonly Fact[], last: Fact) {
  return { factId: last.id, at: last.at, count: all.length };
}

function lastOf(facts: readonly Fact[], isIt: (fact: Fact) => boolean) {
  const last = facts.findLast(isIt);
  return last === undefined ? null : { factId: last.id, at: last.at };
}
