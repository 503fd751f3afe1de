import { HOUR, MINUTE, SECOND } from '../../../lib/instant.ts';
import { offsetNamed } from './zone-names.ts';

/** A time of day as somebody wrote it beside a day. */
export interface WrittenTime {
  /** Milliseconds since midnight. */
  readonly time: number;
  /** Milliseconds east of UTC; `null` when no zone was written. */
  readonly offset: number | null;
}

const LEAD = /^(?:(?:at|um|à|à las|a las|às|alle|om|kl\.?|o godz\.|v) |@ ?|[-–] )/i;
/** Before noon or after it, where the word stands ahead of the time. */
const HALF_AHEAD = /^(上午|午前|오전|下午|午後|오후) ?(.*)$/;
const AFTER_NOON = new Set(['下午', '午後', '오후']);
const CLOCK = /^(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?)?(.{0,60})$/;
const FRENCH_CLOCK = /^(\d{1,2}) ?h(?: ?(\d{2}))?(?=\D|$)(.{0,60})$/i;
const HALF = /^ ?([ap])\.? ?m\b\.?/i;
/** A word for "o'clock". */
const O_CLOCK = /^ ?(?:uhr|uur|hrs|h)\b\.?/i;
/** The end of a span, of which the beginning counts; a dash with no space after it and no "pm" is the sign of an offset. */
const UNTIL =
  /^ ?(?:(?:- |– ?|to |bis |à )\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?|-\d{1,2}[:.]\d{2} ?[ap]\.?m\b\.?)/i;
const OFFSET = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?$/i;
/** What stands after an offset to say it again in words: `(Central European Standard Time)`, `[Europe/Berlin]`, `EST`. */
const SAID_AGAIN =
  /^(\(?(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?\)?|Z) ?(?:\([^()]{1,50}\)|\[[\w/+-]{1,40}\]|[A-Z]{3,5})$/i;

/** Reads the time that stands after a day: `14:30`, `2.30 pm`, `à 14h30`, `오후 2:30`, with a zone or without; `null` when it is none. */
export function readWrittenTime(text: string): WrittenTime | null {
  const bare = text.replace(LEAD, '');
  const [, ahead, afterHalf = bare] = HALF_AHEAD.exec(bare) ?? [];
  const clock = readClock(afterHalf);
  if (clock === null) return null;
  const [said, half] = HALF.exec(clock.rest) ?? [''];
  const hour = hourOf(clock.hour, ahead === undefined ? half : AFTER_NOON.has(ahead) ? 'p' : 'a');
  const hasHalf = ahead !== undefined || half !== undefined;
  if (hour === null || (clock.minute === null && !hasHalf)) return null;
  const offset = offsetOf(clock.rest.slice(said.length).replace(O_CLOCK, '').replace(UNTIL, '').trim());
  return offset === undefined ? null : { time: hour * HOUR + (clock.minute ?? 0) + clock.seconds, offset };
}

interface Clock {
  readonly hour: number;
  /** In milliseconds, as the seconds are; `null` where only the hour was written. */
  readonly minute: number | null;
  readonly seconds: number;
  readonly rest: string;
}

function readClock(text: string): Clock | null {
  const [, frenchHour, frenchMinute = '0', frenchRest = ''] = FRENCH_CLOCK.exec(text) ?? [];
  if (frenchHour !== undefined)
    return clockOf({ hour: frenchHour, minute: frenchMinute, second: '0', fraction: '0', rest: frenchRest });
  const [, hour, minute, second = '0', fraction = '0', rest = ''] = CLOCK.exec(text) ?? [];
  return hour === undefined ? null : clockOf({ hour, minute, second, fraction, rest });
}

function clockOf(parts: {
  readonly hour: string;
  readonly minute: string | undefined;
  readonly second: string;
  readonly fraction: string;
  readonly rest: string;
}): Clock | null {
  const { hour, minute, second, fraction, rest } = parts;
  if (Number(minute ?? 0) > 59 || Number(second) > 60) return null;
  const seconds = Number(second) * SECOND + Math.floor(Number(`0.${fraction}`) * SECOND);
  return { hour: Number(hour), minute: minute === undefined ? null : Number(minute) * MINUTE, seconds, rest };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 24 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** `null` when no zone is written, `undefined` when what is written is no zone. */
function offsetOf(written: string): number | null | undefined {
  const text = written.replace(SAID_AGAIN, '$1').replace(/^\((.*)\)$/, '$1');
  if (text === '') return null;
  const match = OFFSET.exec(text);
  if (!match) return offsetNamed(text);
  const [, sign, hours, minutes = '0'] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}
