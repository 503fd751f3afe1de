import { fold, type Span } from './fold.ts';
import type { LetterToCheck, Remark } from './letter.ts';
import { PHRASES } from './phrases/phrases.ts';

/** The name after the greeting must be of the one who gets the letter. */
export function checkName({ words, text, languages }: LetterToCheck): readonly Remark[] {
  const greetings = languages
    .flatMap((language) => PHRASES[language].greetings)
    .sort((a, b) => b.length - a.length);
  const greeted = greetedName(text, greetings);
  if (greeted === null) return [];
  const parts = partsOf(text.slice(greeted.start, greeted.end));
  const known = new Set(partsOf(words.receiver));
  if (parts.length === 0 || parts.some((part) => known.has(part))) return [];
  return [{ ...greeted, rule: 'wrongName', better: words.receiver }];
}

const LONGEST_LINE = 120;

/** The name in the first line that is not empty; `null` where it greets nobody. */
function greetedName(text: string, greetings: readonly string[]): Span | null {
  const from = text.length - text.trimStart().length;
  const lineEnd = text.indexOf('\n', from);
  const end = Math.min(lineEnd < 0 ? text.length : lineEnd, from + LONGEST_LINE);
  const line = fold(text.slice(from, end));
  const greeting = greetings.find((one) => line.startsWith(`${one} `) || line.startsWith(`${one}, `));
  if (greeting === undefined) return null;
  let start = greeting.length;
  while (start < line.length && ', '.includes(line[start] ?? '')) start += 1;
  let stop = start;
  while (stop < line.length && !',:!'.includes(line[stop] ?? '')) stop += 1;
  return stop === start ? null : { start: from + start, end: from + stop };
}

/** Titles name nobody. */
const TITLES = new Set(
  'mr mrs ms mx miss sir madam dr prof frau herr herrn madame monsieur mme mlle señor señora sr sra don doña docteur professeur'.split(
    ' ',
  ),
);

/** The words of a name without accents and case, so that Núñez is Nunez. */
function partsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s.,-]+/)
    .filter((part) => part.length > 1 && !TITLES.has(part));
}
