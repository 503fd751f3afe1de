import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { compose } from '../../delivery/mail/compose.ts';
import { readCalendar } from '../../intake/calendar/read-calendar.ts';
import { readMail } from '../../intake/mail/read-mail.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listFacts } from '../../storage/queries/facts.ts';
import { listMessageCalendars } from '../../storage/queries/message-calendars.ts';
import { openTestDatabase } from '../../storage/testing/test-database.ts';
import { saveTestApplication } from '../../storage/testing/test-workspace.ts';
import { record, type WordsOut, wordsOut } from '../testing/words-out.ts';
import { inviteToInterview } from './invite-to-interview.ts';
import { takeCalendarWithin } from './take-calendar.ts';

const NOW = Date.UTC(2026, 5, 16, 15);
const [NINE, TEN] = [Date.UTC(2026, 5, 18, 13), Date.UTC(2026, 5, 18, 14)];
const { database, close } = await openTestDatabase();
afterAll(close);

async function planned(): Promise<{ out: WordsOut; applicationId: string }> {
  const out = await wordsOut(database, NOW);
  const { workspaceId, openingId, colleagueId } = out;
  const { applicationId } = await inWorkspace(database, workspaceId, (trx) =>
    saveTestApplication(trx, { workspaceId, openingId }, { name: 'Ada Park', address: 'ada@example.org' }),
  );
  const interview = {
    interviewId: 'i1',
    stage: 'First',
    interviewers: [colleagueId],
    countsAsInterview: true,
  };
  await record(out, applicationId, { type: 'InterviewScheduled', ...interview, startsAt: NINE, endsAt: TEN });
  return { out, applicationId };
}

async function invite({ deps, workspaceId, memberId }: WordsOut, applicationId: string) {
  const messageId = v7();
  await inviteToInterview(deps, { workspaceId, memberId, applicationId, interviewId: 'i1', messageId });
  const parts = await inWorkspace(database, workspaceId, (trx) =>
    listMessageCalendars(trx, workspaceId, [messageId]),
  );
  const content = parts.get(messageId)?.content ?? '';
  const read = readCalendar(content);
  return { messageId, content, read, event: read.events[0] };
}

test('an invitation names the time, who comes, and whom to answer', async () => {
  const { out, applicationId } = await planned();
  const { read, event } = await invite(out, applicationId);
  expect(read).toMatchObject({ method: 'REQUEST', problems: [] });
  expect(event).toMatchObject({
    uid: 'i1@interviews.heardback',
    sequence: 0,
    status: 'CONFIRMED',
    start: { at: NINE, by: 'utc' },
    end: { at: TEN },
    attendees: [
      { address: 'ada@example.org', participation: 'NEEDS-ACTION' },
      { address: 'sam@example.com', participation: 'ACCEPTED' },
    ],
  });
});

test('the same time keeps its number, a new one has the next, and the end is an end', async () => {
  const { out, applicationId } = await planned();
  await invite(out, applicationId);
  expect((await invite(out, applicationId)).event?.sequence).toBe(0);
  const [startsAt, endsAt] = [NINE + 864e5, TEN + 864e5];
  await record(out, applicationId, {
    type: 'InterviewMoved',
    interviewId: 'i1',
    by: 'team',
    startsAt,
    endsAt,
  });
  const moved = await invite(out, applicationId);
  expect(moved.read.method).toBe('REQUEST');
  expect(moved.event).toMatchObject({ uid: 'i1@interviews.heardback', sequence: 1, start: { at: startsAt } });
  await record(out, applicationId, { type: 'InterviewCancelled', interviewId: 'i1', by: 'team' });
  const ended = await invite(out, applicationId);
  expect(ended.read.method).toBe('CANCEL');
  expect(ended.event).toMatchObject({ uid: 'i1@interviews.heardback', sequence: 2, status: 'CANCELLED' });
});

test('nobody is invited to what took place, or to what nobody planned', async () => {
  const { out, applicationId } = await planned();
  const held = { interviewId: 'i1', stage: 'First', interviewers: [], countsAsInterview: true };
  await record(out, applicationId, { type: 'InterviewHeld', ...held });
  await expect(invite(out, applicationId)).rejects.toMatchObject({ code: 'interview_unknown' });
});

test('the answer of the candidate’s calendar finds the interview', async () => {
  const { out, applicationId } = await planned();
  const { content } = await invite(out, applicationId);
  const answer = content
    .replace('METHOD:REQUEST', 'METHOD:REPLY')
    .replaceAll('\r\n ', '')
    .replace(/ATTENDEE[^\r]*ada@example.org/, 'ATTENDEE;PARTSTAT=DECLINED:mailto:ada@example.org')
    .replace(/ATTENDEE[^\r]*sam@example.com\r\n/, '');
  const { workspaceId, deps } = out;
  await inWorkspace(database, workspaceId, (trx) =>
    takeCalendarWithin(trx, { workspaceId, text: answer, cameBy: 'mail', sender: 'ada@example.org' }, deps),
  );
  const facts = await inWorkspace(database, workspaceId, (trx) => listFacts(trx, workspaceId, applicationId));
  expect(facts.at(-1)).toMatchObject({ type: 'InterviewMoved', interviewId: 'i1', by: 'candidate' });
});

test('a calendar program finds the invitation in the mail', async () => {
  const { out, applicationId } = await planned();
  const { content } = await invite(out, applicationId);
  const source = await compose({
    mailId: '<one@example.com>',
    date: NOW,
    from: { name: 'Robin', address: 'robin@example.com' },
    to: { name: 'Ada', address: 'ada@example.org' },
    replyTo: null,
    subject: 'Interview',
    text: 'Dear Ada',
    html: '<p>Dear Ada</p>',
    earlier: [],
    isAutomatic: false,
    calendar: { method: 'REQUEST', content },
  });
  const mail = await readMail(source, { receivedAt: NOW, zone: 'UTC' });
  const parts = mail.isReadable ? mail.calendarParts : [];
  expect(parts[0]?.method).toBe('REQUEST');
  expect(readCalendar(parts[0]?.text ?? '').events[0]?.uid).toBe('i1@interviews.heardback');
});
