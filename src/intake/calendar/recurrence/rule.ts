import { readStamp, type Stamp } from '../stamp.ts';

export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY';

/** `-1FR` is `{ weekday: 5, nth: -1 }`; `FR` has `nth` 0. */
export interface ByDay {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly nth: number;
}

/** A recurrence rule of RFC 5545 section 3.3.10. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: Stamp | null;
  readonly weekStart: number;
  readonly bySecond: readonly number[];
  readonly byMinute: readonly number[];
  readonly byHour: readonly number[];
  readonly byDay: readonly ByDay[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNumber: readonly number[];
  readonly byMonth: readonly number[];
  readonly byPosition: readonly number[];
}

const FREQUENCIES = new Set(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY']);
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const LONGEST = 10_000;

/** Reads a rule; `null` where it is none, or counts by another calendar than ours (RFC 7529). */
export function readRule(text: string): Rule | null {
  if (text.length > LONGEST) return null;
  const parts = new Map(
    text.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name.trim().toUpperCase(), value.trim().toUpperCase()];
    }),
  );
  const frequency = parts.get('FREQ') ?? '';
  if (!isFrequency(frequency) || parts.has('RSCALE')) return null;
  const numbers = (name: string, most: number) => numbersIn(parts.get(name), most);
  const rule = {
    frequency,
    interval: whole(parts.get('INTERVAL')) ?? 1,
    count: whole(parts.get('COUNT')),
    until: parts.has('UNTIL') ? readStamp(parts.get('UNTIL') ?? '') : null,
    weekStart: WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO') + 1 || 1,
    bySecond: numbers('BYSECOND', 60)?.map((second) => Math.min(second, 59)),
    byMinute: numbers('BYMINUTE', 59),
    byHour: numbers('BYHOUR', 23),
    byDay: daysIn(parts.get('BYDAY')),
    byMonthDay: numbers('BYMONTHDAY', 31),
    byYearDay: numbers('BYYEARDAY', 366),
    byWeekNumber: numbers('BYWEEKNO', 53),
    byMonth: numbers('BYMONTH', 12),
    byPosition: numbers('BYSETPOS', 366),
  };
  return isWhole(rule) ? rule : null;
}

function isFrequency(text: string): text is Frequency {
  return FREQUENCIES.has(text);
}

/** A part that cannot be read is no part to guess at: half a rule would give wrong days. */
function isWhole(rule: { readonly [K in keyof Rule]: Rule[K] | undefined }): rule is Rule {
  return Object.values(rule).every((part) => part !== undefined);
}

function whole(text: string | undefined): number | null {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

function numbersIn(text: string | undefined, most: number): readonly number[] | undefined {
  if (text === undefined || text === '') return [];
  const numbers = text.split(',').map((part) => (/^[+-]?\d+$/.test(part.trim()) ? Number(part) : Number.NaN));
  if (numbers.some((number) => Number.isNaN(number) || Math.abs(number) > most)) return undefined;
  return [...new Set(numbers)];
}

function daysIn(text: string | undefined): readonly ByDay[] | undefined {
  if (text === undefined || text === '') return [];
  const days: ByDay[] = [];
  for (const part of text.split(',')) {
    const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(part.trim());
    if (match === null) return undefined;
    days.push({ weekday: WEEKDAYS.indexOf(match[2] ?? '') + 1, nth: Number(match[1] ?? 0) });
  }
  return days;
}
