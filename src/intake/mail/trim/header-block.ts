import type { Line } from './lines.ts';
import { type LabelMeaning, labelOf, meaningsWithin } from './words/labels.ts';

/** A header has no more than this, with its long lists of receivers wrapped. */
const MOST_LINES = 24;
const MOST_CONTINUED = 6;

/**
 * How many lines from here on are the header of an earlier mail (`From: … Sent: … To: … Subject: …`) in any language, 0 when
 * there are none. A list of a person's own, such as `Date: … Time: …` of an interview, is none: it names no sender.
 */
export function headerBlockAt(lines: readonly Line[], at: number): number {
  const first = lines[at];
  if (first === undefined || first.isBlank) return 0;
  const opening = labelOf(plain(first));
  if (opening === null || opening.meaning === 'other' || opening.meaning === 'cc') return 0;
  const found = new Map<LabelMeaning, string>();
  let last = at;
  let continued = 0;
  for (let next = at; next < lines.length && next < at + MOST_LINES; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    if (line.isBlank) {
      // HTML made into text puts a blank line after each; two of them end any header.
      if (lines[next + 1]?.isBlank !== false || labelOf(plain(lines[next + 1] ?? line)) === null) break;
      continue;
    }
    const label = labelOf(plain(line));
    if (
      label !== null &&
      (label.meaning === 'other' || label.meaning === 'cc' || !found.has(label.meaning))
    ) {
      for (const meaning of meaningsWithin(plain(line)))
        found.set(meaning, found.get(meaning) ?? label.value);
      found.set(label.meaning, label.value);
      last = next;
      continued = 0;
    } else if (
      label === null &&
      continued < MOST_CONTINUED &&
      isContinuation(plain(line), lines, next, found)
    ) {
      continued += 1;
    } else break;
  }
  return isHeader(found) ? last - at + 1 : 0;
}

function plain({ bare, depth }: Line): string {
  return depth === 0 ? bare : bare.replace(/^[>\s]+/, '');
}

/** A wrapped list of receivers, or an address on a line of its own; a label must come again below. */
function isContinuation(
  bare: string,
  lines: readonly Line[],
  at: number,
  found: ReadonlyMap<LabelMeaning, string>,
): boolean {
  if (found.has('subject') && found.has('from') && found.has('to')) return false;
  if (bare.length > 300) return false;
  for (let next = at + 1; next <= at + 4; next += 1) {
    const line = lines[next];
    if (line === undefined || line.isBlank) return false;
    const label = labelOf(plain(line));
    if (label !== null && !found.has(label.meaning)) return true;
  }
  return false;
}

function isHeader(found: ReadonlyMap<LabelMeaning, string>): boolean {
  const from = found.get('from');
  if (from === undefined) return found.has('date') && found.has('to') && found.has('subject');
  const others = (['date', 'to', 'subject'] as const).filter((meaning) => found.has(meaning)).length;
  if (isTimeOrAmount(from)) return false;
  if (others >= 2) return true;
  return others === 1 && /@/.test(from);
}

/** `From: 9:00`, `From: Monday`: an appointment and no sender. */
function isTimeOrAmount(value: string): boolean {
  return (
    /^\d{1,2}([:.]\d{2})?\s*(am|pm|uhr|h)?\b/i.test(value) ||
    (/\d{1,2}[:.]\d{2}/.test(value) && !/[@<]/.test(value) && value.length < 30)
  );
}
