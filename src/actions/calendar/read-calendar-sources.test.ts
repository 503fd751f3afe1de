import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import type { SourceRead } from '../../intake/calendar/sources/source.ts';
import { HOUR, MINUTE } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listAwayTimes } from '../../storage/queries/away-times.ts';
import { getCalendarSource } from '../../storage/queries/calendar-sources.ts';
import { listFacts } from '../../storage/queries/facts.ts';
import { openTestDatabase } from '../../storage/testing/test-database.ts';
import { saveTestApplication } from '../../storage/testing/test-workspace.ts';
import { type WordsOut, wordsOut } from '../testing/words-out.ts';
import { addressOf } from './calendar-address.ts';
import type { CalendarDeps } from './calendar-deps.ts';
import { readCalendarSources } from './read-calendar-sources.ts';
import { addCalendar, removeCalendar, setCalendar } from './set-calendar-source.ts';
import { setCalendarWords } from './set-calendar-words.ts';

const NOW = Date.UTC(2026, 5, 16, 15);
const { database, close } = await openTestDatabase();
afterAll(close);

const EVENT = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:one
DTSTART:20260618T140000Z
DTEND:20260618T150000Z
SUMMARY:Interview
ATTENDEE:mailto:ada@example.org
END:VEVENT
END:VCALENDAR`;

const away = (from: string, until: string) => `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:away
DTSTART;VALUE=DATE:${from}
DTEND;VALUE=DATE:${until}
SUMMARY:Urlaub
END:VEVENT
END:VCALENDAR`;

/** A calendar that says what the test wants, and remembers how it was asked. */
async function reading(first: SourceRead) {
  const out = await wordsOut(database, NOW);
  const said = { next: first, asked: [] as (string | null)[], passwords: [] as (string | null)[] };
  const deps: CalendarDeps = {
    ...out.deps,
    readSource: async ({ etag, password }) => {
      said.asked.push(etag);
      said.passwords.push(password);
      return said.next;
    },
  };
  return { out, deps, said };
}

const read = (text: string, etag: string | null = null): SourceRead => ({
  is: 'read',
  text,
  etag,
  lastModified: null,
});

function settings({ workspaceId, memberId, colleagueId }: WordsOut) {
  const line = {
    way: 'feed',
    url: 'https://calendars.example.com/a.ics',
    login: 'mia',
    password: 'secret',
  } as const;
  return {
    ...{
      workspaceId,
      memberId,
      isAdmin: true,
      name: 'Work',
      ownerId: memberId,
      standInId: colleagueId,
      line,
    },
    ...{ findsInterviews: true, findsAway: false, isPaused: false },
  };
}

async function factsOf({ workspaceId }: WordsOut, applicationId: string) {
  return await inWorkspace(database, workspaceId, (trx) => listFacts(trx, workspaceId, applicationId));
}

test('a calendar is read when its moment has come, and asked only for what is new', async () => {
  const { out, deps, said } = await reading(read(EVENT, 'v1'));
  const { workspaceId, openingId } = out;
  const { applicationId } = await inWorkspace(database, workspaceId, async (trx) => {
    const made = await saveTestApplication(
      trx,
      { workspaceId, openingId },
      { name: 'Ada Park', address: 'ada@example.org' },
    );
    await trx
      .updateTable('standing')
      .set({ phase: 'active' })
      .where('application_id', '=', made.applicationId)
      .execute();
    return made;
  });
  await addCalendar(deps, settings(out));
  await readCalendarSources(deps);
  expect((await factsOf(out, applicationId)).map(({ type }) => type)).toEqual(['InterviewScheduled']);
  await readCalendarSources(deps);
  expect(said.asked).toEqual([null]);
  out.clock.set(NOW + 16 * MINUTE);
  said.next = { is: 'same' };
  await readCalendarSources(deps);
  expect(said.asked).toEqual([null, 'v1']);
});

test('one that fails says why, and is tried later and later', async () => {
  const { out, deps, said } = await reading({ is: 'failed', why: 'gone', retryAfter: null });
  const id = await addCalendar(deps, settings(out));
  const source = () =>
    inWorkspace(database, out.workspaceId, (trx) => getCalendarSource(trx, out.workspaceId, id));
  await readCalendarSources(deps);
  expect(await source()).toMatchObject({ fault: 'gone', tries: 1, read_at: NOW + 15 * MINUTE, claim: null });
  out.clock.set(NOW + 15 * MINUTE);
  await readCalendarSources(deps);
  expect(await source()).toMatchObject({ tries: 2, read_at: NOW + 45 * MINUTE });
  said.next = { is: 'failed', why: 'busy', retryAfter: 2 * 3600 };
  out.clock.set(NOW + HOUR);
  await readCalendarSources(deps);
  expect(await source()).toMatchObject({ fault: 'busy', read_at: NOW + 3 * HOUR });
});

test('the address of a calendar lies in the database as nobody can read it, also one that was kept before', async () => {
  const { out, deps } = await reading(read(EVENT));
  const { workspaceId } = out;
  const id = await addCalendar(deps, settings(out));
  const source = () => inWorkspace(database, workspaceId, (trx) => getCalendarSource(trx, workspaceId, id));
  const { url } = settings(out).line;
  expect((await source()).url).not.toContain('example.com');
  expect(addressOf(deps.mail.keys, await source())).toBe(url);
  await inWorkspace(database, workspaceId, (trx) =>
    trx.updateTable('calendar_source').set({ url }).where('calendar_source_id', '=', id).execute(),
  );
  expect(addressOf(deps.mail.keys, await source())).toBe(url);
  await readCalendarSources(deps);
  expect((await source()).url).not.toContain('example.com');
  expect(addressOf(deps.mail.keys, await source())).toBe(url);
});

test('a password that was kept for one address is never sent to another', async () => {
  const { out, deps, said } = await reading(read(EVENT));
  const calendarId = await addCalendar(deps, settings(out));
  await readCalendarSources(deps);
  const line = { way: 'feed', url: 'https://elsewhere.example.net/a.ics', login: 'mia' } as const;
  await setCalendar(deps, { ...settings(out), calendarId, line });
  await readCalendarSources(deps);
  expect(said.passwords).toEqual(['secret', null]);
});

test('whole days away are noted with the stand-in, move with the calendar, and end with it', async () => {
  const { out, deps, said } = await reading(read(away('20260622', '20260627')));
  const { workspaceId, memberId, colleagueId } = out;
  const calendarId = await addCalendar(deps, { ...settings(out), findsAway: true });
  const noted = async () =>
    (await inWorkspace(database, workspaceId, (trx) => listAwayTimes(trx, workspaceId))).map(
      ({ from, until, standInId }) => [from, until, standInId],
    );
  await readCalendarSources(deps);
  expect(await noted()).toEqual([['2026-06-22', '2026-06-26', colleagueId]]);
  said.next = read(away('20260623', '20260627'));
  out.clock.set(NOW + 16 * MINUTE);
  await readCalendarSources(deps);
  expect(await noted()).toEqual([['2026-06-23', '2026-06-26', colleagueId]]);
  await removeCalendar(deps, { workspaceId, memberId, isAdmin: true, calendarId });
  expect(await noted()).toEqual([]);
});

test('days away need somebody who stands in', async () => {
  const { out, deps } = await reading(read(EVENT));
  await expect(
    addCalendar(deps, { ...settings(out), findsAway: true, standInId: null }),
  ).rejects.toMatchObject({ code: 'input_invalid' });
  await expect(addCalendar(deps, { ...settings(out), ownerId: v7() })).rejects.toMatchObject({
    code: 'member_not_found',
  });
});

test('whoever is added after a calendar was read is found in it within the hour, though it did not change', async () => {
  const { out, deps } = await reading(read(EVENT, 'v1'));
  const { workspaceId, openingId } = out;
  await addCalendar(deps, settings(out));
  await readCalendarSources(deps);
  const { applicationId } = await inWorkspace(database, workspaceId, async (trx) => {
    const ada = { name: 'Ada Park', address: 'ada@example.org' };
    const made = await saveTestApplication(trx, { workspaceId, openingId }, ada);
    await trx
      .updateTable('standing')
      .set({ phase: 'active' })
      .where('application_id', '=', made.applicationId)
      .execute();
    return made;
  });
  out.clock.set(NOW + HOUR);
  await readCalendarSources(deps);
  expect((await factsOf(out, applicationId)).map(({ type }) => type)).toEqual(['InterviewScheduled']);
});

test('other words for what an interview is hold for what was read already', async () => {
  const { out, deps, said } = await reading(read(EVENT, 'v1'));
  const { workspaceId, memberId } = out;
  await addCalendar(deps, settings(out));
  await readCalendarSources(deps);
  const words = { titleWords: ['chat'], otherWords: ['interview'], awayWords: [] };
  await setCalendarWords(deps, { workspaceId, memberId, ...words });
  await readCalendarSources(deps);
  expect(said.asked).toEqual([null, null]);
});
