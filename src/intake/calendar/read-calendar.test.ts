import { expect, it } from 'vitest';
import { readCalendar } from './read-calendar.ts';

const file = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT'];
const startOf = (line: string, ...others: string[]) =>
  readCalendar(file(...others, ...event(line))).events[0]?.start;
const iso = (line: string, ...others: string[]) => {
  const start = startOf(line, ...others);
  return start?.kind === 'instant' ? new Date(start.at).toISOString() : start;
};

it.each([
  ['UTC', 'DTSTART:20261122T090000Z', '2026-11-22T09:00:00.000Z'],
  ['a zone of the world', 'DTSTART;TZID=Europe/Berlin:20260722T090000', '2026-07-22T07:00:00.000Z'],
  ['a zone in quotes', 'DTSTART;TZID="America/Toronto":20261122T090000', '2026-11-22T14:00:00.000Z'],
  ['a zone of Windows', 'DTSTART;TZID=W. Europe Standard Time:20260722T090000', '2026-07-22T07:00:00.000Z'],
  [
    'a zone of Windows in summer',
    'DTSTART;TZID=Pacific Daylight Time:20260722T090000',
    '2026-07-22T16:00:00.000Z',
  ],
  [
    'a zone as Outlook shows it',
    'DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20260722T090000',
    '2026-07-22T13:00:00.000Z',
  ],
  ['cities', 'DTSTART;TZID="Kuala Lumpur, Singapore":20261122T090000', '2026-11-22T01:00:00.000Z'],
  [
    'cities of which the first is none',
    'DTSTART;TZID="Beijing, Chongqing, Hong Kong, Urumqi":20261122T090000',
    '2026-11-22T01:00:00.000Z',
  ],
  [
    'a path before the zone',
    'DTSTART;TZID=/mozilla.org/20070129_1/Europe/Berlin:20260722T090000',
    '2026-07-22T07:00:00.000Z',
  ],
  ['a hyphen in the zone', 'DTSTART;TZID=US-Mountain:20260122T090000', '2026-01-22T16:00:00.000Z'],
  ['an offset', 'DTSTART;TZID=GMT+01:00:20261122T090000', '2026-11-22T08:00:00.000Z'],
  ['an offset to the west', 'DTSTART;TZID="(GMT-03:00)":20261122T090000', '2026-11-22T12:00:00.000Z'],
  ['the marks of ISO 8601', 'DTSTART:2026-11-22T09:00:00Z', '2026-11-22T09:00:00.000Z'],
  ['an hour that the clocks skip', 'DTSTART;TZID=Europe/Berlin:20260329T023000', '2026-03-29T01:30:00.000Z'],
  ['an hour that comes twice', 'DTSTART;TZID=Europe/Berlin:20261025T023000', '2026-10-25T00:30:00.000Z'],
])('reads when something starts: %s', (_, line, expected) => {
  expect(iso(line)).toBe(expected);
});

it('asks instead of guessing where nobody can tell the zone', () => {
  const read = readCalendar(file(...event('DTSTART;TZID=Customized Time Zone:20261122T090000')));
  expect(read.events[0]?.start).toEqual({
    kind: 'unknownZone',
    local: '2026-11-22T09:00:00',
    zone: 'Customized Time Zone',
  });
  expect(read.problems).toEqual([{ problem: 'zoneUnknown', at: 5, text: 'Customized Time Zone' }]);
});

it('leaves a time that names no zone as it is, unless it is told the zone', () => {
  expect(startOf('DTSTART:20261122T090000')).toEqual({
    kind: 'floating',
    local: '2026-11-22T09:00:00',
    at: null,
  });
  const told = readCalendar(file(...event('DTSTART:20261122T090000')), { zone: 'Asia/Kolkata' });
  expect(told.events[0]?.start).toMatchObject({ at: Date.parse('2026-11-22T03:30:00Z') });
});

it('knows a whole day, which lasts that day where no end is given', () => {
  const [read] = readCalendar(file(...event('DTSTART;VALUE=DATE:20261224'))).events;
  expect(read?.start).toEqual({ kind: 'day', on: '2026-12-24' });
  expect(read?.end).toEqual({ kind: 'day', on: '2026-12-25' });
});

const ODD_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:House Time',
  'BEGIN:STANDARD',
  'DTSTART:20071104T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:20070311T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

