import { type Said, saidOf, saysAny } from '../fact/said.ts';
import type { Ask, History, Mark, Task } from '../history/history.ts';
import { findInvitation } from '../history/invitation.ts';
import type { View } from '../standing/view.ts';

/** R18: the words with which tasks and answers arrived. A booked interview needs no answer of its own. */
export function arrivedWords({ history }: View): readonly Mark[] {
  const arrived: Mark[] = [];
  for (const task of history.tasks) add(arrived, findArrivedWord(history, task, TASK));
  for (const ask of history.asks) add(arrived, findArrivedWord(history, ask, BRINGS[ask.about]));
  return arrived;
}

function add(arrived: Mark[], word: Mark | null): void {
  if (word !== null) arrived.push(word);
}

/** The word that brought what was asked for; an automatic reply or thanks alone bring nothing. */
export function findArrival({ history }: View, asked: Task | Ask): Mark | null {
  if (!('about' in asked)) return findArrivedWord(history, asked, TASK);
  const word = findArrivedWord(history, asked, BRINGS[asked.about]);
  const booked = asked.about === 'availability' ? findInvitation(history, asked.at) : null;
  return word === null || (booked !== null && booked.at < word.at) ? booked : word;
}

function findArrivedWord(history: History, asked: Mark, brings: Said): Mark | null {
  const word = history.words.find(
    (one) =>
      one.at >= asked.at &&
      one.from !== 'team' &&
      one.automatic === null &&
      one.bounced === null &&
      (one.fulfils === asked.factId || saysAny(one, brings)),
  );
  return word ?? null;
}

const TASK: Said = saidOf(['task']);

const BRINGS: Readonly<Record<Ask['about'], Said>> = {
  reply: saidOf(['answer', 'availability', 'interest', 'task', 'question', 'confirmation', 'other']),
  availability: saidOf(['availability', 'confirmation']),
  interest: saidOf(['interest']),
};
