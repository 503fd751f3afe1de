import type { Answer } from '../../../domain/appointment/appointment.ts';
import type { Applied, Change, Ignored } from './change.ts';
import type { KnownTime } from './known-time.ts';
import type { Message, ToldTime } from './message.ts';

/**
 * What one invited person answered. An answer to the series is one to each of its times that has none of its own; one to
 * a version that is no more is no answer; of two, the later holds. Who was not invited may answer too: they were passed
 * the invitation.
 */
export function applyReply(known: readonly KnownTime[], message: Message): Applied {
  const by = message.answerer;
  const participation = message.participation;
  if (by === null || participation === null) return { changes: [], ignored: ['unknown'] };
  const named = new Set(message.occurrences);
  const meant = known.filter((was) => named.size === 0 || named.has(was.occurrence));
  const changes: Change[] = [];
  const ignored = new Set<Ignored>(meant.length === 0 ? ['unknown'] : []);
  const { sequence, stamp } = message;
  for (const was of meant) {
    const before = was.answers[by];
    if (sequence < was.sequence || isLater(before, message)) ignored.add('outdated');
    else if (before?.participation === participation && before.sequence === sequence) ignored.add('same');
    else {
      const answer: Answer = { participation, sequence, stamp };
      changes.push({ is: 'answered', was, by, time: { ...was, answers: { ...was.answers, [by]: answer } } });
    }
  }
  return { changes, ignored: [...ignored] };
}

function isLater(before: Answer | undefined, { sequence, stamp }: Message): boolean {
  if (before === undefined) return false;
  if (before.sequence !== sequence) return before.sequence > sequence;
  return before.stamp !== null && stamp !== null && before.stamp > stamp;
}

/** What the organizer's copy says that people answered. */
export function answersOf({ event, sequence, stamp }: ToldTime): Readonly<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  for (const { address, participation } of event.attendees)
    if (address !== null && participation !== 'NEEDS-ACTION')
      answers[address] = { participation, sequence, stamp };
  return answers;
}
