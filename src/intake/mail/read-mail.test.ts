import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fuzz } from '../../../scripts/fuzz.ts';
import type { ReadableMail } from './mail.ts';
import { readMail } from './read-mail.ts';

const CONTEXT = { receivedAt: Date.UTC(2026, 10, 20, 12), zone: 'Europe/Berlin' };
const SEEDS = new URL('./testing/seeds/', import.meta.url);

async function readSeed(name: string): Promise<ReadableMail> {
  return readable(readFileSync(new URL(name, SEEDS)));
}

async function readText(head: string, text = 'Hello'): Promise<ReadableMail> {
  return readable(Buffer.from(`${head.trim().replaceAll('\n', '\r\n')}\r\n\r\n${text}\r\n`));
}

async function readable(raw: Uint8Array): Promise<ReadableMail> {
  const mail = await readMail(raw, CONTEXT);
  if (!mail.isReadable) throw new Error(`Cannot read the mail: ${mail.why}`);
  return mail;
}

test('an answer: who wrote what to whom, without what they quote', async () => {
  const mail = await readSeed('reply.eml');
  expect(mail.kind).toEqual({ kind: 'person' });
  expect(mail.envelope.from?.address).toBe('ada@example.com');
  expect(mail.envelope.inReplyTo).toEqual(['<0.question@example.org>']);
  expect(mail.envelope.references).toEqual(['<0.first@example.org>', '<0.question@example.org>']);
  expect(mail.envelope.marks).toEqual(['k3v9x2m4q7ab']);
  expect(mail.envelope.authentication).toEqual({
    server: 'mx.example.org',
    spf: 'pass',
    dkim: 'pass',
    dmarc: 'pass',
  });
  expect(mail.words).toMatch(/Kind regards\n.+$/);
  expect(mail.words).not.toMatch(/wrote:|more people to see|\+49/);
  expect(mail.text).toContain('more people to see');
});

test('a bounce: for whom, why, of which mail, to which mark', async () => {
  const { kind } = await readSeed('bounce.eml');
  expect(kind).toMatchObject({
    kind: 'delivery-failure',
    failure: {
      severity: 'hard',
      recipients: [{ address: 'gone@example.net', code: '5.1.1', why: 'no-such-address' }],
      originalMessageId: expect.stringContaining('.question@example.org>'),
      bounceMark: 'k3v9x2m4q7ab',
    },
  });
});

test('an absence: until when, and who stands in; it promises nothing', async () => {
  const mail = await readSeed('absence.eml');
  expect(mail.kind).toEqual({
    kind: 'out-of-office',
    absence: {
      returnsOn: '2026-11-30',
      standIn: { name: null, address: 'bo@example.com', phone: null },
      hasLeft: false,
    },
  });
  expect(mail.says).toBeNull();
  expect(mail.promises).toEqual([]);
});

test('an answer to an invitation, with the calendar part as it came', async () => {
  const mail = await readSeed('invitation.eml');
  expect(mail.kind).toEqual({ kind: 'calendar-reply', method: 'REPLY' });
  expect(mail.calendarParts.map(({ method }) => method)).toEqual(['REPLY']);
  expect(mail.calendarParts[0]?.text).toContain('PARTSTAT=ACCEPTED');
});

test('a complaint is no bounce and no answer', async () => {
  expect((await readSeed('feedback.eml')).kind).toEqual({
    kind: 'feedback-report',
    report: { type: 'abuse', recipients: ['a@example.net'], originalMessageId: '<q@example.org>' },
  });
});

test('Outlook in German: the words alone, in their own characters', async () => {
  const mail = await readSeed('outlook.eml');
  expect(mail.words).toBe('Guten Tag,\n\nich melde mich bis Freitag. Passt ä?');
  expect(mail.says).toBe('asks');
  expect(mail.promises).toMatchObject([
    { what: 'promise', who: 'writer', by: { on: '2026-11-27', at: null } },
  ]);
});

test('answers between the lines are all heard, and the offer with its hour', async () => {
  const mail = await readSeed('inline.eml');
  expect(mail.words).toBe('In January, after the 12th.\n\nAs we said. Offer expires on Monday noon CET.');
  expect(mail.promises).toMatchObject([
    { what: 'deadline', quote: 'Offer expires on Monday noon CET.', by: { at: Date.UTC(2026, 10, 23, 11) } },
  ]);
});

test.each([
  ['<a@b.c>', '<a@b.c>'],
  ['a@b.c', '<a@b.c>'],
  ['<a\r\n @b.c> (added by postmaster)', '<a@b.c>'],
  ['<a@b.c> <d@e.f>', '<a@b.c>'],
])('a Message-ID has one form, however it is written: %s', async (written, id) => {
  expect((await readText(`From: a@b.c\nMessage-ID: ${written}`)).envelope.messageId).toBe(id);
});

