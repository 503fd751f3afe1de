import { expect, it } from 'vitest';
import { readCalendar } from '../read-calendar.ts';
import { ianaClock } from '../zones/wall-clock.ts';
import { occurrencesOf } from './occurrences.ts';

const FAR = Date.parse('2200-01-01T00:00:00Z');

function localStarts(lines: readonly string[], most = 8): readonly string[] {
  const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join(
    '\n',
  );
  const { occurrences } = occurrencesOf(readCalendar(text).series, {
    from: Date.parse('1900-01-01T00:00:00Z'),
    until: FAR,
  });
  return occurrences
    .slice(0, most)
    .map(({ start }) => (start.kind === 'day' ? start.on : 'local' in start ? start.local : ''));
}

const at = (days: string, time = 'T09:00:00') => days.split(' ').map((day) => day + time);

it.each([
  [
    'weekly on three days',
    '20261102T090000',
    'WEEKLY;BYDAY=MO,WE,FR;COUNT=5',
    at('2026-11-02 2026-11-04 2026-11-06 2026-11-09 2026-11-11'),
  ],
  [
    'every second week, weeks beginning on Monday',
    '19970805T090000',
    'WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    at('1997-08-05 1997-08-10 1997-08-19 1997-08-24'),
  ],
  [
    'every second week, weeks beginning on Sunday',
    '19970805T090000',
    'WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    at('1997-08-05 1997-08-17 1997-08-19 1997-08-31'),
  ],
  [
    'the last working day of the month',
    '20260101T090000',
    'MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4',
    at('2026-01-01 2026-01-30 2026-02-27 2026-03-31'),
  ],
  [
    'the second and the last of several hours',
    '20260105T080000',
    'DAILY;BYHOUR=8,10,12;BYSETPOS=2,-1;COUNT=4',
    ['2026-01-05T08:00:00', '2026-01-05T10:00:00', '2026-01-05T12:00:00', '2026-01-06T10:00:00'],
  ],
  [
    'the last day of the month',
    '20260131T090000',
    'MONTHLY;BYMONTHDAY=-1;COUNT=4',
    at('2026-01-31 2026-02-28 2026-03-31 2026-04-30'),
  ],
  [
    'the 31st, which is not in every month',
    '20260131T090000',
    'MONTHLY;COUNT=4',
    at('2026-01-31 2026-03-31 2026-05-31 2026-07-31'),
  ],
  ['the 29th of February', '20240229T090000', 'YEARLY;COUNT=3', at('2024-02-29 2028-02-29 2032-02-29')],
  [
    'the 29th of February over a century without it',
    '20920229T090000',
    'YEARLY;COUNT=3',
    at('2092-02-29 2096-02-29 2104-02-29'),
  ],
  [
    'days counted from the end of every month',
    '20260130T090000',
    'DAILY;BYMONTHDAY=-1,-2;COUNT=4',
    at('2026-01-30 2026-01-31 2026-02-27 2026-02-28'),
  ],
  [
    'the Monday of week 20',
    '19970512T090000',
    'YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3',
    at('1997-05-12 1998-05-11 1999-05-17'),
  ],
  [
    'the Monday of week 1, which may lie in December',
    '19970101T090000',
    'YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=4',
    at('1997-01-01 1997-12-29 1999-01-04 2000-01-03'),
  ],
  [
    'the last week, where a year has 53',
    '20201228T090000',
    'YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=3',
    at('2020-12-28 2026-12-28 2032-12-27'),
  ],
  [
    'days of the year, also from its end',
    '20260101T090000',
    'YEARLY;BYYEARDAY=1,-1;COUNT=4',
    at('2026-01-01 2026-12-31 2027-01-01 2027-12-31'),
  ],
  [
    'the 20th Monday of the year',
    '19970519T090000',
    'YEARLY;BYDAY=20MO;COUNT=3',
    at('1997-05-19 1998-05-18 1999-05-17'),
  ],
  [
    'the second to last Thursday of a month',
    '20260326T090000',
    'YEARLY;BYMONTH=3;BYDAY=-2TH;COUNT=3',
    at('2026-03-26 2027-03-18 2028-03-23'),
  ],
  [
    'Friday the 13th',
    '20260213T090000',
    'MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3',
    at('2026-02-13 2026-03-13 2026-11-13'),
  ],
  [
    'the Tuesday after the first Monday of November, every four years',
    '19961105T090000',
    'YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
    at('1996-11-05 2000-11-07 2004-11-02'),
  ],
  [
    'every 20 minutes within some hours',
    '20260105T090000',
    'MINUTELY;INTERVAL=20;BYHOUR=9,10;COUNT=4',
    ['2026-01-05T09:00:00', '2026-01-05T09:20:00', '2026-01-05T09:40:00', '2026-01-05T10:00:00'],
  ],
  [
    'seconds, at one minute of one hour',
    '20260105T000000',
    'SECONDLY;BYHOUR=9;BYMINUTE=1;BYSECOND=5;COUNT=3',
    ['2026-01-05T00:00:00', '2026-01-05T09:01:05', '2026-01-06T09:01:05'],
  ],
  [
    'a second until a day, which holds to its end',
    '20260105T230000',
    'DAILY;UNTIL=20260107',
    ['2026-01-05T23:00:00', '2026-01-06T23:00:00', '2026-01-07T23:00:00'],
  ],
  [
    'small letters, blanks and a doubled day',
    '20260105T090000',
    'weekly; byday=mo,mo ;count=2',
    at('2026-01-05 2026-01-12'),
  ],
])('counts a rule: %s', (_, start, rule, expected) => {
  expect(localStarts([`DTSTART:${start}`, `RRULE:FREQ=${rule}`])).toEqual(expected);
});

