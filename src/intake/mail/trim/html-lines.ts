import { CUT } from './find-quotes.ts';
import { type Attributes, type Mark, markOf } from './html-marks.ts';
import { readTokens } from './html-tokens.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** A blank line stands above and below these. */
const SPACED = new Set('blockquote h1 h2 h3 h4 h5 h6 ol p pre table ul'.split(' '));
const UNSHOWN = new Set('head script style title template noscript object xml'.split(' '));
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What is written by hand is far smaller; the rest would only cost time. */
const MOST_CHARACTERS = 2 * 1024 * 1024;
const MOST_LEVELS = 400;

export interface HtmlReading {
  /** Whether what the program marks as a signature stays. */
  readonly keepsSignatures: boolean;
}

interface Open {
  readonly name: string;
  readonly mark: Mark;
  readonly isUnshown: boolean;
  /** Where its lines begin, and whether a quote was found inside. */
  readonly from: number;
  hasQuote: boolean;
  /** How many elements of its name are open inside of it. */
  nested: number;
}

/** What is known while the tags go by. */
interface Page {
  readonly lines: string[];
  readonly open: Open[];
  readonly keepsSignatures: boolean;
  current: string;
  quotes: number;
  unshown: number;
  pres: number;
}

/**
 * The text of an HTML mail as lines, with `> ` before what its program marked as an earlier mail and {@link CUT} where one begins.
 * One pass over the tags; nothing is fetched and nothing is run.
 */
export function linesOfHtml(html: string, { keepsSignatures }: HtmlReading): string[] {
  const page: Page = { lines: [], open: [], keepsSignatures, current: '', quotes: 0, unshown: 0, pres: 0 };
  readTokens(html.slice(0, MOST_CHARACTERS), {
    opens: (name, attributes) => enter(page, name, attributes),
    closes: (name) => leave(page, name),
    says: (text) => say(page, text),
  });
  for (const element of page.open.splice(0).reverse()) close(page, element);
  endLine(page);
  return page.lines;
}

function enter(page: Page, name: string, attributes: Attributes): void {
  const mark = markOf(name, attributes);
  if (BLOCKS.has(name) || mark === 'cut') startBlock(page, SPACED.has(name));
  if (mark === 'cut' && page.unshown === 0 && page.quotes === 0) page.lines.push(CUT);
  if (VOID.has(name)) return enterVoid(page, name, attributes, mark);
  const isUnshown = UNSHOWN.has(name) || mark === 'hidden' || (mark === 'signature' && !page.keepsSignatures);
  if ((mark === 'none' && !isUnshown && name !== 'pre') || page.open.length >= MOST_LEVELS) {
    // Most elements mean nothing here; they are counted so that the end of one that does is found.
    const outer = page.open.findLast((element) => element.name === name);
    if (outer !== undefined) outer.nested += 1;
    return;
  }
  if (mark === 'quote') for (const outer of page.open) outer.hasQuote = true;
  if (mark !== 'none') endLine(page);
  page.open.push({ name, mark, isUnshown, from: page.lines.length, hasQuote: false, nested: 0 });
  if (mark === 'quote' || mark === 'attribution') page.quotes += 1;
  if (isUnshown) page.unshown += 1;
  if (name === 'pre') page.pres += 1;
}

function enterVoid(page: Page, name: string, { alt = '' }: Attributes, mark: Mark): void {
  if (page.unshown > 0) return;
  if (name === 'br') breakLine(page);
  else if (name === 'hr' && mark !== 'cut') page.lines.push('________________________________');
  else if (name === 'img' && alt !== '' && alt.length <= 8 && /\p{Extended_Pictographic}/u.test(alt)) {
    page.current += alt;
  }
}

function leave(page: Page, name: string): void {
  if (BLOCKS.has(name)) startBlock(page, SPACED.has(name));
  else if (name === 'td' || name === 'th') page.current += ' ';
  const at = page.open.findLastIndex((element) => element.name === name);
  const element = page.open[at];
  if (element === undefined) return;
  if (element.nested > 0) element.nested -= 1;
  else for (const inner of page.open.splice(at).reverse()) close(page, inner);
}

function close(page: Page, { name, mark, isUnshown, from, hasQuote }: Open): void {
  endLine(page);
  if (mark === 'quote' || mark === 'attribution') page.quotes -= 1;
  if (isUnshown) page.unshown -= 1;
  if (name === 'pre') page.pres -= 1;
  if (mark === 'attribution') unquoteForward(page.lines, from);
  if (mark === 'gmail-quote' && !hasQuote) quoteFrom(page.lines, from);
}

function say(page: Page, text: string): void {
  if (page.unshown > 0) return;
  if (page.pres === 0) {
    page.current += /^[^ \t\r\n\f]*$/.test(text) ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    return;
  }
  for (const [index, part] of text.split('\n').entries()) {
    if (index > 0) breakLine(page);
    page.current += part;
  }
}

/** A line that is there even when nothing is on it. */
function breakLine(page: Page): void {
  if (page.unshown > 0) return;
  const text = takeCurrent(page);
  page.lines.push(page.quotes > 0 ? `> ${text}` : text);
}

function endLine(page: Page): void {
  const text = takeCurrent(page);
  if (text !== '') page.lines.push(page.quotes > 0 ? `> ${text}` : text);
}

function startBlock(page: Page, isSpaced: boolean): void {
  endLine(page);
  if (isSpaced && page.lines.length > 0 && page.lines.at(-1) !== '') page.lines.push('');
}

function takeCurrent(page: Page): string {
  const text = page.pres > 0 ? page.current.trimEnd() : page.current.trim();
  page.current = '';
  return text;
}

/** Gmail writes the header of a forwarded mail where it writes "On Monday, Ada wrote:" of an answer. */
function unquoteForward(lines: string[], from: number): void {
  if (/^> [-—]{3,}/.test(lines[from] ?? '')) lines.splice(from, 0, CUT);
}

function quoteFrom(lines: string[], from: number): void {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line !== CUT && line !== '' && !line.startsWith('>')) lines[at] = `> ${line}`;
  }
}
