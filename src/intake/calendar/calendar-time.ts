import type { Instant, PlainDate } from '../../lib/instant.ts';
import { MINUTE } from '../../lib/instant.ts';
import type { ContentLine } from './content-lines.ts';
import { readStamp, type Stamp } from './stamp.ts';
import { dayOfWall, type Wall, wallText } from './wall.ts';
import { type FoundBy, fixedClock, UTC, type WallClock } from './zones/wall-clock.ts';
import type { ZonesOf } from './zones/zones-of.ts';

/** When something is, as far as its file tells. */
export type CalendarTime =
  | {
      readonly kind: 'instant';
      readonly at: Instant;
      /** What the clock shows there, `2026-11-22T09:00:00`. */
      readonly local: string;
      /** The zone as it was understood: a name of the IANA database wherever there is one. */
      readonly zone: string;
      readonly by: FoundBy;
    }
  /** A whole day, everywhere. */
  | { readonly kind: 'day'; readonly on: PlainDate }
  /** So late by the clock wherever one is; an instant only where the reader was told the zone. */
  | { readonly kind: 'floating'; readonly local: string; readonly at: Instant | null }
  /** In a zone whose name nobody can read: somebody must say. */
  | { readonly kind: 'unknownZone'; readonly local: string; readonly zone: string };

/** A time with the clock that it is read by, to count on from it. */
export interface ReadTime {
  readonly time: CalendarTime;
  readonly wall: Wall;
  /** `null` for a day, and where no zone is known. */
  readonly clock: WallClock | null;
}

export interface TimeReading {
  readonly zones: ZonesOf;
  /** The zone of times that name none. */
  readonly floating: WallClock | null;
}

/** Reads the value of a DTSTART and its like; `null` where it is no time. */
export function readTime(
  line: ContentLine,
  reading: TimeReading,
  value: string = line.value,
): ReadTime | null {
  const stamp = readStamp(value);
  return stamp === null ? null : timeOf(stamp, line.parameters, reading);
}

export function timeOf(
  stamp: Stamp,
  parameters: ReadonlyMap<string, string>,
  reading: TimeReading,
): ReadTime {
  const { wall } = stamp;
  if (stamp.isDay)
    return {
      time: { kind: 'day', on: dayOfWall(wall) },
      wall: Math.floor(wall / 864e5) * 864e5,
      clock: null,
    };
  if (stamp.ahead !== null)
    return onClock(wall, stamp.ahead === 0 ? UTC : fixedClock(stamp.ahead, offsetName(stamp.ahead)));
  const name = parameters.get('TZID')?.trim() ?? '';
  if (name === '') {
    const at = reading.floating?.instantOf(wall) ?? null;
    return { time: { kind: 'floating', local: wallText(wall), at }, wall, clock: reading.floating };
  }
  const clock = reading.zones(name);
  if (clock !== null) return onClock(wall, clock);
  return { time: { kind: 'unknownZone', local: wallText(wall), zone: name }, wall, clock: null };
}

/** The time that a clock shows. */
export function onClock(wall: Wall, clock: WallClock): ReadTime {
  const { name: zone, by } = clock;
  return {
    time: { kind: 'instant', at: clock.instantOf(wall), local: wallText(wall), zone, by },
    wall,
    clock,
  };
}

function offsetName(ahead: number): string {
  const minutes = Math.abs(ahead);
  const digits = (number: number) => String(number).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}

/** The same moment of the same kind, whatever zone it was written in. */
export function isSameTime(a: CalendarTime | null, b: CalendarTime | null): boolean {
  return keyOfTime(a) === keyOfTime(b);
}

/** What tells one occurrence of a series from another. */
export function keyOfTime(time: CalendarTime | null): string {
  if (time === null) return '';
  switch (time.kind) {
    case 'instant':
      return String(time.at);
    case 'day':
      return time.on;
    case 'floating':
      return time.at === null ? time.local : String(time.at);
    case 'unknownZone':
      return `${time.local} ${time.zone}`;
    default:
      return time satisfies never;
  }
}

/** P1DT2H30M in milliseconds; a week or a day is that many times 24 hours of the clock. `null` where it is none. */
export function readDuration(text: string): number | null {
  const match =
    /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/i.exec(
      text.trim(),
    );
  if (match === null) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  const whole = (((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0);
  const length = whole * MINUTE + (seconds ?? 0) * 1000;
  return match[1] === '-' ? -length : length;
}
