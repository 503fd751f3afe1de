import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeMail } from '../../actions/take-mail.ts';
import { endpoints } from '../../contract/endpoints.ts';
import { type MailSink, openMailSink } from '../../delivery/mail/testing/mail-sink.ts';
import { type Browser, startTestServer, type TestServer } from '../testing/test-server.ts';

/** A Wednesday, 12 in Toronto. */
const NOON = Date.parse('2026-11-04T17:00:00Z');
const ROBIN = { name: 'Robin Vale', part: 'Recruiter', address: 'robin@northwind.example' };

let server: TestServer;
let ada: Browser;
let sink: MailSink;
let workspaceId: string;
let applicationId: string;

beforeAll(async () => {
  server = await startTestServer(NOON);
  sink = await openMailSink();
  ada = server.browser();
  const place = { country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  const workspace = { name: 'My next job', kind: 'seeker', ...place } as const;
  const body = { name: 'Ada Stone', address: 'ada@example.com', password: 'a long enough one', workspace };
  expect((await ada.call(endpoints.setUp, { body })).status).toBe(201);
  const { body: session } = await ada.call(endpoints.getSession);
  workspaceId = session.workspace.id;
  const job = { company: 'Northwind', title: 'Bookkeeper', appliedOn: '2026-10-26', person: ROBIN } as const;
  applicationId = (await ada.call(endpoints.addSought, { body: job })).body.id;
});
afterAll(async () => await sink.close());

const pageOf = async () => (await ada.call(endpoints.getApplication, { params: { applicationId } })).body;

async function take(source: string, isFromSent = false) {
  const raw = Buffer.from(source.replace(/\r?\n/g, '\r\n'));
  const given = {
    workspaceId,
    raw,
    cameBy: 'upload',
    mailboxId: null,
    receivedAt: server.clock.now(),
  } as const;
  return await takeMail(server.deps, { ...given, isFromSent });
}

const mailFrom = (from: string, more: { id: string; answers?: string; text: string; headers?: string }) =>
  `From: ${from}
To: Ada Stone <ada@example.com>
Subject: Your application
Message-ID: <${more.id}>
Date: Wed, 04 Nov 2026 10:00:00 -0500
${more.answers === undefined ? '' : `In-Reply-To: ${more.answers}\n`}${more.headers ?? ''}Content-Type: text/plain; charset=utf-8

${more.text}
`;

describe('the mailbox of a job seeker', () => {
  test('a letter that was sent from here and lies among the sent ones is written down once', async () => {
    const settings = {
      server: { host: '127.0.0.1', port: sink.port, security: 'none', login: null },
      fromAddress: 'ada@example.com',
    } as const;
    expect((await ada.call(endpoints.saveMailSettings, { body: settings })).status).toBe(200);
    const letter = {
      kind: 'followUp1',
      sends: true,
      to: ROBIN.address,
      subject: 'Bookkeeper at Northwind',
      text: 'Hello Robin,\n\nI am still interested in the role. Is there anything that you need from me?\n\nAda',
      language: 'en',
    } as const;
    const sent = await ada.call(endpoints.recordOwnWord, { params: { applicationId }, body: letter });
    expect(sent.status).toBe(201);
    expect(sink.taken.map(({ to }) => to)).toEqual([ROBIN.address]);
    const { length } = (await pageOf()).timeline;
    expect(await take(sink.taken[0]?.source ?? '', true)).toEqual({ is: 'ours' });
    expect((await pageOf()).timeline).toHaveLength(length);
  });

  test('what somebody at the company writes is a word of theirs, with the day that it names', async () => {
    const text = 'Hi Ada, thank you for coming in. We will let you know by Friday.';
    const taken = await take(mailFrom('Robin Vale <Robin@Northwind.example>', { id: 'in@northwind', text }));
    expect(taken).toMatchObject({ is: 'recorded' });
    const { mails } = (await ada.call(endpoints.listKeptMails, { params: { applicationId } })).body;
    expect(mails).toMatchObject([{ way: 'in', party: 'team', application: { id: applicationId } }]);
    expect(mails[0].sentence).toContain('Robin Vale');
    expect(mails[0].sentence).not.toContain('Ada');
    const given = { params: { keptMailId: mails[0].id } };
    const { proposals } = (await ada.call(endpoints.getKeptMail, given)).body;
    expect(proposals).toMatchObject([{ kind: 'promise', by: 'team', deadline: { on: '2026-11-06' } }]);
    expect(proposals[0].sentence).toContain('Northwind promised a word');
    const word = (await pageOf()).timeline.find(({ mail }: { mail: unknown }) => mail !== null);
    expect(word).toMatchObject({ by: 'team' });
    expect(word.source.name).not.toBe('Ada Stone');
  });

  test('an answer to one’s own letter from an address that is not known is asked about', async () => {
    const answers = /^Message-ID: (.*)$/im.exec(sink.taken[0]?.source ?? '')?.[1]?.trim() ?? '';
    const given = { id: 'colleague@northwind', answers, text: 'Hi Ada, could you call me?' };
    expect(await take(mailFrom('Kim Lund <kim@northwind.example>', given))).toMatchObject({ is: 'unsure' });
  });

  test('an automatic reply says until when they are away, and is no word', async () => {
    const text = 'I am out of the office until November 13, 2026 and will answer when I am back.';
    const given = { id: 'away@northwind', text, headers: 'Auto-Submitted: auto-replied\n' };
    const before = (await ada.call(endpoints.getSearch)).body.rows[0];
    expect(await take(mailFrom('Robin Vale <robin@northwind.example>', given))).toMatchObject({
      is: 'recorded',
    });
    const after = (await ada.call(endpoints.getSearch)).body.rows[0];
    expect(before.advice.silence.reasons).toEqual([]);
    expect(after.advice.silence.reasons).toMatchObject([{ cause: 'decisionMakerAway' }]);
  });

  test('a mail of somebody whom one does not know leaves no trace', async () => {
    const given = { id: 'shop@shop', text: 'Our autumn sale has begun.' };
    expect(await take(mailFrom('Shop <news@shop.example>', given))).toEqual({ is: 'leftAlone' });
  });
});
