import { escapeHtml } from '../../../lib/escape-html.ts';

const HEIGHT = 28;
const PADDING = 10;

/** A badge for somebody else's page: two fields, wide enough for their words, readable without the picture. */
export function badge(name: string, says: string): string {
  const [left, right] = [widthOf(name), widthOf(says)];
  const width = left + right;
  const text = (x: number, words: string, fill: string) =>
    `<text x="${x}" y="18.5" fill="${fill}" textLength="${x === PADDING ? left - 2 * PADDING : right - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${escapeHtml(words)}</text>`;
  const title = escapeHtml(`${name}: ${says}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}"><title>${title}</title><clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="6"/></clipPath><g clip-path="url(#r)"><rect width="${left}" height="${HEIGHT}" fill="#22252b"/><rect x="${left}" width="${right}" height="${HEIGHT}" fill="#0b6357"/></g><g font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="12">${text(PADDING, name, '#fff')}${text(left + PADDING, says, '#fff')}</g></svg>`;
}

/** Verdana at 12 px is about 7.2 px a letter; textLength makes any other typeface fit the same field. */
function widthOf(words: string): number {
  return Math.round([...words].length * 6.9) + 2 * PADDING;
}
