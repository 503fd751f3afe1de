import { DAY, type Instant } from '../../../lib/instant.ts';
import type { CalendarEvent } from '../calendar-event.ts';
import { type CalendarTime, keyOfTime, type ReadTime } from '../calendar-time.ts';
import { later, type ReadSeries } from '../read-event.ts';
import type { Stamp } from '../stamp.ts';
import { dayOfWall, type Wall } from '../wall.ts';
import { UTC, type WallClock } from '../zones/wall-clock.ts';
import { type Budget, createBudget } from './budget.ts';
import { expandRule } from './expand-rule.ts';
import type { Rule } from './rule.ts';

/** One time that an event takes place. */
export interface Occurrence {
  /** What is true of this one: the series, or what was said about this occurrence alone. */
  readonly event: CalendarEvent;
  /** What tells it from the others of its series; `null` for a single event. */
  readonly recurrenceId: CalendarTime | null;
  readonly start: CalendarTime;
  readonly end: CalendarTime | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface Window {
  readonly from: Instant;
  readonly until: Instant;
  /** Whose midnight begins a whole day, and whose clock a time without a zone is read by. UTC where left out. */
  readonly clock?: WallClock;
}

export interface Occurrences {
  /** In the order in which they begin. */
  readonly occurrences: readonly Occurrence[];
  /** The series of which not everything could be counted: more than is sensible, or in a zone that nobody knows. */
  readonly incomplete: readonly string[];
}

/** For one rule, whatever it asks for: about a hundredth of a second. */
const STEPS = 100_000;
/** For all rules of a calendar together. */
const STEPS_OF_ALL = 2_000_000;
const MOST_OF_ONE = 2000;
const MOST_SHIFTS = 100;
const MOST = 20_000;

/**
 * When the events of a calendar take place between two instants: rules counted (RFC 5545 section 3.8.5), dates added and
 * left out, and what was said about single occurrences put in their place, also for all later ones (THISANDFUTURE).
 */
export function occurrencesOf(all: readonly ReadSeries[], window: Window): Occurrences {
  const incomplete: string[] = [];
  const occurrences: Occurrence[] = [];
  const budget = createBudget(STEPS_OF_ALL);
  for (const [uid, versions] of byUid(all)) {
    const found = ofOne(versions, { window, budget });
    if (!found.isWhole || occurrences.length + found.occurrences.length > MOST) incomplete.push(uid);
    if (occurrences.length < MOST) occurrences.push(...found.occurrences);
  }
  occurrences.sort((a, b) => a.startsAt - b.startsAt);
  return { occurrences, incomplete };
}

/** An event that names nobody is one of its own. */
function byUid(all: readonly ReadSeries[]): ReadonlyMap<string, readonly ReadSeries[]> {
  const groups = new Map<string, ReadSeries[]>();
  for (const [index, one] of all.entries()) {
    const uid = one.event.uid || `\u0000${index}`;
    const group = groups.get(uid);
    if (group === undefined) groups.set(uid, [one]);
    else group.push(one);
  }
  return groups;
}

interface Found {
  readonly occurrences: readonly Occurrence[];
  readonly isWhole: boolean;
}

interface Looking {
  readonly window: Window;
  readonly budget: Budget;
}

function ofOne(versions: readonly ReadSeries[], { window, budget }: Looking): Found {
  const series = newestOf(versions.filter(({ event }) => event.recurrenceId === null));
  const exceptions = exceptionsOf(versions);
  const alone = [...exceptions.values()].flatMap((one) => standsAlone(one, window));
  if (series?.start == null) return { occurrences: alone, isWhole: true };
  const shifts = shiftsOf([...exceptions.values()], series);
  const { times, isWhole } = timesOf(series, {
    window,
    budget,
    slack: Math.max(0, ...shifts.map(({ by }) => Math.abs(by))),
  });
  const isSeries = series.rules.length > 0 || series.extra.length > 0;
  const regular = times.flatMap((time) => {
    if (exceptions.has(keyOfTime(inWindow(time, window)))) return [];
    const shift = shifts.findLast(({ from }) => time.wall >= from);
    const at = shift === undefined ? time : later(time, shift.by);
    return drawn(shift?.as ?? series, { at, of: isSeries ? time.time : null, window });
  });
  return { occurrences: [...regular, ...alone], isWhole };
}

/** The version that holds: the highest SEQUENCE, then the latest DTSTAMP, then the last in the file. */
function newestOf(versions: readonly ReadSeries[]): ReadSeries | undefined {
  return [...versions]
    .sort(({ event: a }, { event: b }) => a.sequence - b.sequence || (a.stamp ?? 0) - (b.stamp ?? 0))
    .at(-1);
}

function exceptionsOf(versions: readonly ReadSeries[]): ReadonlyMap<string, ReadSeries> {
  const groups = new Map<string, ReadSeries[]>();
  for (const one of versions) {
    if (one.event.recurrenceId === null) continue;
    const key = keyOfTime(one.event.recurrenceId);
    groups.set(key, [...(groups.get(key) ?? []).slice(-20), one]);
  }
  return new Map(
    [...groups].flatMap(([key, group]) => {
      const newest = newestOf(group);
      return newest === undefined ? [] : [[key, newest] as const];
    }),
  );
}

function standsAlone(one: ReadSeries, window: Window): readonly Occurrence[] {
  return one.start === null ? [] : drawn(one, { at: one.start, of: one.event.recurrenceId, window });
}

/** From which occurrence on all later ones are moved, by how much, and what is true of them. */
interface Shift {
  readonly from: Wall;
  readonly by: number;
  readonly as: ReadSeries;
}

function shiftsOf(exceptions: readonly ReadSeries[], series: ReadSeries): readonly Shift[] {
  const shifts = exceptions.flatMap((one): Shift[] => {
    const which = one.event.recurrenceId;
    if (!one.event.andLater || one.start === null || which === null) return [];
    const from = wallIn(which, series.start?.clock ?? UTC);
    return [{ from, by: one.start.wall - from, as: one }];
  });
  return shifts.sort((a, b) => a.from - b.from).slice(0, MOST_SHIFTS);
}

function wallIn(time: CalendarTime, clock: WallClock): Wall {
  if (time.kind === 'instant') return clock.wallAt(time.at);
  return Date.parse(`${time.kind === 'day' ? `${time.on}T00:00:00` : time.local}Z`);
}

interface Counting extends Looking {
  readonly slack: number;
}

interface Times {
  readonly times: readonly ReadTime[];
  readonly isWhole: boolean;
}

/** DTSTART, what the rules and RDATE add, without what EXDATE leaves out; each once, in order. */
function timesOf(series: ReadSeries, { window, slack, budget }: Counting): Times {
  const { start } = series;
  if (start === null) return { times: [], isWhole: true };
  const clock = start.clock ?? window.clock ?? UTC;
  const span = {
    from: clock.wallAt(window.from) - series.length - slack - 2 * DAY,
    until: clock.wallAt(window.until) + slack + 2 * DAY,
  };
  const walls = new Set([start.wall]);
  let isWhole = true;
  for (const rule of series.rules) {
    const counted = countRule(rule, { start, clock, span, all: budget });
    for (const wall of counted.walls) walls.add(wall);
    isWhole &&= counted.isWhole;
  }
  const times = [...walls].map((wall) => later(start, wall - start.wall));
  const isLeftOut = leftOutTest(series.leftOut, window);
  const unique = new Map(
    [...times, ...series.extra].map((time) => [keyOfTime(inWindow(time, window)), time]),
  );
  const kept = [...unique].filter(([key, time]) => !isLeftOut(key, time)).map(([, time]) => time);
  return { times: kept.sort((a, b) => a.wall - b.wall), isWhole };
}

/** What tells a time apart, read by the clock of the window where it names no zone. */
function inWindow({ time, wall, clock }: ReadTime, window: Window): CalendarTime {
  if (time.kind !== 'floating' || clock !== null) return time;
  return { ...time, at: window.clock?.instantOf(wall) ?? null };
}

/** A day left out of a series of hours leaves out all of that day. */
function leftOutTest(leftOut: readonly ReadTime[], window: Window): (key: string, time: ReadTime) => boolean {
  const keys = new Set(leftOut.map((time) => keyOfTime(inWindow(time, window))));
  return (key, time) => keys.has(key) || keys.has(dayOfWall(time.wall));
}

interface Span {
  readonly from: Wall;
  readonly until: Wall;
}

interface RuleCounting {
  readonly all: Budget;
  readonly start: ReadTime;
  readonly clock: WallClock;
  readonly span: Span;
}

function countRule(
  rule: Rule,
  { start, clock, span, all }: RuleCounting,
): { readonly walls: readonly Wall[]; readonly isWhole: boolean } {
  const isDay = start.time.kind === 'day';
  const plain = isDay ? { ...rule, byHour: [], byMinute: [], bySecond: [] } : rule;
  const budget = createBudget(STEPS, all);
  const walls: Wall[] = [];
  // DTSTART is the first of its series, also where its own rule would not have chosen it.
  let count = 0;
  for (const wall of expandRule({ rule: plain, start: start.wall, from: span.from, budget })) {
    if (count === 0 && wall > start.wall && rule.count !== null) count = 1;
    count += 1;
    if (wall > span.until || isOver(rule, { count, wall, clock })) return { walls, isWhole: true };
    if (wall >= span.from) walls.push(wall);
    if (walls.length >= MOST_OF_ONE) return { walls, isWhole: false };
  }
  return { walls, isWhole: !budget.isSpent };
}

interface Reached {
  readonly count: number;
  readonly wall: Wall;
  readonly clock: WallClock;
}

function isOver({ count: most, until }: Rule, { count, wall, clock }: Reached): boolean {
  if (most !== null && count > most) return true;
  return until !== null && isAfter(wall, until, clock);
}

/** UNTIL as a day holds to its end; as an instant it is compared with the instant; without a zone, by the clock. */
function isAfter(wall: Wall, until: Stamp, clock: WallClock): boolean {
  if (until.isDay) return wall >= until.wall + DAY;
  if (until.ahead === null) return wall > until.wall;
  return clock.instantOf(wall) > until.wall - until.ahead * 60_000;
}

interface Drawing {
  readonly at: ReadTime;
  readonly of: CalendarTime | null;
  readonly window: Window;
}

/** The occurrence, where it lies in the window at all. */
function drawn(series: ReadSeries, { at, of, window }: Drawing): readonly Occurrence[] {
  const clock = at.clock ?? window.clock ?? UTC;
  // A zone that nobody knows gives no instant, and no guess either.
  if (at.time.kind === 'unknownZone') return [];
  const start = clock.instantOf(at.wall);
  const ended = series.length === 0 ? null : later(at, series.length);
  const end = ended === null ? start : (ended.clock ?? clock).instantOf(ended.wall);
  if (start >= window.until || Math.max(end, start + 1) <= window.from) return [];
  const { event } = series;
  return [
    { event, recurrenceId: of, start: at.time, end: ended?.time ?? null, startsAt: start, endsAt: end },
  ];
}

/** The instant at which a time comes by a clock: midnight for a day. `null` where its zone is unknown. */
export function instantBy(time: CalendarTime, clock: WallClock): Instant | null {
  if (time.kind === 'unknownZone') return null;
  if (time.kind === 'instant') return time.at;
  return clock.instantOf(wallIn(time, clock));
}
