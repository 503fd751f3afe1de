import { findFooters } from './find-footers.ts';
import { findQuotes } from './find-quotes.ts';
import { linesOf } from './lines.ts';

/** What a person wrote in a mail, line by line as they wrote it: without what they quote, signatures, device lines, disclaimers. */
export function trimText(text: string): string {
  const lines = linesOf(text);
  const parts = findQuotes(lines);
  const footers = findFooters(lines, parts);
  const kept = lines.map(({ raw }, at) => (parts[at] === 'own' && !footers.has(at) ? raw : null));
  return joined(kept);
}

/** One blank line where something was left out, none at the ends. */
function joined(kept: readonly (string | null)[]): string {
  const out: string[] = [];
  let isGap = false;
  for (const raw of kept) {
    if (raw === null) {
      isGap = true;
      continue;
    }
    if (isGap && out.length > 0 && out.at(-1) !== '' && raw !== '') out.push('');
    isGap = false;
    out.push(raw);
  }
  return out.join('\n').replace(/^\n+/, '').trimEnd();
}
