/** A blank stands between these, so that nobody can take it for text, and nothing with one in it is ever sent. */
const OPEN = '⟦';
const CLOSE = '⟧';

/** How an empty field shows in a draft: by its name, to be filled in. */
export function blankFor(field: string): string {
  return `${OPEN}${field}${CLOSE}`;
}

export interface BlankFound {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST_FIELD = 80;

/** What is still to be filled in in a text: blanks of ours, and Liquid that nobody rendered. */
export function findBlanks(text: string): readonly BlankFound[] {
  return [...between(text, OPEN, CLOSE), ...between(text, '{{', '}}'), ...between(text, '{%', '%}')].sort(
    (a, b) => a.start - b.start,
  );
}

function between(text: string, open: string, close: string): BlankFound[] {
  const found: BlankFound[] = [];
  let start = text.indexOf(open);
  while (start >= 0) {
    const closing = text.indexOf(close, start + open.length);
    const isClosed = closing >= 0 && closing - start <= LONGEST_FIELD;
    const end = isClosed ? closing + close.length : start + open.length;
    const field = isClosed ? text.slice(start + open.length, closing).trim() : open;
    found.push({ field, start, end });
    start = text.indexOf(open, end);
  }
  return found;
}

/** Stands where the link to the private status page goes: it is made when the message leaves, for only its digest is kept. */
export const STATUS_PAGE_SLOT = '⟪status page⟫';

/** Stands where the link to a referee's form goes. */
export const REFERENCE_FORM_SLOT = '⟪reference form⟫';

/** The text with the link in its place, or without the paragraph that was about it. */
export function withStatusPage(text: string, url: string | null): string {
  return withLink(text, STATUS_PAGE_SLOT, url);
}

/** The same for any slot. */
export function withLink(text: string, slot: string, url: string | null): string {
  if (url !== null) return text.replaceAll(slot, url);
  return text
    .split('\n\n')
    .filter((paragraph) => !paragraph.includes(slot))
    .join('\n\n');
}
