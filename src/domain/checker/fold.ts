/** Longer letters are not written; text from outside is never searched without a bound. */
export const LONGEST_TEXT = 20_000;

/**
 * A text as it is searched: small letters, straight apostrophes, plain spaces. As long as the text itself, unit by unit, so
 * that what is found here stands at the same place there.
 */
export function fold(text: string): string {
  let folded = '';
  for (const unit of text.slice(0, LONGEST_TEXT).split('')) {
    const plain = PLAIN.get(unit);
    const small = plain ?? unit.toLowerCase();
    folded += small.length === 1 ? small : unit;
  }
  return folded;
}

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['ʼ', "'"],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\t', ' '],
  ['\n', ' '],
  ['\r', ' '],
]);

/** The folded text with some words made unreadable, such as the title of the opening, in which any word may stand. */
export function mask(folded: string, names: readonly (string | null)[]): string {
  let masked = folded;
  for (const name of names) {
    const word = fold(name ?? '').trim();
    if (word.length < 2) continue;
    for (const { start, end } of findPhrases(masked, [word]))
      masked = masked.slice(0, start) + '\u0000'.repeat(end - start) + masked.slice(end);
  }
  return masked;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where phrases stand in a folded text, as whole words, in order; of two that overlap, the longer. */
export function findPhrases(folded: string, phrases: readonly string[]): readonly Span[] {
  const found: Span[] = [];
  for (const phrase of phrases) {
    const isOpen = phrase.endsWith('*');
    const sought = isOpen ? phrase.slice(0, -1) : phrase;
    for (let start = folded.indexOf(sought); start >= 0; start = folded.indexOf(sought, start + 1)) {
      const end = start + sought.length;
      if (isLetter(folded[start - 1])) continue;
      if (isOpen) found.push({ start, end: endOfWord(folded, end) });
      else if (!isLetter(folded[end])) found.push({ start, end });
    }
  }
  return withoutOverlaps(found);
}

const MOST_LETTERS = 40;

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < from + MOST_LETTERS && isLetter(text[end])) end += 1;
  return end;
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}

function withoutOverlaps(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
  }
  return kept;
}
