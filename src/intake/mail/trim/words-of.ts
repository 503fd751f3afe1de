import { trimHtml } from './trim-html.ts';
import { trimText } from './trim-text.ts';

/** Markup by which programs show where an earlier mail begins. */
const MARKED =
  /<blockquote|gmail_quote|divRplyFwdMsg|appendonsend|yahoo_quoted|moz-cite-prefix|border-top:\s*solid/i;

/**
 * What the person wrote, from the text of the mail; from its HTML where there is no text, or where the HTML marks an earlier mail
 * that the text gives no sign of.
 */
export function wordsOf(text: string, html: string): string {
  if (text.trim() === '') return html === '' ? '' : trimHtml(html);
  const words = trimText(text);
  if (html === '' || words.length < text.trim().length * 0.9 || !MARKED.test(html)) return words;
  const fromHtml = trimHtml(html);
  return fromHtml !== '' && fromHtml.length < words.length * 0.8 ? fromHtml : words;
}
