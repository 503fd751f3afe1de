import type { Language } from '../../domain/wording/language.ts';
import { escapeHtml } from '../../lib/escape-html.ts';

/**
 * A letter's plain text as HTML that reads everywhere: one column at the width of a phone, the reader's own light or dark,
 * no pictures, nothing that is fetched. What stands in the text stands here, and nothing else.
 */
export function asHtml(
  text: string,
  { language, title }: { readonly language: Language; readonly title: string },
): string {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== '');
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="ltr"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>:root{color-scheme:light dark}${DARK}</style></head>`,
    `<body style="${BODY}"><div class="letter" style="${LETTER}">`,
    ...blocks.map(blockHtml),
    '</div></body></html>',
    '',
  ].join('\n');
}

const BODY = 'margin:0;padding:0;background:#ffffff;color:#1f2328';
const LETTER =
  'max-width:36em;margin:0 auto;padding:24px 16px;font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55;color:#1f2328;overflow-wrap:anywhere';
const PARAGRAPH = 'margin:0 0 1em';
const QUOTE = 'margin:0 0 1em;padding:0 0 0 14px;border-left:3px solid #9aa4af';
const LIST = 'margin:0 0 1em;padding:0 0 0 1.25em';
const LINK = 'color:#0b57b4';
const DARK =
  '@media (prefers-color-scheme:dark){body{background:#16181c!important}.letter{color:#e8eaed!important}.letter a{color:#9ac4ff!important}}';

function blockHtml(block: string): string {
  const lines = block.split('\n');
  if (lines.every((line) => line.startsWith('> ') || line === '>')) {
    const quoted = lines.map((line) => inline(line.slice(2))).join('<br>\n');
    return `<blockquote style="${QUOTE}">${quoted}</blockquote>`;
  }
  if (lines.every((line) => line.startsWith('- '))) {
    return `<ul style="${LIST}">${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
  }
  return `<p style="${PARAGRAPH}">${lines.map(inline).join('<br>\n')}</p>`;
}

/** Addresses of pages become links; all else is text. */
function inline(line: string): string {
  return line.split(' ').map(wordHtml).join(' ');
}

function wordHtml(word: string): string {
  if (!word.startsWith('https://') && !word.startsWith('http://')) return escapeHtml(word);
  const end = lengthOfAddress(word);
  const address = escapeHtml(word.slice(0, end));
  return `<a href="${address}" style="${LINK}">${address}</a>${escapeHtml(word.slice(end))}`;
}

/** The stop after an address is no part of it. */
function lengthOfAddress(word: string): number {
  let end = word.length;
  while (end > 0 && '.,;:!?)'.includes(word[end - 1] ?? '')) end -= 1;
  return end;
}
