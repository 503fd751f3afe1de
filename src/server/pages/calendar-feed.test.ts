import { expect, test } from 'vitest';
import { endpoints } from '../../contract/endpoints.ts';
import { readCalendar } from '../../intake/calendar/read-calendar.ts';
import { HOUR, toIso } from '../../lib/instant.ts';
import { startTestServer } from '../testing/test-server.ts';
import { addInterviewed, foundTeam } from '../testing/test-team.ts';

const NOW = Date.parse('2026-11-03T15:00:00Z');
const server = await startTestServer(NOW);
const browser = await foundTeam(server);

async function seen(url: string) {
  const answer = await browser.fetch(new URL(url).pathname);
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}

test('a member’s own calendar says what they owe and when they interview, at an address that ends when it is renewed', async () => {
  const { body: session } = await browser.call(endpoints.getSession);
  const memberId: string = session.member.id;
  const { body: opening } = await browser.call(endpoints.makeOpening, {
    body: { title: 'Nurse', ladder: { owner: memberId } },
  });
  const applicationId = await addInterviewed(server, browser, {
    openingId: opening.id,
    name: 'Ada Park',
    hoursAgo: 1,
    interviewers: [memberId],
  });
  const [startsAt, endsAt] = [toIso(NOW + 24 * HOUR), toIso(NOW + 25 * HOUR)];
  const body = { stage: 'Final', startsAt, endsAt, interviewers: [memberId] };
  const booked = await browser.call(endpoints.recordInterview, { params: { applicationId }, body });
  expect(booked.status).toBe(201);
  const { body: link } = await browser.call(endpoints.makeFeedLink);
  const feed = await seen(link.url);
  expect(feed).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
  const read = readCalendar(feed.text);
  expect(read.problems).toEqual([]);
  const kinds = new Set(read.events.map(({ start }) => (start?.kind === 'instant' ? start.by : start?.kind)));
  expect([...kinds].sort()).toEqual(['day', 'utc']);
  expect(read.events.some(({ summary }) => summary.includes('Ada Park'))).toBe(true);
  expect(read.events.find(({ summary }) => summary.startsWith('Final'))).toMatchObject({
    start: { at: NOW + 24 * HOUR },
  });
  await browser.call(endpoints.makeFeedLink);
  expect((await seen(link.url)).status).toBe(404);
});

test('an interview that is moved stays the same event, with a higher sequence; called off, it is gone', async () => {
  const { body: session } = await browser.call(endpoints.getSession);
  const memberId: string = session.member.id;
  const made = await browser.call(endpoints.makeOpening, {
    body: { title: 'Cook', ladder: { owner: memberId } },
  });
  const applicationId = await addInterviewed(server, browser, {
    openingId: made.body.id,
    name: 'Kim Moved',
    hoursAgo: 1,
    interviewers: [memberId],
  });
  const times = (days: number) => ({
    startsAt: toIso(NOW + days * 24 * HOUR),
    endsAt: toIso(NOW + days * 24 * HOUR + HOUR),
  });
  const body = { stage: 'Last round', ...times(2), interviewers: [memberId] };
  const page = await browser.call(endpoints.recordInterview, { params: { applicationId }, body });
  const { id: interviewId } = page.body.interviews.find(
    (one: { stage: string }) => one.stage === 'Last round',
  );
  const { body: link } = await browser.call(endpoints.makeFeedLink);
  const eventOf = async () =>
    readCalendar((await seen(link.url)).text).events.find(
      ({ summary }) => summary === 'Last round · Kim Moved',
    );
  const before = await eventOf();
  expect(before?.sequence).toBe(0);
  const params = { applicationId, interviewId };
  await browser.call(endpoints.moveInterview, { params, body: { by: 'team', ...times(5) } });
  const after = await eventOf();
  expect(after).toMatchObject({ uid: before?.uid, sequence: 1, start: { at: NOW + 5 * 24 * HOUR } });
  await browser.call(endpoints.cancelInterview, { params, body: { by: 'team' } });
  expect(await eventOf()).toBeUndefined();
});

test('what is no address of anybody’s calendar is not found', async () => {
  expect((await seen('http://x/calendar-feed/nobody.ics')).status).toBe(404);
  expect((await seen(`http://x/calendar-feed/${'A'.repeat(54)}.ics`)).status).toBe(404);
});

test('a calendar file that a member hands over says what was found, and what could not be read', async () => {
  const text = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nDTSTART:20261399T000000Z\nEND:VEVENT\nEND:VCALENDAR';
  const { status, body } = await browser.call(endpoints.takeCalendarFile, { body: { text } });
  expect([status, body.interviews, body.problems[0].problem]).toEqual([200, 0, 'startUnreadable']);
});
