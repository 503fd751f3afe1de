import { attributionAt } from './attribution.ts';
import { headerBlockAt } from './header-block.ts';
import type { Line } from './lines.ts';
import { isRuledTitle, separatorOf } from './words/original.ts';

/** What each line is: of the person, or of an earlier mail; `head` is the line of a program that announces one. */
export type Part = 'own' | 'head' | 'quote';

/** Put by the reader of HTML where a program's markup says that an earlier mail begins. */
export const CUT = '\u0001cut\u0001';

interface Scan {
  readonly lines: readonly Line[];
  readonly parts: Part[];
  /** Whether the person has written anything so far. */
  hasOwn: boolean;
  /** How many more of the person's lines are looked at closely; nobody writes that many, and a flood must not take long. */
  linesLeft: number;
  /** How often lines marked otherwise than with `>` may still be looked for, each of which goes to the end. */
  marksLeft: number;
}

/**
 * Tells the person's lines from those of earlier mails. Each line is looked at a fixed number of times, so the time it takes grows
 * with the text and not faster.
 */
export function findQuotes(lines: readonly Line[]): Part[] {
  const scan: Scan = {
    lines,
    parts: new Array(lines.length).fill('own'),
    hasOwn: false,
    linesLeft: 1500,
    marksLeft: 20,
  };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (line.isBlank || scan.parts[at] === 'quote') at += 1;
    else if (line.depth > 0) at = markQuoted(scan, at);
    else if (line.raw === CUT) return restIsQuoted(scan, at);
    else if (scan.linesLeft <= 0) at += 1;
    else if (startsEarlierMail(lines, at)) return restIsQuoted(scan, at);
    else at = afterAttribution(scan, at);
  }
  return scan.parts;
}

/** A header of Outlook's kind, or a separator: everything below belongs to the earlier mail. */
function startsEarlierMail(lines: readonly Line[], at: number): boolean {
  const { bare } = lines[at] as Line;
  if (separatorOf(bare) !== null) return true;
  if (headerBlockAt(lines, at) > 0) return true;
  return isRuledTitle(bare) && headerBlockAt(lines, nextText(lines, at + 1)) > 0;
}

function restIsQuoted({ lines, parts }: Scan, at: number): Part[] {
  parts.fill('quote', at);
  parts[at] = 'head';
  // The ruler above a header belongs to it.
  for (let above = at - 1; above >= 0 && above >= at - 3; above -= 1) {
    const line = lines[above] as Line;
    if (line.isBlank) continue;
    if (/^[-_=—–─*]{4,}$|^>$/.test(line.bare.replace(/\s/g, ''))) parts[above] = 'head';
    break;
  }
  return parts;
}

/** Returns where the marked lines end; blank ones between them belong to them. */
function markQuoted({ lines, parts }: Scan, from: number): number {
  let at = from;
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (line.depth === 0 && !line.isBlank) break;
    parts[at] = 'quote';
    at += 1;
  }
  return at;
}

function afterAttribution(scan: Scan, at: number): number {
  const { lines, parts } = scan;
  scan.linesLeft -= 1;
  const count = attributionAt(lines, at);
  if (count === 0) {
    scan.hasOwn = true;
    return at + 1;
  }
  parts.fill('head', at, at + count);
  const next = nextText(lines, at + count);
  const line = lines[next];
  if (line === undefined) return lines.length;
  if (line.depth > 0) return markQuoted(scan, next);
  const mark = markOf(line.bare);
  if (mark !== null) return markWith(mark, scan, next);
  // Nothing above, and nothing marked below: the quote lost its marks, and what was added cannot be told from it.
  if (!scan.hasOwn) return at + count;
  parts.fill('quote', at + count);
  return lines.length;
}

/** `| text` and `Ada> text`: marks that some programs use instead of `>`. */
function markOf(bare: string): RegExp | null {
  if (/^\|(\s|$)/.test(bare)) return /^\|/;
  const [, initials] = /^(\p{L}{1,14})>/u.exec(bare) ?? [];
  return initials === undefined ? null : new RegExp(`^${initials}>`, 'u');
}

/** The first line is marked, so there is always something left behind. */
function markWith(mark: RegExp, scan: Scan, from: number): number {
  scan.marksLeft -= 1;
  if (scan.marksLeft < 0) return from + 1;
  for (let at = from; at < scan.lines.length; at += 1) {
    if (mark.test(scan.lines[at]?.bare ?? '')) scan.parts[at] = 'quote';
  }
  return from + 1;
}

function nextText(lines: readonly Line[], from: number): number {
  let at = from;
  while (lines[at]?.isBlank === true) at += 1;
  return at;
}
