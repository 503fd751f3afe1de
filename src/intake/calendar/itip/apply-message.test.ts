import { expect, it } from 'vitest';
import { readCalendar } from '../read-calendar.ts';
import { applyMessage } from './apply-message.ts';
import type { Applied } from './change.ts';
import type { KnownTime } from './known-time.ts';
import { messagesOf } from './message.ts';

const WINDOW = { from: Date.parse('2026-01-01T00:00:00Z'), until: Date.parse('2028-01-01T00:00:00Z') };
const NINE = '20261201T090000Z';
const TEN = '20261201T100000Z';

interface Told {
  readonly method?: string;
  readonly uid?: string;
  readonly lines?: readonly string[];
  /** Further events of the file, each a list of lines. */
  readonly more?: readonly (readonly string[])[];
}

function message({ method, uid = 'talk@example.com', lines = [], more = [] }: Told) {
  const event = (own: readonly string[]) => ['BEGIN:VEVENT', `UID:${uid}`, ...own, 'END:VEVENT'];
  const text = [
    'BEGIN:VCALENDAR',
    ...(method ? [`METHOD:${method}`] : []),
    ...event(lines),
    ...more.flatMap(event),
    'END:VCALENDAR',
  ];
  const [read] = messagesOf(readCalendar(text.join('\r\n')), WINDOW);
  if (read === undefined) throw new Error('the test tells no message');
  return read;
}

const times = (start = NINE, end = TEN) => [`DTSTART:${start}`, `DTEND:${end}`];
const people = [
  'ORGANIZER:mailto:mia@team.example',
  'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ada@example.org',
  'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ben@team.example',
];
const version = (sequence: number, stamp = '20261101T080000Z') => [
  `SEQUENCE:${sequence}`,
  `DTSTAMP:${stamp}`,
];
const request = (sequence: number, lines: readonly string[] = times(), stamp?: string) =>
  message({
    method: 'REQUEST',
    lines: [...version(sequence, stamp), ...lines, ...people, 'SUMMARY:Interview'],
  });
const reply = (lines: readonly string[], participation = 'ACCEPTED', who = 'ada@example.org') =>
  message({ method: 'REPLY', lines: [...lines, `ATTENDEE;PARTSTAT=${participation}:mailto:${who}`] });

/** What is known after one message after another. */
function after(...told: readonly ReturnType<typeof message>[]): readonly KnownTime[] {
  return told.reduce<readonly KnownTime[]>((known, one) => merge(known, applyMessage(known, one)), []);
}

function merge(known: readonly KnownTime[], { changes }: Applied): readonly KnownTime[] {
  const next = new Map(known.map((time) => [time.occurrence, time]));
  for (const { time } of changes) next.set(time.occurrence, time);
  return [...next.values()];
}

const kinds = ({ changes }: Applied) => changes.map(({ is }) => is);
const on = (known: readonly KnownTime[], told: ReturnType<typeof message>) => applyMessage(known, told);

it('schedules what is new', () => {
  const applied = on([], request(0));
  expect(kinds(applied)).toEqual(['scheduled']);
  expect(applied.changes[0]?.time).toMatchObject({
    startsAt: Date.parse('2026-12-01T09:00:00Z'),
    summary: 'Interview',
  });
});

it('changes nothing when the same comes twice', () => {
  expect(on(after(request(0)), request(0))).toEqual({ changes: [], ignored: ['same'] });
});

it('takes a new time with a raised SEQUENCE for a move: answers to the old time are none to the new', () => {
  const known = after(request(0), reply(version(0, '20261102T080000Z')));
  const applied = on(known, request(1, times('20261202T090000Z', '20261202T100000Z')));
  expect(kinds(applied)).toEqual(['moved']);
  expect(applied.changes[0]?.time.answers).toEqual({});
});

it('takes another room or other words for no move, and keeps what people answered', () => {
  const known = after(request(0), reply(version(0, '20261102T080000Z')));
  const applied = on(known, request(0, [...times(), 'LOCATION:Room 2'], '20261103T080000Z'));
  expect(kinds(applied)).toEqual(['revised']);
  expect(applied.changes[0]?.time.answers['ada@example.org']?.participation).toBe('ACCEPTED');
});

it.each([
  ['a lower SEQUENCE', request(1, times('20261203T090000Z', '20261203T100000Z'), '20261120T080000Z')],
  [
    'the same SEQUENCE with an older DTSTAMP',
    request(2, times('20261203T090000Z', '20261203T100000Z'), '20261030T080000Z'),
  ],
])('leaves a message that comes too late: %s', (_, late) => {
  expect(on(after(request(2)), late)).toEqual({ changes: [], ignored: ['outdated'] });
});

it('moves with the same SEQUENCE where only the DTSTAMP is newer, as some programs do', () => {
  const later = request(0, times('20261203T090000Z', '20261203T100000Z'), '20261110T080000Z');
  expect(kinds(on(after(request(0)), later))).toEqual(['moved']);
});

