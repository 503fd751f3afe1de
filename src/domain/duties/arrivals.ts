import type { Says } from '../fact/fact.ts';
import type { Ask, Mark, Task } from '../history/history.ts';
import { findInvitation } from '../history/invitation.ts';
import type { View } from '../standing/view.ts';

/** R18: the words with which tasks and answers arrived. A booked interview needs no answer of its own. */
export function arrivedWords(view: View): readonly Mark[] {
  const asked = [...view.history.tasks, ...view.history.asks];
  return asked.map((one) => findArrivedWord(view, one)).filter((word) => word !== null);
}

/** The word that brought what was asked for; an automatic reply or thanks alone bring nothing. */
export function findArrival(view: View, asked: Task | Ask): Mark | null {
  const word = findArrivedWord(view, asked);
  const booked =
    'about' in asked && asked.about === 'availability' ? findInvitation(view.history, asked.at) : null;
  return word === null || (booked !== null && booked.at < word.at) ? booked : word;
}

function findArrivedWord(view: View, asked: Task | Ask): Mark | null {
  const brings = 'about' in asked ? BRINGS[asked.about] : TASK;
  const word = view.history.words.find(
    (one) =>
      one.at >= asked.at &&
      one.from !== 'team' &&
      one.automatic === null &&
      one.bounced === null &&
      (one.fulfils === asked.factId || one.says.some((says) => brings.has(says))),
  );
  return word ?? null;
}

const TASK: ReadonlySet<Says> = new Set<Says>(['task']);

const BRINGS: Readonly<Record<Ask['about'], ReadonlySet<Says>>> = {
  reply: new Set<Says>(['answer', 'availability', 'interest', 'task', 'question', 'confirmation', 'other']),
  availability: new Set<Says>(['availability', 'confirmation']),
  interest: new Set<Says>(['interest']),
};
