import { zoneOf } from '../../../domain/calendar/calendars.ts';
import { type DayNumber, plainDateOf } from '../../../lib/day-number.ts';
import { DAY, type Instant, MINUTE } from '../../../lib/instant.ts';
import { findDates } from '../dates/find-dates.ts';
import { fold, onOneLine } from '../dates/fold.ts';
import type { DateBase, FoundDate } from '../dates/found-date.ts';
import type { Absence } from '../mail.ts';
import { readStandIn } from './read-stand-in.ts';
import { saysLeft } from './words/acknowledgements.ts';
import {
  AFTER_BEFORE,
  ANSWERS,
  BACK,
  FROM_BEFORE,
  INCLUSIVE,
  UNTIL_AFTER,
  UNTIL_BEFORE,
} from './words/return-words.ts';

/** When and where it was written. */
export interface WrittenAt {
  readonly sentAt: Instant;
  readonly zone: string;
  readonly offsetMinutes?: number | null;
  readonly language?: string | null;
}

const LONGEST = 4000;

/**
 * Until when somebody is away, and who stands in, as their automatic reply says it. "Back on" beats "until"; "until the 27th" is
 * taken as back on the 27th unless the day is said to be included. A date long past, or none, leaves the return open.
 */
export function readAbsence(words: string, written: WrittenAt): Absence {
  const text = words.normalize('NFC').slice(0, LONGEST);
  const folded = fold(text);
  const base = baseOf(written);
  const day = returnDay(folded, base);
  return {
    returnsOn: day === null || day < base.today - 1 ? null : plainDateOf(day),
    standIn: readStandIn(text, folded),
    hasLeft: saysLeft(folded.slice(0, 1200)),
  };
}

/** The calendar day where they are: by the offset of their own clock, by the zone where it names none. */
export function baseOf({ sentAt, zone, offsetMinutes = null, language = null }: WrittenAt): DateBase {
  if (offsetMinutes !== null) return { today: Math.floor((sentAt + offsetMinutes * MINUTE) / DAY), language };
  return { today: zoneOf(zone).dayOf(sentAt), language };
}

interface Role {
  readonly day: DayNumber;
  readonly is: 'back' | 'until' | 'start' | 'plain';
}

function returnDay(folded: string, base: DateBase): DayNumber | null {
  const dates = findDates(folded, base).filter(({ how, day }) => how !== 'relative' || day > base.today);
  const roles = dates.map((date, index) => {
    const role = roleOf(folded, date, { previous: dates[index - 1], next: dates[index + 1] });
    // Whoever is away in a week is away until it ends.
    const isWeekAway = date.how === 'week' && (role.is === 'until' || role.is === 'plain');
    return isWeekAway ? { is: 'until' as const, day: date.day + 7 } : role;
  });
  for (const wanted of ['back', 'until', 'plain'] as const) {
    const days = roles.filter(({ is, day }) => is === wanted && day >= base.today - 1).map(({ day }) => day);
    if (days.length > 0)
      return wanted === 'plain'
        ? Math.max(...days)
        : wanted === 'back'
          ? (days[0] ?? null)
          : Math.max(...days);
  }
  return null;
}

function roleOf(
  folded: string,
  { from, to, day }: FoundDate,
  { previous, next }: { previous: FoundDate | undefined; next: FoundDate | undefined },
): Role {
  const before = folded.slice(Math.max(0, from - 70, previous?.to ?? 0), from);
  const after = folded.slice(to, to + 40);
  const clause = clauseBefore(before);
  // What is said between two dates is said of the second.
  const own = next !== undefined && next.from < to + 70 ? '' : clauseAfter(after);
  const isRange = previous !== undefined && joins(folded.slice(previous.to, from));
  const inclusive = INCLUSIVE.test(`${before.slice(-24)} ${after.slice(0, 24)}`) ? 1 : 0;
  const nearest = /(\p{L}+)[\s,]*$/u.exec(before)?.[1];
  if (nearest !== undefined && nearest.length > 4 && BACK.test(nearest)) return { is: 'back', day };
  // "After my return on the 26th" is no day away.
  const behind = AFTER_BEFORE.exec(before)?.[0];
  const isPortuguese = /^na\b/.test(behind ?? '') && ON_PORTUGUESE.test(folded.slice(from, to));
  if (behind !== undefined && !isPortuguese && !BACK.test(behind)) return { is: 'until', day: day + 1 };
  if (UNTIL_BEFORE.test(before) || UNTIL_AFTER.test(after)) {
    // "I will be back until then" is said by nobody; "away until Friday, back on Monday" has two dates.
    return { is: 'until', day: day + inclusive };
  }
  if (BACK.test(clause) || BACK.test(own)) return { is: 'back', day };
  if (isRange) return { is: 'until', day: day + inclusive };
  if (ANSWERS.test(clause) || ANSWERS.test(own)) return { is: 'back', day };
  if (
    FROM_BEFORE.test(before) ||
    /^\s?(?:から|부터|起|-?tol\b|-?(?:sta|lta)\b|'?(?:den|dan|ten|tan) itibaren|से)/u.test(after)
  )
    return { is: 'start', day };
  return { is: 'plain', day };
}

/** "Na segunda-feira" is on Monday; in Dutch and in Slavic languages the same word is "after". */
const ON_PORTUGUESE = /^(?:segunda|terca|quarta|quinta|sexta)(?![\p{L}])/u;

/** A dash or "until" and no more: what stands between the two ends of a range is short, and long blanks would take long. */
function joins(between: string): boolean {
  const text = between.length > LONGEST_JOIN ? '?' : onOneLine(between);
  return RANGE.test(text);
}

const LONGEST_JOIN = 200;
const RANGE =
  /^[\s,)]*(?:\([^)]*\))?[\s,]*(?:-|~|〜|to|till|until|through|bis(?: zum)?|au|al|a|ate|tot(?: en met)?|t\/m|til|do|до|по|az|i|και|εως|până|kuni|lidz|iki|至|到|から|~|부터)?[\s,]*(?:\p{L}{2,14},?\s)?$/u;

/** Back to the end of the sentence before, which a full stop behind a number is not. */
function clauseBefore(before: string): string {
  const end = Math.max(...[...before.matchAll(/(?<!\d)[.!?。！？\n;]/g)].map(({ index }) => index), -1);
  return before.slice(end + 1);
}

function clauseAfter(after: string): string {
  return after.replace(/^[\s,]+/, '').split(/(?<!\d)[.!?。！？\n;,]/)[0] ?? '';
}
