import { AWAY } from './away.ts';
import { PERSONAL } from './personal.ts';
import { SERVICE } from './service.ts';

/** A full stop behind a number ends no sentence. */
const WITHIN = '(?:[^.!?]|(?<=\\d)\\.)';
/** `\b` knows the letters of English alone; beside those of other scripts this stands for it, which takes longer. */
const EDGE = '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))';
const BESIDE_OTHERS = /\\b(?=[^ -~])|(?<=[^ -~])\\b/gu;
const AWAY_WORDS = AWAY.map((words) => ({ words: inAnyScript(words, 'u'), isLatin: hasLatin(words) }));
const SERVICE_WORDS = SERVICE.map((words) => ({ words: inAnyScript(words, 'gu'), isLatin: hasLatin(words) }));
const BEYOND_ASCII = /[^\0-\x7f]/;
const PERSONAL_WORDS = inAnyScript(PERSONAL.source, 'u');

/** True where the writer says, in the present, to be away. Folded text. */
export function saysAway(text: string): boolean {
  return wordsFor(AWAY_WORDS, text).some(({ words }) => words.test(text));
}

/** Words of other scripts stand in no text without their letters. */
function wordsFor<Words extends { readonly isLatin: boolean }>(
  all: readonly Words[],
  text: string,
): readonly Words[] {
  return BEYOND_ASCII.test(text) ? all : all.filter(({ isLatin }) => isLatin);
}

function hasLatin(words: string): boolean {
  return /[a-z@]/.test(words.replace(/\\p\{\w+\}|\\[a-z]/g, ''));
}

/** How many things that only an automatic reply says are there, each counted once; more than two are counted as two. */
export function serviceSigns(text: string): number {
  const found = wordsFor(SERVICE_WORDS, text)
    .flatMap(({ words }) =>
      [...text.matchAll(words)]
        .slice(0, 3)
        .map(({ index, 0: said }) => ({ from: index, to: index + said.length })),
    )
    .toSorted((one, other) => one.to - other.to);
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
