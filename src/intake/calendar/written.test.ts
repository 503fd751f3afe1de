import { expect, it } from 'vitest';
import { type WrittenCalendar, writeCalendar } from '../../lib/write-calendar.ts';
import { readCalendar } from './read-calendar.ts';

const INVITATION: WrittenCalendar = {
  product: '-//Heardback//EN',
  method: 'REQUEST',
  events: [
    {
      uid: 'i1@heardback',
      stamp: Date.UTC(2026, 10, 1, 8),
      sequence: 2,
      when: { startsAt: Date.UTC(2026, 11, 1, 9), endsAt: Date.UTC(2026, 11, 1, 10) },
      summary:
        'Interview: Ingenieur, Müller & Söhne; zweites Gespräch \\ Straße – 面接の予定についてのお知らせ',
      description: 'First line\nSecond line',
      location: 'Room 2, Main Street 1',
      status: 'CONFIRMED',
      organizer: { name: 'Robin "Rob" Lee', address: 'robin@example.com' },
      attendees: [
        { name: 'Ada Park', address: 'ada@example.org' },
        { name: null, address: 'sam@example.com', hasAccepted: true },
      ],
    },
  ],
};

it('is read as it was written', () => {
  const read = readCalendar(writeCalendar(INVITATION));
  expect(read.problems).toEqual([]);
  expect(read.method).toBe('REQUEST');
  expect(read.events).toMatchObject([
    {
      uid: 'i1@heardback',
      sequence: 2,
      start: { at: Date.UTC(2026, 11, 1, 9) },
      end: { at: Date.UTC(2026, 11, 1, 10) },
      summary: INVITATION.events[0]?.summary,
      description: 'First line\nSecond line',
      location: 'Room 2, Main Street 1',
      organizer: { name: 'Robin "Rob" Lee', address: 'robin@example.com' },
      attendees: [
        { address: 'ada@example.org', participation: 'NEEDS-ACTION' },
        { address: 'sam@example.com', participation: 'ACCEPTED' },
      ],
    },
  ]);
});

it('has no line longer than 75 octets, and cuts no letter', () => {
  const text = writeCalendar(INVITATION);
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  expect(text).not.toContain('\uFFFD');
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

it('is this file, line for line', () => {
  const text = writeCalendar({
    ...INVITATION,
    name: 'What I owe',
    refresh: 'PT1H',
    method: 'PUBLISH',
    events: [
      { uid: 'd1@heardback', stamp: 0, when: { on: '2026-12-31' }, summary: 'Tell Ada', isFree: true },
    ],
  });
  expect(text.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Heardback//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:What I owe',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VEVENT',
    'UID:d1@heardback',
    'DTSTAMP:19700101T000000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Tell Ada',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});
