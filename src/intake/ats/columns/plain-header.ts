import { ownCopy } from '../text/own-copy.ts';

/** A header without case, accents and punctuation: `candidateEmail`, `Candidate E-mail` and `candidate_email` alike, nearly. */
export function plainHeader(header: string): string {
  return header
    .slice(0, 120)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/\b(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, string>();

/** The same for words in cells, of which an export has few different ones: openings, statuses, reasons. */
export function plainWords(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const plain = plainHeader(text);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(ownCopy(text), plain);
  return plain;
}