it('takes a longer one for a move', () => {
  expect(kinds(on(after(request(0)), request(1, times(NINE, '20261201T103000Z'))))).toEqual(['moved']);
});

it('cancels without a DTSTART', () => {
  const cancel = message({ method: 'CANCEL', lines: version(1) });
  expect(kinds(on(after(request(0)), cancel))).toEqual(['cancelled']);
});

it('cancels where a request says STATUS:CANCELLED', () => {
  expect(kinds(on(after(request(0)), request(1, [...times(), 'STATUS:CANCELLED'])))).toEqual(['cancelled']);
});

it('does not cancel by a message that is older than the move that followed', () => {
  const cancel = message({ method: 'CANCEL', lines: version(1) });
  expect(on(after(request(2)), cancel).ignored).toEqual(['outdated']);
});

it('brings back what was cancelled as a new time', () => {
  const known = after(request(0), message({ method: 'CANCEL', lines: version(1) }));
  expect(kinds(on(known, request(2, times(), '20261105T080000Z')))).toEqual(['moved']);
});

it('says that the end of something unknown is that', () => {
  expect(on([], message({ method: 'CANCEL', lines: version(1) }))).toEqual({
    changes: [],
    ignored: ['unknown'],
  });
});

it.each(['ACCEPTED', 'DECLINED', 'TENTATIVE'])('notes who answered: %s', (participation) => {
  const applied = on(after(request(0)), reply(version(0, '20261102T080000Z'), participation));
  expect(applied.changes).toMatchObject([{ is: 'answered', by: 'ada@example.org' }]);
  expect(applied.changes[0]?.time.answers['ada@example.org']).toMatchObject({ participation, sequence: 0 });
});

it('takes the later of two answers, in whichever order they arrive', () => {
  const yes = reply(version(0, '20261102T080000Z'));
  const no = reply(version(0, '20261103T080000Z'), 'DECLINED');
  expect(after(request(0), yes, no)[0]?.answers['ada@example.org']?.participation).toBe('DECLINED');
  expect(after(request(0), no, yes)[0]?.answers['ada@example.org']?.participation).toBe('DECLINED');
});

it('leaves an answer to a version that is no more', () => {
  expect(on(after(request(1)), reply(version(0, '20261102T080000Z'))).ignored).toEqual(['outdated']);
});

it('notes an answer of somebody who was not invited: the invitation was passed on', () => {
  const applied = on(after(request(0)), reply(version(0), 'ACCEPTED', 'stranger@example.net'));
  expect(applied.changes[0]?.time.answers['stranger@example.net']?.participation).toBe('ACCEPTED');
});

it('says that an answer to something unknown is that', () => {
  expect(on([], reply(version(0))).ignored).toEqual(['unknown']);
});

it('answers one person at a time: the answer of another stays', () => {
  const known = after(
    request(0),
    reply(version(0), 'ACCEPTED'),
    reply(version(0), 'DECLINED', 'ben@team.example'),
  );
  expect(Object.keys(known[0]?.answers ?? {})).toEqual(['ada@example.org', 'ben@team.example']);
});

const counter = (lines: readonly string[]) =>
  message({ method: 'COUNTER', lines: [...lines, 'ATTENDEE;PARTSTAT=TENTATIVE:mailto:ada@example.org'] });
const proposed = counter([
  ...version(0, '20261102T080000Z'),
  ...times('20261201T140000Z', '20261201T150000Z'),
]);

it('moves nothing when another time is asked for, and keeps who asked', () => {
  const applied = on(after(request(0)), proposed);
  expect(applied.changes).toMatchObject([{ is: 'proposed', by: 'ada@example.org' }]);
  expect(applied.changes[0]?.time).toMatchObject({
    startsAt: Date.parse('2026-12-01T09:00:00Z'),
    proposal: { startsAt: Date.parse('2026-12-01T14:00:00Z') },
  });
});

it('settles the question with the move', () => {
  const moved = request(1, times('20261201T140000Z', '20261201T150000Z'));
  expect(after(request(0), proposed, moved)[0]).toMatchObject({ proposal: null, sequence: 1 });
});

it('settles it with a no, and everything stays as it was', () => {
  const no = message({ method: 'DECLINECOUNTER', lines: version(0, '20261103T080000Z') });
  expect(kinds(on(after(request(0), proposed), no))).toEqual(['proposalDeclined']);
  expect(on(after(request(0)), no).ignored).toEqual(['unknown']);
});

const weekly = (sequence: number, lines: readonly string[] = [], stamp?: string) =>
  request(sequence, [...times(), 'RRULE:FREQ=WEEKLY;COUNT=3', ...lines], stamp);
const SECOND = '20261208T090000Z';

it('schedules each time of a series', () => {
  expect(kinds(on([], weekly(0)))).toEqual(['scheduled', 'scheduled', 'scheduled']);
});

