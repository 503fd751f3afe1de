import type { Instant, PlainDate } from './instant.ts';

/** A calendar file to be written (RFC 5545). */
export interface WrittenCalendar {
  /** The name of the program that writes it. */
  readonly product: string;
  /** What it asks of whoever gets it (RFC 5546); left out in one that only tells. */
  readonly method?: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  readonly name?: string;
  /** How often it is worth asking for again, such as `PT1H`. */
  readonly refresh?: string;
  readonly events: readonly WrittenEvent[];
}

export interface WrittenEvent {
  readonly uid: string;
  readonly stamp: Instant;
  readonly sequence?: number;
  /** Instants are written in UTC, which every program reads the same; a whole day has no zone. */
  readonly when: { readonly startsAt: Instant; readonly endsAt: Instant } | { readonly on: PlainDate };
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
  readonly status?: 'CONFIRMED' | 'CANCELLED' | 'TENTATIVE';
  readonly isFree?: boolean;
  readonly organizer?: WrittenPerson;
  readonly attendees?: readonly (WrittenPerson & { readonly hasAccepted?: boolean })[];
}

export interface WrittenPerson {
  readonly name: string | null;
  readonly address: string;
}

/** The text of a calendar file: lines end with CR and LF, and none is longer than 75 octets, whatever the letters. */
export function writeCalendar({ product, method, name, refresh, events }: WrittenCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(product)}`,
    'CALSCALE:GREGORIAN',
    ...(method ? [`METHOD:${method}`] : []),
    ...(name ? [`X-WR-CALNAME:${escapeText(name)}`] : []),
    ...(refresh ? [`REFRESH-INTERVAL;VALUE=DURATION:${refresh}`, `X-PUBLISHED-TTL:${refresh}`] : []),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function eventLines(event: WrittenEvent): readonly string[] {
  const { uid, stamp, sequence, when, summary, description, location, url, status, isFree } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...('on' in when
      ? [`DTSTART;VALUE=DATE:${plain(when.on)}`, `DTEND;VALUE=DATE:${plain(nextDay(when.on))}`]
      : [`DTSTART:${utc(when.startsAt)}`, `DTEND:${utc(when.endsAt)}`]),
    ...(sequence === undefined ? [] : [`SEQUENCE:${sequence}`]),
    `SUMMARY:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(url ? [`URL:${url.replace(/[\r\n]/g, '')}`] : []),
    ...(status ? [`STATUS:${status}`] : []),
    `TRANSP:${isFree ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(event.organizer ? [`ORGANIZER${named(event.organizer)}:mailto:${event.organizer.address}`] : []),
    ...(event.attendees ?? []).map(attendeeLine),
    'END:VEVENT',
  ];
}

function attendeeLine(one: WrittenPerson & { readonly hasAccepted?: boolean }): string {
  const answer = one.hasAccepted ? 'PARTSTAT=ACCEPTED' : 'PARTSTAT=NEEDS-ACTION;RSVP=TRUE';
  return `ATTENDEE${named(one)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;${answer}:mailto:${one.address}`;
}

/** A parameter in quotes; RFC 6868 says how it holds a quote or a line break. */
function named({ name }: WrittenPerson): string {
  if (name === null || name === '') return '';
  const safe = name
    .replace(/\^/g, '^^')
    .replace(/"/g, "^'")
    .replace(/\r?\n|\r/g, '^n');
  return `;CN="${safe}"`;
}

function escapeText(text: string): string {
  return (
    text
      .replace(/\\/g, '\\\\')
      .replace(/;/g, '\\;')
      .replace(/,/g, '\\,')
      .replace(/\r\n|\n|\r/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 section 3.1 allows no other control characters
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
  );
}

function utc(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function plain(day: PlainDate): string {
  return day.replaceAll('-', '');
}

function nextDay(day: PlainDate): PlainDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const LONGEST_LINE = 75;

/** A line goes on after a blank; no letter of several octets is cut in two. */
function fold(line: string): string {
  if (line.length * 4 <= LONGEST_LINE) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
