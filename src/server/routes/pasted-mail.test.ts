import { beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../contract/endpoints.ts';
import { type Browser, startTestServer } from '../testing/test-server.ts';

/** A Wednesday, 12 in Toronto. */
const NOON = Date.parse('2026-11-04T17:00:00Z');
const MAIL = `From: Robin Vale <robin@northwind.example>
To: ada@example.com
Subject: Your application for Bookkeeper at Northwind

Hi Ada, thank you for coming in. We will let you know by Friday.`;

let ada: Browser;

beforeAll(async () => {
  const server = await startTestServer(NOON);
  ada = server.browser();
  const place = { country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  const workspace = { name: 'My next job', kind: 'seeker', ...place } as const;
  const body = { name: 'Ada Stone', address: 'ada@example.com', password: 'a long enough one', workspace };
  expect((await ada.call(endpoints.setUp, { body })).status).toBe(201);
});

const countOf = async () => (await ada.call(endpoints.getSearch)).body.rows.length;

describe('a mail that a job seeker pastes', () => {
  let applicationId: string;

  test('is read and proposed, and nothing is kept until it is confirmed', async () => {
    const read = (await ada.call(endpoints.readPastedMail, { body: { text: MAIL } })).body;
    expect(read).toMatchObject({
      company: 'Northwind',
      title: 'Bookkeeper',
      person: { name: 'Robin Vale', address: 'robin@northwind.example' },
      says: 'holding',
      promises: [{ on: '2026-11-06', who: 'they' }],
      applications: [],
    });
    expect(await countOf()).toBe(0);
  });

  test('begins an application, with the person and the promise, once however often it is sent', async () => {
    const body = {
      company: 'Northwind',
      title: 'Bookkeeper',
      person: { name: 'Robin Vale', address: 'robin@northwind.example' },
      sentOn: '2026-11-04',
      says: 'holding',
      promise: '2026-11-06',
      subject: 'Your application',
      text: 'We will let you know by Friday.',
    } as const;
    const made = await ada.call(endpoints.keepPastedMail, { body });
    expect(made.status).toBe(201);
    applicationId = made.body.id;
    const params = { applicationId };
    const page = (await ada.call(endpoints.getApplication, { params })).body;
    expect(JSON.stringify(page.timeline)).toContain('We will let you know by Friday.');
    expect(JSON.stringify(page)).toContain('2026-11-06');
    const { people } = (await ada.call(endpoints.getSought, { params })).body;
    expect(people).toMatchObject([{ name: 'Robin Vale', address: 'robin@northwind.example' }]);
  });

  test('is known again by who wrote it, and goes to the application that is there', async () => {
    const text = MAIL.replace(
      'We will let you know by Friday.',
      'We have decided to go with another candidate.',
    );
    const read = (await ada.call(endpoints.readPastedMail, { body: { text } })).body;
    expect(read).toMatchObject({ says: 'no', applications: [{ id: applicationId, company: 'Northwind' }] });
    const body = {
      applicationId,
      sentOn: '2026-11-04',
      says: 'no',
      text: read.text,
      person: read.person,
    } as const;
    const headers = { 'idempotency-key': '01a2034d-2eab-7540-a344-c7d2fa632c77' };
    for (const _ of [1, 2])
      expect((await ada.call(endpoints.keepPastedMail, { body, headers })).body.id).toBe(applicationId);
    expect(await countOf()).toBe(1);
    const { insights, rows } = (await ada.call(endpoints.getSearch)).body;
    expect(insights.funnel.declinedByThem).toBe(1);
    expect(rows[0].phase).toBe('closed');
    expect((await ada.call(endpoints.getSought, { params: { applicationId } })).body.people).toHaveLength(1);
  });

  test('an automatic acknowledgement is kept as that: no answer, no person, and the wait goes on', async () => {
    const job = { company: 'Quay', title: 'Clerk', appliedOn: '2026-10-20' };
    const { id } = (await ada.call(endpoints.addSought, { body: job })).body;
    const params = { applicationId: id };
    const before = (await ada.call(endpoints.getSought, { params })).body.advice;
    expect(before.kind).toBe('write');
    const text = `From: Quay Careers <no-reply@quay.example>
To: ada@example.com
Subject: Your application for Clerk at Quay

Thank you for applying. Your application has been received. This is an automated message, please do not reply.`;
    const read = (await ada.call(endpoints.readPastedMail, { body: { text } })).body;
    expect(read).toMatchObject({ says: 'automatic', isAutomatic: true, person: null, awayUntil: null });
    const body = { applicationId: id, sentOn: '2026-11-04', says: read.says, text: read.text } as const;
    await ada.call(endpoints.keepPastedMail, { body });
    const after = (await ada.call(endpoints.getSought, { params })).body.advice;
    expect(after).toMatchObject({ kind: before.kind, silence: { days: before.silence.days } });
    const { timeline } = (await ada.call(endpoints.getApplication, { params })).body;
    expect(timeline[0]).toMatchObject({ type: 'MessageReceived', note: expect.stringContaining('received') });
    expect(timeline[0].sentence).toContain('An automatic message came from Quay');
  });

  test('an out-of-office says until when they are away, and one waits for the return', async () => {
    const job = { company: 'Pier', title: 'Clerk', appliedOn: '2026-10-20' };
    const { id } = (await ada.call(endpoints.addSought, { body: job })).body;
    const text = `From: Kim Lund <kim@pier.example>
To: ada@example.com
Subject: Automatic reply: Clerk

I am out of the office until 13 November 2026 and will answer when I am back.`;
    const read = (await ada.call(endpoints.readPastedMail, { body: { text } })).body;
    expect(read).toMatchObject({ says: 'automatic', person: { name: 'Kim Lund' } });
    expect(read.awayUntil).toMatch(/^2026-11-1[23]$/);
    const { awayUntil } = read;
    const body = { applicationId: id, sentOn: '2026-11-04', says: 'automatic', text: read.text, awayUntil };
    await ada.call(endpoints.keepPastedMail, { body: body as never });
    const { advice } = (await ada.call(endpoints.getSought, { params: { applicationId: id } })).body;
    expect(advice).toMatchObject({ kind: 'wait', silence: { is: 'reasons' } });
    expect(advice.silence.reasons[0].cause).toBe('decisionMakerAway');
  });

  test('a no that a program carries is a no', async () => {
    const text = `From: Quay Careers <no-reply@quay.example>
Subject: Your application for Clerk at Quay

Unfortunately you were not successful. This is an automated message, please do not reply.`;
    expect((await ada.call(endpoints.readPastedMail, { body: { text } })).body.says).toBe('no');
  });

  test.each([
    [{ sentOn: '2026-11-05' }, 'sentOn'],
    [{ sentOn: '2026-11-04', promise: '2026-11-03' }, 'promise'],
    [{ sentOn: '2026-11-04' }, 'company'],
  ])('%o is refused at %s', async (given, field) => {
    const body = { says: 'words', text: 'Hello', ...given } as const;
    const { status, body: problem } = await ada.call(endpoints.keepPastedMail, { body });
    expect(status).toBe(400);
    expect(JSON.stringify(problem)).toContain(field);
  });

  test('what holds no mail is refused', async () => {
    expect((await ada.call(endpoints.readPastedMail, { body: { text: ' \n ' } })).status).toBe(400);
  });
});
