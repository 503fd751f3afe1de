import { type Block, lineOf, readBlocks } from './blocks.ts';
import type { CalendarEvent, Method } from './calendar-event.ts';
import type { CalendarProblem } from './calendar-problem.ts';
import type { TimeReading } from './calendar-time.ts';
import { textOf } from './content-lines.ts';
import { methodIn } from './event-parts.ts';
import { type ReadSeries, readEvent } from './read-event.ts';
import { ianaNamed } from './zones/named-zone.ts';
import { zonesOf } from './zones/zones-of.ts';

/** What a calendar file says. What could not be read is named, and never costs the rest. */
export interface ReadCalendar {
  /** What the file asks of whoever gets it; `null` in one that only tells. */
  readonly method: Method | null;
  /** The program that wrote it. */
  readonly product: string | null;
  readonly name: string | null;
  /** In the order of the file. */
  readonly events: readonly CalendarEvent[];
  /** Each event with what is needed to count its occurrences: as many, in the same order. */
  readonly series: readonly ReadSeries[];
  readonly problems: readonly CalendarProblem[];
}

export interface CalendarReading {
  /** The IANA zone of times that name none; without it they stay what they are, a time by the clock. */
  readonly zone?: string;
}

/** More than this of one file is not read: ten years of a busy calendar are a sixth of it. */
const LONGEST = 32 * 1024 * 1024;
const MOST_EVENTS = 30_000;
/** The first ones say what is wrong with a file. */
const MOST_PROBLEMS = 1000;

/**
 * Reads a calendar file (iCalendar, RFC 5545; also vCalendar 1.0), whoever wrote it and however badly. Instants are UTC
 * milliseconds. Times are read in the zone that they name and never in that of the machine; where nobody can tell what a
 * name means, the time says so. It throws nothing, and is done in time that grows with the length of the text alone.
 */
export function readCalendar(text: string, { zone }: CalendarReading = {}): ReadCalendar {
  const { root, problems: found } = readBlocks(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  const problems = [...found];
  if (text.length > LONGEST) problems.push({ problem: 'tooLong', at: 0 });
  const calendars = root.blocks.filter((block) => block.name === 'VCALENDAR');
  if (calendars.length === 0) problems.push({ problem: 'noCalendar', at: 1 });
  // A file cut in half still has its events; so has one without its frame.
  const frames = [...calendars, root];
  const zones = zonesOf(frames.flatMap((frame) => named(frame, 'VTIMEZONE')));
  const reading: TimeReading = { zones, floating: zone === undefined ? null : ianaNamed(zone) };
  const blocks = frames.flatMap((frame) => named(frame, 'VEVENT')).slice(0, MOST_EVENTS);
  const series = blocks.map((block) => readEvent(block, { reading, problems }));
  return {
    method: methodIn(firstValue(calendars, 'METHOD')),
    product: firstValue(calendars, 'PRODID'),
    name: firstValue(calendars, 'X-WR-CALNAME'),
    events: series.map(({ event }) => event),
    series,
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}

function named(frame: Block, name: string): readonly Block[] {
  return frame.blocks.filter((block) => block.name === name);
}

function firstValue(calendars: readonly Block[], name: string): string | null {
  for (const calendar of calendars) {
    const value = lineOf(calendar, name)?.value.trim();
    if (value) return textOf(value);
  }
  return null;
}
