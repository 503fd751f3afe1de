import { Parser } from 'htmlparser2';
import { CUT } from './find-quotes.ts';
import { type Mark, markOf } from './html-marks.ts';

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
const MOST_CHARACTERS = 4 * 1024 * 1024;
const MOST_LEVELS = 2000;

export interface HtmlReading {
  /** Whether what the program marks as a signature stays. */
  readonly keepsSignatures: boolean;
}

interface Open {
  readonly name: string;
  readonly mark: Mark;
  /** Where its lines begin, and whether a quote was found inside. */
  readonly from: number;
  hasQuote: boolean;
}

/**
 * The text of an HTML mail as lines, with `> ` before what its program marked as an earlier mail and {@link CUT} where one begins.
 * One pass over the tags; nothing is fetched and nothing is run.
 */
export function linesOfHtml(html: string, { keepsSignatures }: HtmlReading): string[] {
  const lines: string[] = [];
  const open: Open[] = [];
  const depth = { quote: 0, unshown: 0, pre: 0 };
  let current = '';

  function flush(isSpaced: boolean): void {
    const text = depth.pre > 0 ? current.trimEnd() : current.trim();
    current = '';
    if (text !== '') lines.push(depth.quote > 0 ? `> ${text}` : text);
    if (isSpaced && lines.length > 0 && lines.at(-1) !== '') lines.push('');
  }

  function isUnshown(name: string, mark: Mark): boolean {
    return UNSHOWN.has(name) || mark === 'hidden' || (mark === 'signature' && !keepsSignatures);
  }

  function enter(name: string, attributes: Record<string, string>): void {
    const mark = markOf(name, attributes);
    if (BLOCKS.has(name) || mark === 'cut') flush(SPACED.has(name));
    if (mark === 'cut' && depth.unshown === 0 && depth.quote === 0) lines.push(CUT);
    if (VOID.has(name)) return enterVoid(name, attributes, mark);
    if (open.length >= MOST_LEVELS) return;
    if (mark === 'quote') for (const outer of open) outer.hasQuote = true;
    open.push({ name, mark, from: lines.length, hasQuote: false });
    if (mark === 'quote' || mark === 'attribution') depth.quote += 1;
    if (isUnshown(name, mark)) depth.unshown += 1;
    if (name === 'pre') depth.pre += 1;
  }

  function enterVoid(name: string, { alt = '' }: Record<string, string>, mark: Mark): void {
    if (depth.unshown > 0) return;
    if (name === 'br') lines.push(...lineOf());
    else if (name === 'hr' && mark !== 'cut') lines.push('________________________________');
    else if (name === 'img' && alt.length <= 8 && /\p{Extended_Pictographic}/u.test(alt)) current += alt;
  }

  function lineOf(): string[] {
    const text = depth.pre > 0 ? current.trimEnd() : current.trim();
    current = '';
    return [depth.quote > 0 ? `> ${text}` : text];
  }

  function leave(name: string): void {
    const at = open.findLastIndex((element) => element.name === name);
    if (at < 0) return;
    if (BLOCKS.has(name)) flush(SPACED.has(name));
    else if (name === 'td' || name === 'th') current += ' ';
    for (const element of open.splice(at)) close(element);
  }

  function close({ name, mark, from, hasQuote }: Open): void {
    if (mark === 'quote' || mark === 'attribution') {
      flush(false);
      depth.quote -= 1;
    }
    if (isUnshown(name, mark)) depth.unshown -= 1;
    if (name === 'pre') depth.pre -= 1;
    if (mark === 'attribution') unquoteForward(lines, from);
    if (mark === 'gmail-quote' && !hasQuote) quoteFrom(lines, from);
  }

  const parser = new Parser(
    {
      onopentag: enter,
      onclosetag: leave,
      ontext: (text) => {
        if (depth.unshown > 0) return;
        if (depth.pre === 0) current += text.replace(/[ \t\r\n\f]+/g, ' ');
        else
          for (const [index, part] of text.split('\n').entries()) {
            if (index > 0) lines.push(...lineOf());
            current += part;
          }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html.slice(0, MOST_CHARACTERS));
  parser.end();
  flush(false);
  return lines;
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
