import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createExchange } from '../delivery/mail/exchange.ts';
import { publicHolidays } from '../intake/holidays/public-holidays.ts';
import { DAY, HOUR } from '../lib/instant.ts';
import { createLog } from '../runtime/log.ts';
import { movableClock } from '../runtime/testing/movable-clock.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listExportedTables } from '../storage/queries/exports.ts';
import { listFacts } from '../storage/queries/facts.ts';
import { openTestDatabase } from '../storage/testing/test-database.ts';
import {
  saveTestApplication,
  saveTestWorkspace,
  type TestApplication,
} from '../storage/testing/test-workspace.ts';
import { erasePerson } from './erase-person.ts';
import { createMailKeys } from './mail-keys.ts';
import { createPolicyShelf } from './policy-shelf.ts';
import { assignKeptMail, sayKeptMail } from './settle-kept-mail.ts';
import { showKeptSource } from './show-kept-source.ts';
import { takeMail } from './take-mail.ts';
import type { Taken } from './taking.ts';

const NOW = Date.UTC(2026, 5, 16, 14);
const { database, close } = await openTestDatabase();
afterAll(close);
const clock = movableClock(NOW);
const mail = {
  keys: createMailKeys('a secret for tests'),
  baseUrl: 'http://h.test',
  exchange: createExchange(),
};
const deps = {
  database,
  clock,
  log: createLog('silent'),
  newId: v7,
  policies: createPolicyShelf(publicHolidays),
  mail,
};

let workspaceId: string;
let memberId: string;
let ada: TestApplication;

beforeEach(async () => {
  workspaceId = v7();
  clock.set(NOW);
  await inWorkspace(database, workspaceId, async (trx) => {
    const workspace = await saveTestWorkspace(trx, workspaceId);
    memberId = workspace.memberId;
    ada = await saveTestApplication(trx, workspace);
  });
});

interface Written {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly id?: string;
  readonly headers?: readonly string[];
}

function rawMail({
  from = 'Ada Park <ada@example.com>',
  to = 'jobs@northwind.example',
  subject = 'Hello',
  text = 'When can I start?',
  id = `<${v7()}@example.com>`,
  headers = [],
}: Written = {}) {
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: ${id}`,
    'Date: Tue, 16 Jun 2026 09:00:00 -0400',
    'Content-Type: text/plain; charset=utf-8',
    ...headers,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}\r\n`);
}

async function take(written: Written = {}, { isFromSent = false } = {}): Promise<Taken> {
  return await takeMail(deps, {
    workspaceId,
    raw: rawMail(written),
    cameBy: 'upload',
    mailboxId: null,
    receivedAt: NOW,
    isFromSent,
  });
}

async function factsOf(applicationId: string) {
  return await inWorkspace(database, workspaceId, (trx) => listFacts(trx, workspaceId, applicationId));
}

/** Everything that the database holds of the workspace, as text. */
async function wholeDatabase(): Promise<string> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const tables = await listExportedTables(trx);
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql<{
        text: string;
      }>`select to_jsonb(t)::text as text from ${sql.table(name)} t`.execute(trx);
      texts.push(...rows.map(({ text }) => text));
    }
    return texts.join('\n');
  });
}

test('a mail of the candidate is a fact at the moment at which it was written, and opens the duty to answer', async () => {
  expect((await take()).is).toBe('recorded');
  const [fact] = await factsOf(ada.applicationId);
  expect(fact).toMatchObject({
    type: 'MessageReceived',
    at: Date.UTC(2026, 5, 16, 13),
    from: 'candidate',
    to: 'team',
  });
  const duties = await inWorkspace(database, workspaceId, (trx) =>
    trx.selectFrom('obligation').select(['kind', 'state']).execute(),
  );
  expect(duties).toEqual([{ kind: 'acknowledgement', state: 'open' }]);
});

test('the same mail twice is one mail, whichever way it comes', async () => {
  const raw = rawMail();
  const given = { workspaceId, raw, mailboxId: null, receivedAt: NOW, isFromSent: false } as const;
  expect((await takeMail(deps, { ...given, cameBy: 'upload' })).is).toBe('recorded');
  expect((await takeMail(deps, { ...given, cameBy: 'door' })).is).toBe('known');
  const both = await Promise.all([take({ id: '<x@example.com>' }), take({ id: '<x@example.com>' })]);
  expect(both.map(({ is }) => is).sort()).toEqual(['known', 'recorded']);
  expect(await factsOf(ada.applicationId)).toHaveLength(2);
});

test('mail between others leaves no trace in the database', async () => {
  const before = await wholeDatabase();
  const secret = {
    from: 'Dr. Blue <blue@clinic.example>',
    to: 'robin@example.com',
    subject: 'Your results',
    text: 'The zebra test was fine.',
  };
  expect(await take(secret)).toEqual({ is: 'leftAlone' });
  expect(
    await take({ ...secret, subject: 'Re: Interview of Ada Park', from: 'ada.park@elsewhere.example' }),
  ).toEqual({ is: 'leftAlone' });
  expect(
    await take(
      { from: 'robin@example.com', to: 'blue@clinic.example', text: 'Thanks for the zebra.' },
      { isFromSent: true },
    ),
  ).toEqual({ is: 'leftAlone' });
  const after = await wholeDatabase();
  expect(after).toBe(before);
  for (const word of ['zebra', 'clinic', 'blue@', 'results']) expect(after).not.toContain(word);
});