it('moves one occurrence of a series and leaves the others', () => {
  const one = message({
    method: 'REQUEST',
    lines: [
      ...version(1),
      `RECURRENCE-ID:${SECOND}`,
      ...times('20261209T090000Z', '20261209T100000Z'),
      'SUMMARY:Interview',
    ],
  });
  const applied = on(after(weekly(0)), one);
  expect(applied.changes).toMatchObject([
    { is: 'moved', was: { startsAt: Date.parse('2026-12-08T09:00:00Z') } },
  ]);
});

it('keeps an occurrence that was moved when the series is told again with other words', () => {
  const one = message({
    method: 'REQUEST',
    lines: [...version(1), `RECURRENCE-ID:${SECOND}`, ...times('20261209T090000Z', '20261209T100000Z')],
  });
  const known = after(weekly(0), one);
  const again = merge(known, on(known, weekly(1, ['LOCATION:Room 2'], '20261104T080000Z')));
  expect(again.map(({ startsAt }) => new Date(startsAt).toISOString().slice(0, 10))).toEqual([
    '2026-12-01',
    '2026-12-09',
    '2026-12-15',
  ]);
});

it('cancels one occurrence of a series', () => {
  const cancel = message({ method: 'CANCEL', lines: [...version(1), `RECURRENCE-ID:${SECOND}`] });
  const known = after(weekly(0), cancel);
  expect(known.map(({ isCancelled }) => isCancelled)).toEqual([false, true, false]);
});

it('cancels one occurrence and all later ones', () => {
  const cancel = message({
    method: 'CANCEL',
    lines: [...version(1), `RECURRENCE-ID;RANGE=THISANDFUTURE:${SECOND}`],
  });
  expect(after(weekly(0), cancel).map(({ isCancelled }) => isCancelled)).toEqual([false, true, true]);
});

it('cancels the whole series', () => {
  const cancel = message({ method: 'CANCEL', lines: version(1) });
  expect(after(weekly(0), cancel).every(({ isCancelled }) => isCancelled)).toBe(true);
});

it('takes a date that the series leaves out now for cancelled', () => {
  const known = after(weekly(0));
  const cancelled = on(known, weekly(1, [`EXDATE:${SECOND}`])).changes.filter(({ is }) => is === 'cancelled');
  expect(cancelled.map(({ time }) => time.startsAt)).toEqual([Date.parse('2026-12-08T09:00:00Z')]);
});

it('adds a time to a series', () => {
  const add = message({
    method: 'ADD',
    lines: [
      ...version(1),
      'RECURRENCE-ID:20261210T090000Z',
      ...times('20261210T090000Z', '20261210T100000Z'),
    ],
  });
  expect(kinds(on(after(weekly(0)), add))).toEqual(['scheduled']);
  expect(on([], add).ignored).toEqual(['unknown']);
});

it('answers one occurrence, and the whole series', () => {
  const one = reply([...version(0), `RECURRENCE-ID:${SECOND}`], 'DECLINED');
  const all = reply(version(0));
  expect(after(weekly(0), one).map(({ answers }) => answers['ada@example.org']?.participation)).toEqual([
    undefined,
    'DECLINED',
    undefined,
  ]);
  expect(
    after(weekly(0), all).every(({ answers }) => answers['ada@example.org']?.participation === 'ACCEPTED'),
  ).toBe(true);
});

it('schedules the single occurrence to which somebody was invited', () => {
  const one = message({
    method: 'REQUEST',
    lines: [...version(0), `RECURRENCE-ID:${SECOND}`, ...times(SECOND, '20261208T100000Z')],
  });
  expect(kinds(on([], one))).toEqual(['scheduled']);
});

it('does not hand out the appointment to whoever asks for it again', () => {
  expect(on(after(request(0)), message({ method: 'REFRESH', lines: version(0) })).ignored).toEqual([
    'notForUs',
  ]);
});

it('takes a feed by its content, whose versions many programs never number', () => {
  const feed = (start: string, end: string) =>
    message({ lines: [...times(start, end), 'SUMMARY:Interview'] });
  const known = after(feed(NINE, TEN));
  expect(kinds(on(known, feed('20261202T090000Z', '20261202T100000Z')))).toEqual(['moved']);
  expect(on(known, feed(NINE, TEN)).ignored).toEqual(['same']);
});

it('understands a series whose exception is told in the same file', () => {
  const told = message({
    method: 'REQUEST',
    lines: [...version(0), ...times(), 'RRULE:FREQ=WEEKLY;COUNT=2'],
    more: [[...version(0), `RECURRENCE-ID:${SECOND}`, ...times('20261208T140000Z', '20261208T150000Z')]],
  });
  expect(on([], told).changes.map(({ time }) => new Date(time.startsAt).toISOString().slice(0, 13))).toEqual([
    '2026-12-01T09',
    '2026-12-08T14',
  ]);
});
