import { DAY, type Instant, MINUTE } from '../../../lib/instant.ts';
import { type Block, lineOf, linesOf } from '../blocks.ts';
import { type Budget, createBudget } from '../recurrence/budget.ts';
import { expandRule } from '../recurrence/expand-rule.ts';
import { type Rule, readRule } from '../recurrence/rule.ts';
import { minutesAhead, readStamp } from '../stamp.ts';
import { midnightOf, type Wall } from '../wall.ts';
import type { WallClock } from './wall-clock.ts';

/** Zones with more than this in them are no zones. */
const MOST_PARTS = 1000;
/** For one definition, whatever its rules ask for. */
const STEPS = 100_000;

/**
 * The clocks that a VTIMEZONE describes (RFC 5545 section 3.6.5); `null` when it describes none. Before its first change
 * they are those from which that change was made, and never those of the machine that reads it.
 */
export function definedClock(zone: Block, all: Budget): WallClock | null {
  const parts = zone.blocks.slice(0, MOST_PARTS).flatMap((block) => partOf(block) ?? []);
  const name = lineOf(zone, 'TZID')?.value.trim() ?? '';
  if (parts.length === 0) return null;
  const budget = createBudget(STEPS, all);
  let known: { readonly from: Wall; readonly until: Wall; readonly changes: readonly Change[] } | undefined;
  const changesAround = (wall: Wall) => {
    if (known === undefined || wall < known.from || wall >= known.until) {
      const year = new Date(wall).getUTCFullYear();
      const span = { from: midnightOf(year - 1, 1, 1), until: midnightOf(year + 2, 1, 1) };
      known = { ...span, changes: changesOf(parts, { ...span, budget }) };
    }
    return known.changes;
  };
  return {
    name,
    by: 'definition',
    instantOf: (wall) => wall - aheadOnWall(changesAround(wall), wall),
    wallAt: (at) => at + aheadAt(changesAround(at), at),
  };
}

/** STANDARD or DAYLIGHT: from when on, and on which days again, the clocks go from one offset to another. */
interface Part {
  readonly begins: Wall;
  readonly from: number;
  readonly to: number;
  readonly rules: readonly Rule[];
  readonly extra: readonly Wall[];
}

function partOf(block: Block): Part | null {
  const begins = readStamp(lineOf(block, 'DTSTART')?.value ?? '');
  const to = offsetIn(block, 'TZOFFSETTO');
  if (begins === null || to === null) return null;
  const rules = linesOf(block, 'RRULE').flatMap(({ value }) => readRule(value) ?? []);
  const extra = linesOf(block, 'RDATE').flatMap(({ value }) =>
    value.split(',').flatMap((text) => readStamp(text.split('/')[0] ?? '')?.wall ?? []),
  );
  return { begins: begins.wall, from: offsetIn(block, 'TZOFFSETFROM') ?? to, to, rules, extra };
}

/** Seconds are written by some for the mean time of the nineteenth century. */
function offsetIn(block: Block, name: string): number | null {
  const match = /^\s*([+-]?)(\d{2}):?(\d{2}):?(\d{2})?\s*$/.exec(lineOf(block, name)?.value ?? '');
  if (match === null) return null;
  const sign = match[1] === '' ? '+' : match[1];
  const seconds = Number(match[4] ?? 0) * 1000;
  return minutesAhead(`${sign}${match[2]}${match[3]}`) * MINUTE + (sign === '-' ? -seconds : seconds);
}

/** An instant at which the clocks were moved. */
interface Change {
  readonly at: Instant;
  readonly from: number;
  readonly to: number;
}

interface Span {
  readonly from: Wall;
  readonly until: Wall;
  readonly budget: Budget;
}

/** Those from the span on, and for each part the last one before it. */
function changesOf(parts: readonly Part[], span: Span): readonly Change[] {
  const changes = parts.flatMap((part) => onsetsOf(part, span).map((wall) => changeAt(part, wall)));
  return changes.sort((a, b) => a.at - b.at);
}

function changeAt({ from, to }: Part, wall: Wall): Change {
  return { at: wall - from, from, to };
}

function onsetsOf({ begins, from, rules, extra }: Part, span: Span): readonly Wall[] {
  const onsets = new Set([begins, ...extra]);
  for (const rule of rules) {
    const ruleEnds =
      rule.until === null ? span.until : rule.until.wall + (rule.until.ahead === null ? 0 : from);
    const ends = Math.min(ruleEnds, span.until);
    // The last change before the span lies within the years that one period of the rule takes.
    const near = Math.min(span.from, ends) - (rule.interval + 1) * 366 * DAY;
    let count = 0;
    for (const wall of expandRule({ rule, start: begins, from: near, budget: span.budget })) {
      count += 1;
      if (wall > ends || (rule.count !== null && count > rule.count)) break;
      onsets.add(wall);
    }
  }
  return [...onsets];
}

/** A time in the gap or in the hour that comes twice is read with the offset before the change. */
function aheadOnWall(changes: readonly Change[], wall: Wall): number {
  const last = lastWhere(changes, ({ at, from, to }) => wall >= at + Math.max(from, to));
  return changes[last]?.to ?? changes[0]?.from ?? 0;
}

function aheadAt(changes: readonly Change[], instant: Instant): number {
  const last = lastWhere(changes, ({ at }) => instant >= at);
  return changes[last]?.to ?? changes[0]?.from ?? 0;
}

function lastWhere(changes: readonly Change[], isPast: (change: Change) => boolean): number {
  let low = -1;
  let high = changes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const change = changes[middle];
    if (change !== undefined && isPast(change)) low = middle;
    else high = middle;
  }
  return low;
}
