import { AWAY } from './away.ts';
import { PERSONAL } from './personal.ts';
import { SERVICE } from './service.ts';

/** A full stop behind a number ends no sentence. */
const WITHIN = '(?:[^.!?]|(?<=\\d)\\.)';
/** `\b` knows the letters of English alone; beside those of other scripts this stands for it, which takes longer. */
const EDGE = '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))';
const BESIDE_OTHERS = /\\b(?=[^ -~])|(?<=[^ -~])\\b/gu;
const AWAY_WORDS = AWAY.map((words) => inAnyScript(words, 'u'));
const SERVICE_WORDS = SERVICE.map((words) => inAnyScript(words, 'gu'));
const PERSONAL_WORDS = inAnyScript(PERSONAL.source, 'u');

/** True where the writer says, in the present, to be away. Folded text. */
export function saysAway(text: string): boolean {
  return AWAY_WORDS.some((words) => words.test(text));
}

/** How many things that only an automatic reply says are there, each counted once; more than two are counted as two. */
export function serviceSigns(text: string): number {
  const found = SERVICE_WORDS.flatMap((words) =>
    [...text.matchAll(words)]
      .slice(0, 3)
      .map(({ index, 0: said }) => ({ from: index, to: index + said.length })),
  ).toSorted((one, other) => one.to - other.to);
  let signs = 0;
  let end = -1;
  for (const { from, to } of found) {
    if (from < end) continue;
    signs += 1;
    end = to;
    if (signs === 2) break;
  }
  return signs;
}

/** True where something is said that only a person says to another. */
export function soundsPersonal(text: string): boolean {
  return PERSONAL_WORDS.test(text);
}

function inAnyScript(words: string, flags: string): RegExp {
  return new RegExp(words.replaceAll('[^.!?]', WITHIN).replace(BESIDE_OTHERS, EDGE), flags);
}
