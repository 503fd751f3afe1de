import { fold } from '../checker/fold.ts';

/** So many words in a row are nobody's by chance. */
const RUN = 6;

/** Words of a confidential text that a letter says again, whatever their case, accents and stops; `null` for none. */
export function findQuote(letter: string, confidential: readonly string[]): string | null {
  const written = wordsOf(letter);
  const runs = new Map<string, number>();
  for (let index = 0; index + RUN <= written.length; index += 1) runs.set(runAt(written, index), index);
  for (const text of confidential) {
    const said = wordsOf(text);
    for (let index = 0; index + RUN <= said.length; index += 1) {
      const found = runs.get(runAt(said, index));
      if (found !== undefined) return runAt(written, found);
    }
  }
  return null;
}

function wordsOf(text: string): readonly string[] {
  return fold(text.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runAt(words: readonly string[], index: number): string {
  return words.slice(index, index + RUN).join(' ');
}