it.each([
  ['summer', '20260722T090000', '2026-07-22T13:00:00.000Z'],
  ['winter', '20261122T090000', '2026-11-22T14:00:00.000Z'],
  ['before its first change', '19990722T090000', '1999-07-22T14:00:00.000Z'],
  ['the hour skipped', '20260308T023000', '2026-03-08T07:30:00.000Z'],
  ['the hour that comes twice', '20261101T013000', '2026-11-01T05:30:00.000Z'],
  ['far ahead', '21500722T090000', '2150-07-22T13:00:00.000Z'],
])('reads a zone that the file defines itself: %s', (_, local, expected) => {
  expect(iso(`DTSTART;TZID=House Time:${local}`, ...ODD_ZONE)).toBe(expected);
});

it('takes the end from the duration, by the clock', () => {
  const night = ['DTSTART;TZID=Europe/Berlin:20261024T220000', 'DURATION:PT8H'];
  const [read] = readCalendar(file(...event(...night))).events;
  expect(read?.end).toMatchObject({ local: '2026-10-25T06:00:00' });
});

it('reads who invites, who is invited, and what they answered', () => {
  const lines = [
    'DTSTART:20261122T090000Z',
    'SUMMARY:Interview\\, second round\\nwith Ada',
    'ORGANIZER;CN="Park, Ada":MAILTO:Ada@Example.com',
    'ATTENDEE;CN=Mia;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:mailto:mia@example.org',
    'ATTENDEE;CUTYPE=ROOM:mailto:room1@example.com',
    'SEQUENCE:3',
    'STATUS:CANCELED',
    'DTSTAMP:20261101T080000Z',
  ];
  const [read] = readCalendar(file('METHOD:REQUEST', ...event(...lines))).events;
  expect(read).toMatchObject({
    summary: 'Interview, second round\nwith Ada',
    organizer: { address: 'ada@example.com', name: 'Park, Ada' },
    sequence: 3,
    status: 'CANCELLED',
    stamp: Date.parse('2026-11-01T08:00:00Z'),
    attendees: [
      { address: 'mia@example.org', name: 'Mia', participation: 'ACCEPTED', isResource: false },
      { address: 'room1@example.com', participation: 'NEEDS-ACTION', isResource: true },
    ],
  });
});

it('joins folded lines, also in the middle of a letter of several bytes that was cut by characters', () => {
  const folded = file(
    'BEGIN:VEVENT',
    'UID:one',
    'DTSTART:20261122',
    ' T090000Z',
    'SUMMARY:Gespr',
    '\täch',
    'END:VEVENT',
  );
  const [read] = readCalendar(folded).events;
  expect(read).toMatchObject({ summary: 'Gespräch', start: { kind: 'instant' } });
});

it('loses no event to a bad one beside it', () => {
  const read = readCalendar(
    file(
      ...event('DTSTART:20261399T090000Z', 'SUMMARY:No such day'),
      'this is no line at all',
      'BEGIN:VEVENT',
      'UID:two',
      'DTSTART:20261122T090000Z',
      'BEGIN:VEVENT',
      'UID:three',
      'DTSTART:20261123T090000Z',
      'END:VEVENT',
      'END:VEVENT',
      ...event('DTSTART:20261124T090000Z'),
    ),
  );
  expect(read.events.map(({ start }) => start?.kind ?? null)).toEqual([
    null,
    'instant',
    'instant',
    'instant',
  ]);
  expect(read.problems.map(({ problem }) => problem)).toEqual([
    'brokenLine',
    'neverEnded',
    'endWithoutBeginning',
    'startUnreadable',
  ]);
});

it('reads what is left of a file that was cut off', () => {
  const read = readCalendar('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:one\nDTSTART:20261122T090000Z\nSUMM');
  expect(read.events).toHaveLength(1);
  expect(read.problems.map(({ problem }) => problem)).toEqual(['brokenLine', 'neverEnded', 'neverEnded']);
});

it('says that something is no calendar', () => {
  expect(readCalendar('<html>Please sign in</html>').problems.map(({ problem }) => problem)).toContain(
    'noCalendar',
  );
});

it('reads the old vCalendar with its quoted-printable text', () => {
  const old =
    'BEGIN:VCALENDAR\nVERSION:1.0\nBEGIN:VEVENT\nDTSTART:20261122T090000Z\nSUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gespr=C3=A4ch mit=\n Ada\nEND:VEVENT\nEND:VCALENDAR';
  expect(readCalendar(old).events[0]?.summary).toBe('Gespräch mit Ada');
});