test('what a member wrote with another program is a word to them, and answers what they asked', async () => {
  await take();
  expect(
    (
      await take(
        { from: 'robin@example.com', to: 'ada@example.com', text: 'On Monday.' },
        { isFromSent: true },
      )
    ).is,
  ).toBe('recorded');
  const facts = await factsOf(ada.applicationId);
  expect(facts.at(-1)).toMatchObject({
    type: 'MessageSent',
    from: 'team',
    to: 'candidate',
    actor: { kind: 'member', id: memberId },
  });
});

test('a forged mail waits for a member, and counts from then on', async () => {
  const forged = await take({
    headers: ['Authentication-Results: mx.northwind.example; spf=fail; dkim=none; dmarc=fail'],
  });
  expect(forged.is).toBe('unsure');
  expect(await factsOf(ada.applicationId)).toEqual([]);
  if (!('keptMailId' in forged)) throw new Error('It was not kept');
  await assignKeptMail(deps, {
    workspaceId,
    memberId,
    keptMailId: forged.keptMailId,
    applicationId: ada.applicationId,
  });
  expect(await factsOf(ada.applicationId)).toMatchObject([{ type: 'MessageReceived', from: 'candidate' }]);
});

test('a mail that was given to the wrong person is taken back there; one that is nobody’s leaves nothing', async () => {
  const written = { text: 'The zebra is mine.', id: '<stripes@example.com>' };
  const taken = await take(written);
  if (!('keptMailId' in taken)) throw new Error('It was not kept');
  const { keptMailId } = taken;
  const other = await inWorkspace(database, workspaceId, async (trx) => {
    const { opening_id: openingId } = await trx
      .selectFrom('opening')
      .select('opening_id')
      .executeTakeFirstOrThrow();
    return await saveTestApplication(
      trx,
      { workspaceId, openingId },
      { name: 'Lena Ruiz', address: 'lena@example.com' },
    );
  });
  await assignKeptMail(deps, { workspaceId, memberId, keptMailId, applicationId: other.applicationId });
  expect((await factsOf(ada.applicationId)).map(({ type }) => type)).toEqual([
    'MessageReceived',
    'FactTakenBack',
  ]);
  expect((await factsOf(other.applicationId)).map(({ type }) => type)).toEqual(['MessageReceived']);
  await assignKeptMail(deps, { workspaceId, memberId, keptMailId, applicationId: null });
  expect((await factsOf(other.applicationId)).map(({ type }) => type)).toEqual([
    'MessageReceived',
    'FactTakenBack',
  ]);
  expect(await wholeDatabase()).not.toContain('zebra');
  // Read once more, it is known and asked about no more.
  expect(await take(written)).toEqual({ is: 'known' });
});

test('a member says better what a mail said, and it holds', async () => {
  const taken = await take();
  if (!('keptMailId' in taken)) throw new Error('It was not kept');
  await sayKeptMail(deps, { workspaceId, memberId, keptMailId: taken.keptMailId, says: ['thanks'] });
  const duties = await inWorkspace(database, workspaceId, (trx) =>
    trx.selectFrom('obligation').select('state').execute(),
  );
  expect(duties).toEqual([]);
});

test('the original is kept as it came, readable with the secret alone', async () => {
  await take({ text: 'The zebra waits.' });
  const { sealed_source: sealed } = await inWorkspace(database, workspaceId, (trx) =>
    trx.selectFrom('kept_mail_source').select('sealed_source').executeTakeFirstOrThrow(),
  );
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('zebra');
  expect((await showKeptSource(mail.keys, sealed)).text).toContain('The zebra waits.');
  await expect(async () => createMailKeys('another').openMail(sealed)).rejects.toThrow(
    'kept under another secret',
  );
});

test('whoever is erased is gone from the mails too, and is not heard again', async () => {
  const id = '<first@example.com>';
  await take({ id, text: 'The zebra is mine.', subject: 'Stripes' });
  await erasePerson(deps, { workspaceId, personId: ada.personId });
  const after = await wholeDatabase();
  for (const word of ['zebra', 'Stripes', 'ada@example.com', 'first@example.com'])
    expect(after).not.toContain(word);
  const answer = { headers: [`In-Reply-To: ${id}`], text: 'Are you there?' };
  expect(await take(answer)).toEqual({ is: 'leftAlone' });
  expect((await factsOf(ada.applicationId)).map(({ type }) => type)).toEqual([
    'MessageReceived',
    'PersonErased',
  ]);
});

test('a mail that says it is from tomorrow counts from when it came', async () => {
  clock.set(NOW - 2 * DAY);
  const taken = await takeMail(deps, {
    workspaceId,
    raw: rawMail(),
    cameBy: 'upload',
    mailboxId: null,
    receivedAt: NOW - 2 * DAY - HOUR,
    isFromSent: false,
  });
  expect(taken.is).toBe('recorded');
  expect(await factsOf(ada.applicationId)).toMatchObject([{ at: NOW - 2 * DAY - HOUR }]);
});
