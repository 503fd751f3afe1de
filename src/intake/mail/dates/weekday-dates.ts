import { type DayNumber, weekdayOf } from '../../../lib/day-number.ts';
import type { DateBase, FoundDate } from './found-date.ts';
import { isDoubtful, JOINED_DAYS, weekdayNamed } from './weekday-names.ts';

const NEXT_BEFORE =
  /(?:next|nachste[nrs]?|kommende[nrs]?|proxim[oa]|prossim[oa]|volgende|nasta|neste|næste|ensi|przyszl\p{L}+|pristi|budouci|jovo|viitoarea|следующ\p{L}+|наступн\p{L}+|下周|下週|下星期|来週(?:の)?|다음\s?주|que viene)\s*$/u;
const NEXT_AFTER =
  /^\s*(?:prochaine?|que viene|proxim[oa]|prossim[oa]|que vem|(?:of )?next week|nachste woche|gelecek)/u;
/** "Monday next week" and "Montag nächster Woche": not the coming one. */
const WEEK_AFTER =
  /^\s*(?:of |in der |der )?(?:next week|(?:nachster|kommender|nachste|kommende) woche|de la semaine prochaine|(?:de )?la semana que viene|(?:de )?la proxima semana|prossima settimana|volgende week|nasta vecka)/u;

/** Days of the week, as the next of their kind after the day on which it was written. */
export function* weekdayDates(text: string, { today }: DateBase): Generator<FoundDate> {
  for (const match of text.matchAll(/(?<![\p{L}\d])\p{L}[\p{L}\p{M}'-]{1,17}/gu)) {
    const weekday = weekdayNamed(match[0]);
    if (weekday === 0 || isDoubtful(match[0])) continue;
    const to = match.index + match[0].length;
    const isLater = isInNextWeek(
      text.slice(Math.max(0, match.index - 16), match.index),
      text.slice(to, to + 40),
    );
    yield { from: match.index, to, day: nextWeekday(today, weekday, isLater), how: 'weekday' };
  }
  for (const match of text.matchAll(JOINED_DAYS)) {
    const { han = '', zh = '', ko = '' } = match.groups ?? {};
    if (han !== '' && !match[0].endsWith('日')) continue;
    if (han === '日' && match[0] === '日') continue;
    const weekday = han
      ? '月火水木金土日'.indexOf(han) + 1
      : zh
        ? '一二三四五六日天'.indexOf(zh) + 1
        : '월화수목금토일'.indexOf(ko) + 1;
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    yield {
      from: match.index,
      to: match.index + match[0].length,
      day: nextWeekday(today, Math.min(weekday, 7), isInNextWeek(before, '')),
      how: 'weekday',
    };
  }
}

/** "Next Friday" said on a Monday is taken as the one of the next week only where a week is named. */
function isInNextWeek(before: string, after: string): boolean {
  if (WEEK_AFTER.test(after)) return true;
  return (
    /(?:下周|下週|下星期|来週の?|다음\s?주)\s*$/u.test(before) ||
    (NEXT_BEFORE.test(before) && NEXT_AFTER.test(after))
  );
}

function nextWeekday(today: DayNumber, weekday: number, isInNext: boolean): DayNumber {
  if (isInNext) return today - weekdayOf(today) + 7 + weekday;
  const days = (weekday - weekdayOf(today) + 7) % 7;
  return today + (days === 0 ? 7 : days);
}
