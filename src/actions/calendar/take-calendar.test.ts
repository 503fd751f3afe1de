import { v7 } from 'uuid';
import { afterAll, describe, expect, test } from 'vitest';
import type { Fact } from '../../domain/fact/fact.ts';
import { HOUR } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listAppointmentsOf, listUnsureAppointments } from '../../storage/queries/appointments.ts';
import { erasePerson } from '../../storage/queries/erasures.ts';
import { listFacts } from '../../storage/queries/facts.ts';
import { openTestDatabase } from '../../storage/testing/test-database.ts';
import { saveTestApplication } from '../../storage/testing/test-workspace.ts';
import { record, type WordsOut, wordsOut } from '../testing/words-out.ts';
import { recordInterviewsOver } from './interviews-over.ts';
import { settleAppointment } from './settle-appointment.ts';
import { type TakeCalendar, takeCalendarWithin } from './take-calendar.ts';

/** A Tuesday, 11 in the morning in Toronto. */
const NOW = Date.UTC(2026, 5, 16, 15);
const { database, close } = await openTestDatabase();
afterAll(close);

interface Candidate {
  readonly out: WordsOut;
  readonly applicationId: string;
  readonly personId: string;
}

async function candidate(name = 'Ada Park', address = 'ada@example.org'): Promise<Candidate> {
  const out = await wordsOut(database, NOW);
  return { out, ...(await another(out, name, address)) };
}

async function another({ workspaceId, openingId, clock }: WordsOut, name: string, address: string) {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const made = await saveTestApplication(trx, { workspaceId, openingId }, { name, address });
    await trx
      .updateTable('standing')
      .set({ phase: 'active' })
      .where('application_id', '=', made.applicationId)
      .execute();
    void clock;
    return made;
  });
}

interface Event {
  readonly method?: string;
  readonly uid?: string;
  readonly sequence?: number;
  readonly stamp?: string;
  readonly start?: string;
  readonly end?: string;
  readonly title?: string;
  readonly who?: readonly string[];
  readonly organizer?: string;
  readonly more?: readonly string[];
}