test('of what is said of the sender only the topmost line counts, for anybody can write the others', async () => {
  const { envelope } =
    await readText(`Authentication-Results: mx.example.org; dmarc=fail (p=none; note=dkim=pass)
Authentication-Results: mx.example.org; dmarc=pass; spf=pass
From: a@b.c`);
  expect(envelope.authentication).toEqual({ server: 'mx.example.org', spf: null, dkim: null, dmarc: 'fail' });
});

test('the date is the sender’s, with the offset that they live by', async () => {
  const { envelope } = await readText('From: a@b.c\nDate: Fri, 20 Nov 2026 09:30:00 +0530');
  expect(envelope.sentAt).toBe(Date.UTC(2026, 10, 20, 4));
  expect(envelope.offsetMinutes).toBe(330);
});

test.each([
  ['X-Auto-Response-Suppress: All', 'person'],
  ['Return-Path: <>', 'person'],
  ['Auto-Submitted: auto-replied', 'acknowledgement'],
  ['Auto-Submitted: auto-generated', 'automatic'],
  ['List-Id: <news.example.com>', 'automatic'],
  ['X-Spam-Flag: YES', 'spam'],
])('a mail with "%s" is %s', async (field, kind) => {
  expect((await readText(`${field}\nFrom: ada@example.com\nSubject: Hello`)).kind.kind).toBe(kind);
});

test('a mail that was passed on is told apart from what was said with it', async () => {
  const { words, forwarded } = await readText(
    'From: a@b.c\nSubject: Fwd: Interview',
    'See below.\n\n---------- Forwarded message ---------\nFrom: Ada Park <ada@example.com>\nDate: Fri, Nov 20, 2026 at 9:00 AM\nSubject: Interview\nTo: <bo@example.com>\n\nI can come on Tuesday.',
  );
  expect(words).toBe('See below.');
  expect(forwarded).toMatchObject({
    from: { name: 'Ada Park', address: 'ada@example.com' },
    subject: 'Interview',
    text: 'I can come on Tuesday.',
  });
});

test('what is no mail is said to be none, and nothing is thrown', async () => {
  expect(await readMail(new Uint8Array(), CONTEXT)).toEqual({
    isReadable: false,
    why: 'empty',
    messageId: null,
  });
  const nested = Buffer.from(
    `Message-ID: <deep@example.com>\r\n${Array.from({ length: 300 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join('')}`,
  );
  expect(await readMail(nested, CONTEXT)).toEqual({
    isReadable: false,
    why: 'broken',
    messageId: '<deep@example.com>',
  });
});

test('a mail whose parts are marked otherwise than announced is still read', async () => {
  const mail = await readText(
    'From: a@b.c\nContent-Type: multipart/mixed; boundary="x"',
    '--y\r\n\r\nI accept.',
  );
  expect(mail.text).toContain('I accept.');
});

test('cut, glued and flipped mails crash nothing and take no second', { timeout: 120_000 }, async () => {
  expect(globSync('*', { cwd: SEEDS }).length).toBeGreaterThan(5);
  const { inputs, failures } = await fuzz({ inputs: 1500, seed: 7 });
  expect(failures.map(({ why }) => why)).toEqual([]);
  expect(inputs).toBe(1500);
});

test.each([
  ['blanks between two days', `I am away 30.11.2026${' '.repeat(3500)}x 5.12.2026`],
  ['an opened bracket between two days', `Away 30.11.2026${' ( '.repeat(1100)} 5.12.2026`],
  ['signs for "at" and nothing else', `Please contact ${'a@'.repeat(1900)}`],
  ['dots behind a sign for "at"', `Please contact ${'a@b.'.repeat(900)}`],
])('%s take no time in an automatic reply', async (_, text) => {
  const raw = `From: a@example.com\r\nSubject: Automatic reply: x\r\nAuto-Submitted: auto-replied\r\n\r\n${text}\r\n`;
  const begun = process.cpuUsage();
  await readMail(Buffer.from(raw), { receivedAt: Date.UTC(2026, 10, 20), zone: 'UTC' });
  const { user } = process.cpuUsage(begun);
  expect(user / 1000).toBeLessThan(500);
});

test.each(['aж', 'weд', 'sizeд'])(
  'a word of two scripts that never ends, of "%s", takes no time',
  async (letters) => {
    const text = `I will tell you by Friday ${letters.repeat(6000)}`;
    const head = 'From: a@example.com\r\nContent-Type: text/plain; charset=utf-8';
    const begun = process.cpuUsage();
    await readMail(Buffer.from(`${head}\r\n\r\n${text}\r\n`), CONTEXT);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(500);
  },
);
