import { CUT } from './find-quotes.ts';
import { linesOfHtml } from './html-lines.ts';
import { trimText } from './trim-text.ts';

/** What a person wrote in an HTML mail, as text: told from earlier mails by the markup of their program, then by its lines. */
export function trimHtml(html: string): string {
  const words = trimText(linesOfHtml(html, { keepsSignatures: false }).join('\n'));
  if (words !== '') return words;
  // Some write inside what their program takes for the signature.
  return trimText(linesOfHtml(html, { keepsSignatures: true }).join('\n'));
}

/** The whole text of an HTML mail. */
export function textOfHtml(html: string): string {
  return linesOfHtml(html, { keepsSignatures: true })
    .filter((line) => line !== CUT)
    .join('\n')
    .trim();
}
