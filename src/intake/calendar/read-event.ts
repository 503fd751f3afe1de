import { DAY } from '../../lib/instant.ts';
import { type Block, lineOf, linesOf } from './blocks.ts';
import type { CalendarEvent } from './calendar-event.ts';
import type { CalendarProblem } from './calendar-problem.ts';
import {
  type CalendarTime,
  onClock,
  type ReadTime,
  readDuration,
  readTime,
  type TimeReading,
} from './calendar-time.ts';
import type { ContentLine } from './content-lines.ts';
import { attendeeIn, busyIn, personIn, statusIn, textIn } from './event-parts.ts';
import { type Rule, readRule } from './recurrence/rule.ts';
import { dayOfWall, wallText } from './wall.ts';

/** An event with the clock that it is counted by. */
export interface ReadSeries {
  readonly event: CalendarEvent;
  readonly start: ReadTime | null;
  /** How long each occurrence is, by the clock on the wall. */
  readonly length: number;
  readonly rules: readonly Rule[];
  readonly extra: readonly ReadTime[];
  readonly leftOut: readonly ReadTime[];
}

export interface EventReading {
  readonly reading: TimeReading;
  /** Where what could not be read is written down. */
  readonly problems: CalendarProblem[];
}

const MOST_TIMES = 5000;

/** Reads one VEVENT. Whatever is wrong in it costs that part alone. */
export function readEvent(block: Block, into: EventReading): ReadSeries {
  const start = startOf(block, into);
  const end = endOf(block, start, into);
  const extra = timesIn(block, 'RDATE', into);
  const leftOut = timesIn(block, 'EXDATE', into);
  const rules = rulesIn(block, into);
  const event: CalendarEvent = {
    ...identityOf(block, into),
    start: start?.time ?? null,
    end: end?.time ?? null,
    summary: textIn(block, 'SUMMARY'),
    description: textIn(block, 'DESCRIPTION'),
    location: textIn(block, 'LOCATION'),
    url: textIn(block, 'URL') || null,
    status: statusIn(block),
    ...busyIn(block),
    organizer: mapOne(lineOf(block, 'ORGANIZER'), personIn),
    attendees: linesOf(block, 'ATTENDEE').map(attendeeIn),
    rules: linesOf(block, 'RRULE').map(({ value }) => value.trim()),
    extraTimes: extra.map(({ time }) => time),
    leftOut: leftOut.map(({ time }) => time),
    comment: textIn(block, 'COMMENT') || null,
  };
  return { event, start, length: lengthOf(start, end), rules, extra, leftOut };
}

function identityOf(
  block: Block,
  { reading }: EventReading,
): Pick<CalendarEvent, 'uid' | 'recurrenceId' | 'andLater' | 'sequence' | 'stamp'> {
  const which = lineOf(block, 'RECURRENCE-ID');
  const sequence = Number.parseInt(lineOf(block, 'SEQUENCE')?.value ?? '', 10);
  const stamp = mapOne(lineOf(block, 'DTSTAMP') ?? lineOf(block, 'LAST-MODIFIED'), (line) =>
    readTime(line, reading),
  );
  return {
    uid: textIn(block, 'UID'),
    recurrenceId: mapOne(which, (line) => readTime(line, reading)?.time ?? null),
    andLater: which?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
    sequence: Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0,
    // It ought to be UTC; one that names no zone is read as such.
    stamp: stamp === null ? null : stamp.time.kind === 'instant' ? stamp.time.at : stamp.wall,
  };
}

function startOf(block: Block, { reading, problems }: EventReading): ReadTime | null {
  const line = lineOf(block, 'DTSTART');
  if (line === undefined) {
    problems.push({ problem: 'noStart', at: block.at });
    return null;
  }
  const start = readTime(line, reading);
  if (start === null)
    problems.push({ problem: 'startUnreadable', at: line.at, text: line.value.slice(0, 80) });
  if (start?.time.kind === 'unknownZone')
    problems.push({ problem: 'zoneUnknown', at: line.at, text: start.time.zone.slice(0, 80) });
  return start;
}

function endOf(block: Block, start: ReadTime | null, { reading, problems }: EventReading): ReadTime | null {
  const line = lineOf(block, 'DTEND');
  const end = line === undefined ? null : readTime(line, reading);
  if (line !== undefined && end === null)
    problems.push({ problem: 'endUnreadable', at: line.at, text: line.value.slice(0, 80) });
  if (end !== null || start === null) return end;
  const duration = lineOf(block, 'DURATION');
  const length = duration === undefined ? null : readDuration(duration.value);
  if (length !== null) return later(start, length);
  // RFC 5545 section 3.6.1: a day without an end lasts that day, a time without one lasts no time.
  return start.time.kind === 'day' ? later(start, DAY) : null;
}

/** So much later by the clock on the wall. */
export function later(from: ReadTime, length: number): ReadTime {
  const wall = from.wall + length;
  if (!isDrawable(wall)) return from;
  const { time, clock } = from;
  switch (time.kind) {
    case 'day':
      return { time: { kind: 'day', on: dayOfWall(wall) }, wall, clock };
    case 'instant':
      return clock === null ? from : onClock(wall, clock);
    case 'floating':
      return {
        time: { kind: 'floating', local: wallText(wall), at: clock?.instantOf(wall) ?? null },
        wall,
        clock,
      };
    case 'unknownZone':
      return { time: { ...time, local: wallText(wall) }, wall, clock };
    default:
      return time satisfies never;
  }
}

/** Within the years that four digits can write. */
function isDrawable(wall: number): boolean {
  return wall > -62_167_219_200_000 && wall < 253_402_300_800_000;
}

function timesIn(block: Block, name: string, { reading, problems }: EventReading): readonly ReadTime[] {
  const times: ReadTime[] = [];
  for (const line of linesOf(block, name)) {
    for (const value of line.value.split(',')) {
      if (times.length >= MOST_TIMES) return times;
      // A PERIOD says from when until when; from when is what tells occurrences apart.
      const time = readTime(line, reading, value.split('/')[0] ?? '');
      if (time !== null) times.push(time);
      else if (value.trim() !== '')
        problems.push({ problem: 'timeUnreadable', at: line.at, text: value.slice(0, 80) });
    }
  }
  return times;
}

function rulesIn(block: Block, { problems }: EventReading): readonly Rule[] {
  const rules: Rule[] = [];
  for (const line of linesOf(block, 'RRULE')) {
    const rule = readRule(line.value);
    if (rule !== null) rules.push(rule);
    else problems.push({ problem: 'ruleUnreadable', at: line.at, text: line.value.slice(0, 80) });
  }
  return rules;
}

function lengthOf(start: ReadTime | null, end: ReadTime | null): number {
  if (start === null || end === null) return 0;
  const [from, to] = [instantIn(start.time), instantIn(end.time)];
  const inOtherZone = from !== null && to !== null && start.clock?.name !== end.clock?.name;
  return Math.max(0, inOtherZone ? to - from : end.wall - start.wall);
}

function instantIn(time: CalendarTime): number | null {
  return time.kind === 'instant' ? time.at : null;
}

function mapOne<T>(line: ContentLine | undefined, read: (line: ContentLine) => T): T | null {
  return line === undefined ? null : read(line);
}
