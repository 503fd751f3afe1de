import type { Instant } from '../lib/instant.ts';

/** Writes instants for people: short, in one zone, always with the year. */
export interface DayWriter {
  /** `20 Sep 2026`. */
  readonly day: (instant: Instant) => string;
  /** `Sun 20 Sep 2026, 14:00`. */
  readonly moment: (instant: Instant) => string;
  /** `2026-09-20`. */
  readonly date: (instant: Instant) => string;
}

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute';

export function createDayWriter(timeZone: string): DayWriter {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const partsOf = (instant: Instant) =>
    Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value])) as Readonly<
      Record<Part, string>
    >;
  const dayOf = ({ day, month, year }: Readonly<Record<Part, string>>) => `${day} ${month} ${year}`;
  const date = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return {
    day: (instant) => dayOf(partsOf(instant)),
    moment: (instant) => {
      const found = partsOf(instant);
      return `${found.weekday} ${dayOf(found)}, ${found.hour}:${found.minute}`;
    },
    date: (instant) => date.format(instant),
  };
}
