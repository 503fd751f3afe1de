import type { Instant } from '../../lib/instant.ts';
import type { Says } from '../fact/fact.ts';
import type { Ask, Mark, Task } from '../history/history.ts';
import type { View } from '../standing/view.ts';

/** Something that was agreed or asked, and the word with which it arrived. */
export interface Arrival {
  readonly of: Task | Ask;
  readonly mark: Mark;
}

/** R18: the tasks and answers that arrived, each with the word that brought it. */
export function arrivals(view: View): readonly Arrival[] {
  const found: Arrival[] = [];
  for (const asked of [...view.history.tasks, ...view.history.asks]) {
    const mark = findArrival(view, asked);
    if (mark !== null) found.push({ of: asked, mark });
  }
  return found;
}

/** The word that brought what was asked for; an automatic reply or thanks alone bring nothing. */
export function findArrival(view: View, asked: Task | Ask): Mark | null {
  const brings = 'about' in asked ? BRINGS[asked.about] : TASK;
  const word = view.history.words.find(
    (one) =>
      one.at >= asked.at &&
      one.from !== 'team' &&
      one.automatic === null &&
      one.bounced === null &&
      (one.fulfils === asked.factId || one.says.some((says) => brings.has(says))),
  );
  const booked = 'about' in asked && asked.about === 'availability' ? findBooking(view, asked.at) : null;
  if (word === undefined || (booked !== null && booked.at < word.at)) return booked;
  return word;
}

const TASK: ReadonlySet<Says> = new Set<Says>(['task']);

const BRINGS: Readonly<Record<Ask['about'], ReadonlySet<Says>>> = {
  reply: new Set<Says>(['answer', 'availability', 'interest', 'task', 'question', 'confirmation', 'other']),
  availability: new Set<Says>(['availability', 'confirmation']),
  interest: new Set<Says>(['interest']),
};

/** A booked interview shows that a time was found, whoever wrote it down. */
function findBooking(view: View, since: Instant): Mark | null {
  for (const interview of view.history.interviews.values()) {
    if (interview.plannedAt > since) return { factId: interview.factId, at: interview.plannedAt };
  }
  return null;
}
