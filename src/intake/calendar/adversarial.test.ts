import { expect, it } from 'vitest';
import { messagesOf } from './itip/message.ts';
import { readCalendar } from './read-calendar.ts';

const WINDOW = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2028, 0, 1) };
const wrapped = (inside: string) => `BEGIN:VCALENDAR\n${inside}\nEND:VCALENDAR`;
const event = (...lines: string[]) => `BEGIN:VEVENT\n${lines.join('\n')}\nEND:VEVENT\n`;
const many = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join('');
const NEVER = 'RRULE:FREQ=SECONDLY;INTERVAL=7;BYHOUR=3;BYMINUTE=59;BYSECOND=58;BYMONTHDAY=31;BYMONTH=2';
const zone = (index: number) =>
  `BEGIN:VTIMEZONE\nTZID:z${index}\n${many(20, () => `BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\n${NEVER}\nEND:STANDARD\n`)}END:VTIMEZONE\n`;

it.each([
  ['nothing', ''],
  ['a megabyte of line breaks', '\n'.repeat(1_000_000)],
  ['a megabyte of blanks', wrapped(' '.repeat(1_000_000))],
  ['one line that is folded without end', wrapped(event(`SUMMARY:a${'\n b'.repeat(300_000)}`))],
  ['blocks that are never ended', 'BEGIN:VEVENT\n'.repeat(50_000)],
  ['blocks inside blocks', 'BEGIN:X\n'.repeat(50_000)],
  ['ends without a beginning', 'END:VEVENT\n'.repeat(50_000)],
  ['quotes that nobody closes', wrapped(event(`DTSTART;TZID="${';A="'.repeat(50_000)}`))],
  ['colons', wrapped(event(`DTSTART;TZID=${':'.repeat(200_000)}20260101T000000`))],
  ['soft breaks', wrapped(event(`SUMMARY;ENCODING=QUOTED-PRINTABLE:${'=\n'.repeat(100_000)}`))],
  ['parameters', wrapped(event(`DTSTART${';A=B'.repeat(100_000)}:20260101T000000Z`))],
  [
    'rules that never come',
    wrapped(many(3000, (index) => event(`UID:${index}`, 'DTSTART:19700101T000000Z', NEVER))),
  ],
  [
    'a rule in a thousand parts',
    wrapped(event('UID:1', 'DTSTART:20260101T000000Z', `RRULE:FREQ=DAILY;BYHOUR=${'1,'.repeat(3000)}1`)),
  ],
  [
    'zones that never change',
    wrapped(
      many(500, zone) + many(500, (index) => event(`UID:${index}`, `DTSTART;TZID=z${index}:20260101T000000`)),
    ),
  ],
  [
    'names of zones',
    wrapped(
      many(5000, (index) =>
        event(`UID:${index}`, `DTSTART;TZID=US/${'a/'.repeat(90)}${index}:20260101T000000`),
      ),
    ),
  ],
  [
    'dates left out',
    wrapped(
      event(
        'UID:1',
        'DTSTART:20260101T000000Z',
        'RRULE:FREQ=DAILY',
        `EXDATE:${'20260101T000000Z,'.repeat(50_000)}`,
      ),
    ),
  ],
  [
    'versions of one appointment',
    wrapped(many(20_000, () => event('UID:1', 'RECURRENCE-ID:20260101T000000Z', 'DTSTART:20260101T000000Z'))),
  ],
  [
    'people',
    wrapped(
      event(
        'UID:1',
        'DTSTART:20260101T000000Z',
        ...Array.from({ length: 50_000 }, () => 'ATTENDEE;CN="a":mailto:a@b.c'),
      ),
    ),
  ],
  [
    'odd letters',
    wrapped(event('UID:\u0000\uFFFF\uD800', 'SUMMARY:\u202E\uDC00', 'DTSTART:20260101T000000Z')),
  ],
  [
    'years at their ends',
    wrapped(
      event('UID:1', 'DTSTART:00000101T000000', 'DTEND:99991231T235960', 'RRULE:FREQ=YEARLY') +
        event('UID:2', 'DTSTART:99991231', 'DURATION:P999999W'),
    ),
  ],
])('no file holds the process, whatever it is made of: %s', (_, text) => {
  const before = process.memoryUsage().rss;
  const from = process.cpuUsage();
  expect(() => messagesOf(readCalendar(text), WINDOW)).not.toThrow();
  const { user } = process.cpuUsage(from);
  expect(user / 1000).toBeLessThan(1000);
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(700);
});
