import { AWAY_WORDS, hasWord } from '../../domain/appointment/title-words.ts';
import { type ReadCalendar, readCalendar } from '../../intake/calendar/read-calendar.ts';
import { type Occurrence, occurrencesOf } from '../../intake/calendar/recurrence/occurrences.ts';
import { ianaNamed } from '../../intake/calendar/zones/named-zone.ts';
import { dayNumberOf, plainDateOf } from '../../lib/day-number.ts';
import { DAY, type Instant, type PlainDate } from '../../lib/instant.ts';

export interface DaysAway {
  readonly from: PlainDate;
  /** The last day away. */
  readonly until: PlainDate;
}

export interface AwayReading {
  readonly text: string;
  /** The zone of whoever is away. */
  readonly zone: string;
  readonly now: Instant;
  readonly words?: readonly string[];
}

const AHEAD = 370 * DAY;

/**
 * The days on which a calendar says that its owner is away: whole days marked as out of office, or taken by something that
 * is called so. Days that touch are one absence. An hour away is none, and what is free or cancelled says nothing.
 */
export function daysAway({ text, zone, now, words = AWAY_WORDS }: AwayReading): readonly DaysAway[] {
  const clock = ianaNamed(zone);
  const calendar: ReadCalendar = readCalendar(text, { zone });
  const window = { from: now, until: now + AHEAD, ...(clock && { clock }) };
  const { occurrences } = occurrencesOf(calendar.series, window);
  const spans = occurrences.filter((one) => isAway(one, words)).map(spanOf);
  return merged(spans);
}

function isAway({ event, start }: Occurrence, words: readonly string[]): boolean {
  if (start.kind !== 'day' || event.status === 'CANCELLED') return false;
  if (event.busyStatus === 'OOF') return true;
  return event.busyStatus !== 'FREE' && hasWord(event.summary, words);
}

function spanOf({ start, end }: Occurrence): DaysAway {
  const from = start.kind === 'day' ? start.on : '';
  const after = end?.kind === 'day' ? dayNumberOf(end.on) : dayNumberOf(from) + 1;
  return { from, until: plainDateOf(Math.max(dayNumberOf(from), after - 1)) };
}

function merged(spans: readonly DaysAway[]): readonly DaysAway[] {
  const inOrder = [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const found: DaysAway[] = [];
  for (const span of inOrder) {
    const last = found.at(-1);
    if (last === undefined || dayNumberOf(span.from) > dayNumberOf(last.until) + 1) found.push(span);
    else if (span.until > last.until) found[found.length - 1] = { from: last.from, until: span.until };
  }
  return found;
}
