import type { Part } from './find-quotes.ts';
import type { Line } from './lines.ts';
import { protectedLines } from './protected-lines.ts';
import { signatureIn } from './signature.ts';
import { isBanner } from './words/banners.ts';
import { isDeviceLine } from './words/devices.ts';
import { isDisclaimer } from './words/disclaimers.ts';

/** Nobody answers between the lines more often than this. */
const MOST_STRETCHES = 200;
const MOST_FOOTERS = 100;
const LONGEST_TAIL = 30;

/** Numbers of the lines that stand under what a person wrote: signatures, device lines, disclaimers, footers of lists. */
export function findFooters(lines: readonly Line[], parts: readonly Part[]): Set<number> {
  const footers = new Set<number>(bannerIn(lines, parts));
  for (const own of stretchesOf(lines, parts).slice(-MOST_STRETCHES)) {
    const safe = protectedLines(lines, own);
    let rest = withoutTail(lines, own, { footers, safe });
    const signature = signatureIn(lines, rest, safe);
    for (const at of signature) footers.add(at);
    rest = withoutTail(lines, rest, { footers, safe });
  }
  return footers;
}

/** The first paragraph, where a mail system put it above what the person wrote; never all that there is. */
function bannerIn(lines: readonly Line[], parts: readonly Part[]): number[] {
  const first = lines.findIndex(({ isBlank }) => !isBlank);
  if (first < 0 || parts[first] !== 'own') return [];
  const found = lines.findIndex(({ isBlank }, at) => at > first && isBlank);
  if (found < 0 || found - first > LONGEST_BANNER) return [];
  const paragraph = lines.slice(first, found);
  if (!isBanner(paragraph.map(({ bare }) => bare).join(' '))) return [];
  const goesOn = lines.some(({ isBlank }, at) => at > found && !isBlank && parts[at] === 'own');
  return goesOn ? paragraph.map((_, index) => first + index) : [];
}

const LONGEST_BANNER = 6;

/** The person's lines between quotes, without the blank ones. */
function stretchesOf(lines: readonly Line[], parts: readonly Part[]): number[][] {
  const stretches: number[][] = [];
  let current: number[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (parts[at] === 'own') {
      if (lines[at]?.isBlank === false) current.push(at);
    } else if (current.length > 0) {
      stretches.push(current);
      current = [];
    }
  }
  if (current.length > 0) stretches.push(current);
  return stretches;
}

/** Takes from the end what programs and companies put there, one piece after the other; returns what is left. */
function withoutTail(
  lines: readonly Line[],
  own: readonly number[],
  { footers, safe }: { footers: Set<number>; safe: ReadonlySet<number> },
): number[] {
  const rest = own.filter((at) => !footers.has(at));
  for (let times = 0; times < MOST_FOOTERS; times += 1) {
    const last = rest.at(-1);
    if (last === undefined || safe.has(last)) return rest;
    const count = tailAt(lines, rest);
    if (count === 0) return rest;
    for (const at of rest.splice(rest.length - count)) footers.add(at);
  }
  return rest;
}

/** How many of the last lines are a footer. */
function tailAt(lines: readonly Line[], rest: readonly number[]): number {
  const bare = lines[rest.at(-1) ?? 0]?.bare ?? '';
  if (isOnlyMarks(bare) || (isDeviceLine(bare) && mayStand(lines, rest))) return 1;
  const tail = rest.slice(-LONGEST_TAIL);
  const template = tail.findLastIndex((at) => isTemplateLine(lines[at]?.bare ?? ''));
  if (template >= 0 && tail.length - template < rest.length) return tail.length - template;
  if (rest.length > 1 && isDeviceLine(`${lines[rest.at(-2) ?? 0]?.bare} ${bare}`) && isAdjacent(rest))
    return 2;
  const paragraph = lastParagraph(lines, rest);
  const text = paragraph.map((at) => lines[at]?.bare).join(' ');
  if (isDisclaimer(text)) return paragraph.length;
  return isDisclaimer(bare) && paragraph.length <= 40 ? 1 : 0;
}

function isOnlyMarks(bare: string): boolean {
  return (
    (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(bare) &&
      !/^[?!.…:;()^'"-]{1,3}[)(DPp/|]?$|^[:;][-']?[()]/.test(bare)) ||
    /^[ᐧ.]$/.test(bare)
  );
}

/** The end of a wrapped sentence is no line of a program. */
function mayStand(lines: readonly Line[], rest: readonly number[]): boolean {
  const bare = lines[rest.at(-1) ?? 0]?.bare ?? '';
  return !/^\p{Ll}/u.test(bare) || rest.length === 1 || !isAdjacent(rest);
}

/** Outlook on telephones puts this line, with its link, between what is written and what is quoted. */
function isTemplateLine(bare: string): boolean {
  return /https:\/\/aka\.ms\//.test(bare) && isDeviceLine(bare);
}

function isAdjacent(rest: readonly number[]): boolean {
  return (rest.at(-1) ?? 0) - (rest.at(-2) ?? 0) === 1;
}

/** The lines without a blank one between them at the end; a notice has no more than this many. */
function lastParagraph(lines: readonly Line[], rest: readonly number[]): number[] {
  let from = rest.length - 1;
  while (from > 0 && rest.length - from < 60 && (rest[from] ?? 0) - (rest[from - 1] ?? 0) === 1) from -= 1;
  return rest.slice(from).filter((at) => lines[at] !== undefined);
}
