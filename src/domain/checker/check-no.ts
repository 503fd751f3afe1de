import { findPhrases } from './fold.ts';
import { isNo, type LetterToCheck, type Remark } from './letter.ts';
import { PHRASES } from './phrases/phrases.ts';
import { bodyStart, sentencesOf } from './sentences.ts';

/** By the end of which sentence a no must be said. */
const LATEST = 2;

/** A no says so plainly, in its first two sentences: whoever reads must not search for it (docs/evidence.md 4.1). */
export function checkNo({ words, text, folded, languages }: LetterToCheck): readonly Remark[] {
  if (!isNo(words.kind)) return [];
  const from = bodyStart(text);
  const better = PHRASES[words.language].better;
  const said = languages
    .flatMap((language) => findPhrases(folded, PHRASES[language].plainNo))
    .filter((span) => span.start >= from)
    .sort((a, b) => a.start - b.start)[0];
  const sentences = sentencesOf(text).filter((span) => span.start >= from);
  if (said === undefined) {
    const start = sentences[0]?.start ?? text.length;
    return [{ rule: 'noMissing', start, end: start, better: better.noMissing ?? null }];
  }
  const latest = sentences[LATEST - 1]?.end ?? text.length;
  return said.start < latest ? [] : [{ ...said, rule: 'noLate', better: better.noLate ?? null }];
}