function ics({
  method,
  uid = 'one',
  sequence = 0,
  stamp,
  start = '20260618T140000Z',
  end = '20260618T150000Z',
  title = 'Interview',
  who = ['ada@example.org', 'sam@example.com'],
  organizer = 'robin@example.com',
  more = [],
}: Event = {}) {
  return [
    'BEGIN:VCALENDAR',
    ...(method ? [`METHOD:${method}`] : []),
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp ?? '20260616T120000Z'}`,
    ...(start === '' ? [] : [`DTSTART:${start}`, `DTEND:${end}`]),
    `SUMMARY:${title}`,
    `ORGANIZER:mailto:${organizer}`,
    ...who.map((one) => (one.includes('=') ? `ATTENDEE;${one}` : `ATTENDEE:mailto:${one}`)),
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
}

async function take({ deps, workspaceId }: WordsOut, text: string, how: Partial<TakeCalendar> = {}) {
  return await inWorkspace(database, workspaceId, (trx) =>
    takeCalendarWithin(trx, { workspaceId, text, cameBy: 'feed', ...how }, deps),
  );
}

async function factsOf({ out, applicationId }: Candidate): Promise<readonly Fact[]> {
  return await inWorkspace(database, out.workspaceId, (trx) =>
    listFacts(trx, out.workspaceId, applicationId),
  );
}

async function unsureOf({ workspaceId }: WordsOut) {
  return await inWorkspace(database, workspaceId, (trx) => listUnsureAppointments(trx, workspaceId));
}

const types = (facts: readonly Fact[]) => facts.map(({ type }) => type);

test('an invitation to a candidate of an open application plans the interview, once', async () => {
  const ada = await candidate();
  expect(await take(ada.out, ics())).toMatchObject({
    interviews: 1,
    unsure: 0,
    applicationIds: [ada.applicationId],
  });
  expect(await take(ada.out, ics())).toMatchObject({ interviews: 0 });
  expect(await factsOf(ada)).toMatchObject([
    {
      type: 'InterviewScheduled',
      startsAt: Date.UTC(2026, 5, 18, 14),
      endsAt: Date.UTC(2026, 5, 18, 15),
      interviewers: [ada.out.colleagueId],
      countsAsInterview: true,
    },
  ]);
});

test('the same invitation in two calendars is one interview', async () => {
  const ada = await candidate();
  await take(ada.out, ics());
  await take(ada.out, ics({ method: 'REQUEST' }), { cameBy: 'mail', sender: 'robin@example.com' });
  expect(types(await factsOf(ada))).toEqual(['InterviewScheduled']);
});

test('one that was entered by hand for the same hour is the same interview', async () => {
  const ada = await candidate();
  const [startsAt, endsAt] = [Date.UTC(2026, 5, 18, 14), Date.UTC(2026, 5, 18, 15)];
  const byHand = {
    interviewId: 'by-hand',
    stage: 'Final talk',
    startsAt,
    endsAt,
    interviewers: [],
    countsAsInterview: true,
  };
  await record(ada.out, ada.applicationId, { type: 'InterviewScheduled', ...byHand });
  await take(ada.out, ics());
  await take(ada.out, ics({ sequence: 1, start: '20260619T140000Z', end: '20260619T150000Z' }));
  expect(await factsOf(ada)).toMatchObject([
    { type: 'InterviewScheduled', interviewId: 'by-hand' },
    { type: 'InterviewMoved', interviewId: 'by-hand', by: 'team', startsAt: Date.UTC(2026, 5, 19, 14) },
  ]);
});

test('a move after the candidate asked for another time is a move by the candidate', async () => {
  const ada = await candidate();
  await take(ada.out, ics());
  const asked = {
    method: 'COUNTER',
    start: '20260619T140000Z',
    end: '20260619T150000Z',
    who: ['PARTSTAT=TENTATIVE:mailto:ada@example.org'],
  };
  await take(ada.out, ics(asked), { cameBy: 'mail', sender: 'ada@example.org' });
  await take(ada.out, ics({ sequence: 1, start: '20260619T140000Z', end: '20260619T150000Z' }));
  expect((await factsOf(ada)).at(-1)).toMatchObject({ type: 'InterviewMoved', by: 'candidate' });
});

test('a candidate who declines has called the time off, and a new one is owed', async () => {
  const ada = await candidate();
  await take(ada.out, ics());
  const no = ics({
    method: 'REPLY',
    stamp: '20260616T130000Z',
    who: ['PARTSTAT=DECLINED:mailto:ada@example.org'],
  });
  await take(ada.out, no, { cameBy: 'mail', sender: 'ada@example.org' });
  const [, moved] = await factsOf(ada);
  expect(moved).toMatchObject({ type: 'InterviewMoved', by: 'candidate' });
  expect(moved).not.toHaveProperty('startsAt');
});

test('an answer counts only for whoever sent it', async () => {
  const ada = await candidate();
  await take(ada.out, ics());
  const no = ics({
    method: 'REPLY',
    stamp: '20260616T130000Z',
    who: ['PARTSTAT=DECLINED:mailto:ada@example.org'],
  });
  await take(ada.out, no, { cameBy: 'mail', sender: 'mallory@example.net' });
  await take(ada.out, no, { cameBy: 'mail', sender: null });
  expect(types(await factsOf(ada))).toEqual(['InterviewScheduled']);
});

test('a stranger cannot call an interview off by mail', async () => {
  const ada = await candidate();
  await take(ada.out, ics());
  const cancel = ics({ method: 'CANCEL', sequence: 1, start: '' });
  await take(ada.out, cancel, { cameBy: 'mail', sender: 'mallory@example.net' });
  expect(types(await factsOf(ada))).toEqual(['InterviewScheduled']);
  await take(ada.out, cancel, { cameBy: 'mail', sender: 'robin@example.com' });
  expect((await factsOf(ada)).at(-1)).toMatchObject({ type: 'InterviewCancelled', by: 'team' });
});

test('an interview counts as held when its end has passed', async () => {
  const ada = await candidate();
  await take(ada.out, ics());
  await recordInterviewsOver(ada.out.deps);
  expect(types(await factsOf(ada))).toEqual(['InterviewScheduled']);
  ada.out.clock.set(Date.UTC(2026, 5, 18, 15, 1));
  await recordInterviewsOver(ada.out.deps);
  await recordInterviewsOver(ada.out.deps);
  expect((await factsOf(ada)).at(-1)).toMatchObject({ type: 'InterviewHeld', at: Date.UTC(2026, 5, 18, 15) });
  expect(types(await factsOf(ada))).toEqual(['InterviewScheduled', 'InterviewHeld']);
});

test('what concerns nobody whom we know leaves no trace', async () => {
  const ada = await candidate();
  const taken = await take(ada.out, ics({ who: ['dentist@example.net'], title: 'Dentist' }));
  expect(taken).toMatchObject({ interviews: 0, unsure: 0 });
  const rows = await inWorkspace(database, ada.out.workspaceId, (trx) =>
    trx.selectFrom('appointment').selectAll().execute(),
  );
  expect(rows).toEqual([]);
});

test('a name in the title is not enough: a member says, and then it is an interview or nothing', async () => {
  const ada = await candidate();
  await take(ada.out, ics({ title: 'Interview with Ada Park', who: [] }));
  await take(
    ada.out,
    ics({
      uid: 'two',
      title: 'Interview: Ada Park again',
      who: [],
      start: '20260620T140000Z',
      end: '20260620T150000Z',
    }),
  );
  const [first, second] = await unsureOf(ada.out);
  expect(first?.row).toMatchObject({ why: 'titleOnly', suspects: [ada.applicationId] });
  const { workspaceId, memberId, deps } = ada.out;
  const ids = { workspaceId, memberId };
  await settleAppointment(deps, {
    ...ids,
    appointmentId: first?.row.appointment_id ?? '',
    applicationId: ada.applicationId,
  });
  await settleAppointment(deps, {
    ...ids,
    appointmentId: second?.row.appointment_id ?? '',
    applicationId: null,
  });
  expect(types(await factsOf(ada))).toEqual(['InterviewScheduled']);
  expect(await unsureOf(ada.out)).toEqual([]);
  await take(
    ada.out,
    ics({
      uid: 'two',
      sequence: 1,
      title: 'Interview: Ada Park again',
      who: [],
      start: '20260622T140000Z',
      end: '20260622T150000Z',
    }),
  );
  expect(types(await factsOf(ada))).toEqual(['InterviewScheduled']);
});

test.each([
  ['a title that speaks of something else', { title: 'Onboarding' }, 'otherWord'],
  ['a whole day', { start: '20260618', end: '20260619' }, 'wholeDay'],
])('a member is asked: %s', async (_, given, why) => {
  const ada = await candidate();
  await take(ada.out, ics(given));
  expect((await unsureOf(ada.out))[0]?.row).toMatchObject({ why, suspects: [ada.applicationId] });
});

test('two candidates in one appointment are for a member to tell apart', async () => {
  const ada = await candidate();
  const ben = await another(ada.out, 'Ben Ito', 'ben@example.org');
  await take(ada.out, ics({ who: ['ada@example.org', 'ben@example.org'] }));
  const [unsure] = await unsureOf(ada.out);
  expect(unsure?.row.why).toBe('severalApplications');
  expect([...(unsure?.row.suspects ?? [])].sort()).toEqual([ada.applicationId, ben.applicationId].sort());
});

test('a first screening does not count before the law', async () => {
  const ada = await candidate();
  await take(ada.out, ics({ title: 'Phone screen' }));
  expect(await factsOf(ada)).toMatchObject([{ type: 'InterviewScheduled', countsAsInterview: false }]);
});

test('one that is found after its end was planned before it', async () => {
  const ada = await candidate();
  await take(ada.out, ics({ start: '20260610T140000Z', end: '20260610T150000Z', stamp: '20260601T120000Z' }));
  await recordInterviewsOver(ada.out.deps);
  expect(await factsOf(ada)).toMatchObject([
    { type: 'InterviewScheduled', at: Date.UTC(2026, 5, 1, 12) },
    { type: 'InterviewHeld', at: Date.UTC(2026, 5, 10, 15) },
  ]);
});

test('what was noted as missed is not held again by a calendar', async () => {
  const ada = await candidate();
  await take(ada.out, ics());
  const [scheduled] = await factsOf(ada);
  if (scheduled?.type !== 'InterviewScheduled') throw new Error('nothing was planned');
  ada.out.clock.set(Date.UTC(2026, 5, 18, 15) - HOUR / 4);
  await record(ada.out, ada.applicationId, {
    type: 'InterviewMissed',
    interviewId: scheduled.interviewId,
    by: 'candidate',
  });
  ada.out.clock.set(Date.UTC(2026, 5, 18, 16));
  await recordInterviewsOver(ada.out.deps);
  expect(types(await factsOf(ada))).toEqual(['InterviewScheduled', 'InterviewMissed']);
});

test('who is erased is erased from what was found too', async () => {
  const ada = await candidate();
  await take(ada.out, ics({ title: 'Interview with Ada Park' }));
  const { workspaceId } = ada.out;
  const [kept] = await inWorkspace(database, workspaceId, async (trx) => {
    await erasePerson(trx, workspaceId, { personId: ada.personId, at: NOW });
    return await listAppointmentsOf(trx, workspaceId, ada.applicationId);
  });
  expect(kept?.words).toMatchObject({
    summary: null,
    location: null,
    people: [],
    answers: {},
    proposal: null,
  });
});

describe('an interview that the calendar which told it names no more', () => {
  const EMPTY = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
  const AFTER = Date.UTC(2026, 5, 18, 16);

  async function vanished() {
    const ada = await candidate();
    const { workspaceId, memberId, deps } = ada.out;
    const sourceId = v7();
    await take(ada.out, ics(), { sourceId });
    const gone = await take(ada.out, EMPTY, { sourceId });
    const [unsure] = await unsureOf(ada.out);
    const appointmentId = unsure?.row.appointment_id ?? '';
    const settle = (applicationId: string | null) =>
      settleAppointment(deps, { workspaceId, memberId, appointmentId, applicationId });
    return { ada, sourceId, gone, unsure, settle };
  }

  test('is asked about, and counts neither as called off nor as held by itself', async () => {
    const { ada, gone, unsure } = await vanished();
    expect(gone).toMatchObject({ unsure: 1 });
    expect(unsure?.row).toMatchObject({ why: 'vanished', suspects: [ada.applicationId] });
    ada.out.clock.set(AFTER);
    await recordInterviewsOver(ada.out.deps);
    expect(types(await factsOf(ada))).toEqual(['InterviewScheduled']);
  });

  test('was called off once a member says so', async () => {
    const { ada, settle } = await vanished();
    await settle(null);
    expect(types(await factsOf(ada))).toEqual(['InterviewScheduled', 'InterviewCancelled']);
    expect(await unsureOf(ada.out)).toEqual([]);
  });

  test('takes place once a member says so, and is not asked about again', async () => {
    const { ada, sourceId, settle } = await vanished();
    await settle(ada.applicationId);
    expect(await take(ada.out, EMPTY, { sourceId })).toMatchObject({ unsure: 0 });
    ada.out.clock.set(AFTER);
    await recordInterviewsOver(ada.out.deps);
    expect(types(await factsOf(ada))).toEqual(['InterviewScheduled', 'InterviewHeld']);
  });

  test.each([
    ['as it was', {}, ['InterviewScheduled']],
    [
      'at another time',
      { sequence: 1, start: '20260619T140000Z', end: '20260619T150000Z' },
      ['InterviewScheduled', 'InterviewMoved'],
    ],
  ])('stands again where the calendar names it again, %s', async (_, event, facts) => {
    const { ada, sourceId } = await vanished();
    await take(ada.out, ics(event), { sourceId });
    expect(await unsureOf(ada.out)).toEqual([]);
    expect(types(await factsOf(ada))).toEqual(facts);
  });

  test('is there as long as its entry is, even one that cannot be read', async () => {
    const ada = await candidate();
    const sourceId = v7();
    await take(ada.out, ics(), { sourceId });
    await take(ada.out, ics({ start: 'some day', end: 'or other' }), { sourceId });
    expect(await unsureOf(ada.out)).toEqual([]);
  });

  test('is not asked about where another calendar told it, or a mail', async () => {
    const ada = await candidate();
    await take(ada.out, ics(), { cameBy: 'mail' });
    await take(ada.out, EMPTY, { sourceId: v7() });
    expect(await unsureOf(ada.out)).toEqual([]);
  });
});
