import { bareOf } from './bare.ts';

/** One line of a mail. */
export interface Line {
  /** As it was written, without blanks at its end. */
  readonly raw: string;
  /** What rules look at: one form for blanks, digits and quotes, no marks for bold, not longer than a rule needs. */
  readonly bare: string;
  /** How often it is marked as quoted at its beginning. */
  readonly depth: number;
  readonly isBlank: boolean;
}

/** Nobody writes more by hand; what stands behind is not looked at. */
const MOST_LINES = 100_000;

/** A text in lines, whatever ends them. */
export function linesOf(text: string): Line[] {
  const isPlain = !text.includes('\r') && !text.includes('\u2028');
  return text.split(isPlain ? '\n' : /\r\n|[\n\r\u2028\u2029]/, MOST_LINES).map(lineOf);
}

const BLANK: Line = { raw: '', bare: '', depth: 0, isBlank: true };

function lineOf(whole: string): Line {
  if (whole === '') return BLANK;
  const raw = whole.trimEnd();
  const depth = depthOf(raw);
  // A line of stars alone would be nothing but marks for bold.
  const bare = bareOf(raw) || raw.trim();
  return { raw, bare, depth, isBlank: bare === '' };
}

/** `> > text` is 2 deep; `>From` at the beginning of a line is how old mailboxes keep a From. */
function depthOf(raw: string): number {
  let depth = 0;
  for (let at = 0; at < raw.length && at < 200; at += 1) {
    const character = raw[at];
    if (character === '>' || character === '＞') depth += 1;
    else if (character !== ' ' && character !== '\t' && character !== '\u00a0') break;
    else if (depth === 0 && at > 3) break;
  }
  return depth;
}
