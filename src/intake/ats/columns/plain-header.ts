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