it('keeps the hour of the clock over the nights on which it changes', () => {
  const text = readCalendar(
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/Berlin:20261018T023000\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\nEND:VCALENDAR',
  );
  const { occurrences } = occurrencesOf(text.series, { from: 0, until: FAR });
  expect(occurrences.map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual([
    '2026-10-18T00:30:00.000Z',
    '2026-10-25T00:30:00.000Z',
    '2026-11-01T01:30:00.000Z',
  ]);
});

it('gives the hour that the clocks skip an hour later, and counts on from the right one', () => {
  const text = readCalendar(
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/Berlin:20260328T023000\nRRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\nEND:VCALENDAR',
  );
  const { occurrences } = occurrencesOf(text.series, { from: 0, until: FAR });
  expect(occurrences.map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual([
    '2026-03-28T01:30:00.000Z',
    '2026-03-29T01:30:00.000Z',
    '2026-03-30T00:30:00.000Z',
  ]);
});

it('compares UNTIL as an instant with a series in another zone', () => {
  expect(
    localStarts(['DTSTART;TZID=America/New_York:20260105T200000', 'RRULE:FREQ=DAILY;UNTIL=20260107T010000Z']),
  ).toEqual(['2026-01-05T20:00:00', '2026-01-06T20:00:00']);
});

it('counts a whole day as a day, whatever hours its rule names', () => {
  expect(
    localStarts(['DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=DAILY;BYMINUTE=1,2,3;INTERVAL=2;COUNT=2']),
  ).toEqual(['2026-01-05', '2026-01-07']);
});

it('adds dates and leaves dates out, also by the day', () => {
  expect(
    localStarts([
      'DTSTART:20260105T090000',
      'RRULE:FREQ=DAILY;COUNT=5',
      'RDATE:20260201T120000',
      'EXDATE:20260106T090000',
      'EXDATE;VALUE=DATE:20260108',
    ]),
  ).toEqual(['2026-01-05T09:00:00', '2026-01-07T09:00:00', '2026-01-09T09:00:00', '2026-02-01T12:00:00']);
});

const SERIES = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
DTSTART;TZID=Europe/Berlin:20261102T090000
DTEND;TZID=Europe/Berlin:20261102T100000
RRULE:FREQ=WEEKLY;COUNT=4
SUMMARY:Series
END:VEVENT
`;

function summaries(more: string): readonly string[] {
  const read = readCalendar(`${SERIES}${more}END:VCALENDAR`);
  const { occurrences } = occurrencesOf(read.series, { from: 0, until: FAR });
  return occurrences.map(
    ({ startsAt, event }) => `${new Date(startsAt).toISOString().slice(0, 16)} ${event.summary}`,
  );
}

it('puts an occurrence that was moved in the place of its own, whatever zone it is written in', () => {
  expect(
    summaries(
      'BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261109T080000Z\nDTSTART:20261110T130000Z\nSUMMARY:Moved\nEND:VEVENT\n',
    ),
  ).toEqual([
    '2026-11-02T08:00 Series',
    '2026-11-10T13:00 Moved',
    '2026-11-16T08:00 Series',
    '2026-11-23T08:00 Series',
  ]);
});

it('moves all later ones where it was said of them', () => {
  expect(
    summaries(
      'BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261116T090000\nDTSTART;TZID=Europe/Berlin:20261116T113000\nDTEND;TZID=Europe/Berlin:20261116T120000\nSUMMARY:Later\nEND:VEVENT\n',
    ),
  ).toEqual([
    '2026-11-02T08:00 Series',
    '2026-11-09T08:00 Series',
    '2026-11-16T10:30 Later',
    '2026-11-23T10:30 Later',
  ]);
});

it('takes the newer of two versions, in whichever order they stand', () => {
  const other = (sequence: number, summary: string) =>
    `BEGIN:VEVENT\nUID:b\nSEQUENCE:${sequence}\nDTSTART:20261101T090000Z\nSUMMARY:${summary}\nEND:VEVENT\n`;
  expect(summaries(other(2, 'New') + other(1, 'Old'))[0]).toBe('2026-11-01T09:00 New');
});

it('shows a day in the zone that it is asked for', () => {
  const read = readCalendar(
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260722\nEND:VEVENT\nEND:VCALENDAR',
  );
  const clock = ianaClock('Asia/Kolkata');
  const [day] = occurrencesOf(read.series, { from: 0, until: FAR, clock }).occurrences;
  expect(new Date(day?.startsAt ?? 0).toISOString()).toBe('2026-07-21T18:30:00.000Z');
  expect(new Date(day?.endsAt ?? 0).toISOString()).toBe('2026-07-22T18:30:00.000Z');
});

it.each([
  'DAILY;BYMONTHDAY=-1,-2;COUNT=5',
  'DAILY;BYMONTH=2;BYMONTHDAY=31',
  'YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'SECONDLY',
  'SECONDLY;INTERVAL=7;BYHOUR=3;BYMINUTE=59;BYSECOND=58;BYMONTHDAY=31;BYMONTH=2',
  'MINUTELY;BYYEARDAY=366;BYWEEKNO=2',
  'YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59;BYDAY=MO,TU,WE,TH,FR,SA,SU',
  'YEARLY;INTERVAL=999999999;COUNT=5',
  'DAILY;COUNT=999999999',
  'HOURLY;BYSETPOS=-366;COUNT=3',
])('no rule holds the process: %s', (rule) => {
  const lines = ['DTSTART:19700101T000000', `RRULE:FREQ=${rule}`];
  localStarts(lines);
  // Time of the processor: what else runs on the machine is none of the rule's doing.
  const from = process.cpuUsage();
  localStarts(lines);
  const { user, system } = process.cpuUsage(from);
  expect((user + system) / 1000).toBeLessThan(200);
});
