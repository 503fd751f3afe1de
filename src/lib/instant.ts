/** Milliseconds since 1970-01-01T00:00Z. Arithmetic on it is plain; days and zones belong to the calendar. */
export type Instant = number;

/** A calendar day with no zone, `YYYY-MM-DD`. */
export type PlainDate = string;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The instant as ISO 8601 in UTC, for the wire and for people who read JSON. */
export function toIso(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** Reads ISO 8601 with an offset or `Z`; `null` when the text is something else or names no zone. */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
