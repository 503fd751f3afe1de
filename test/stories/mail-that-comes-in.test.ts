import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../src/contract/endpoints.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import { listExportedTables } from '../../src/storage/queries/exports.ts';
import { openMailDoor } from './other-doors.ts';
import { mailOf, ok, openTeam, type Team } from './team-kit.ts';

/** Everything that the database holds of every table that a workspace has, as text. */
async function wholeDatabase({ server, mia }: Team): Promise<string> {
  const { id } = ok(await mia.call(endpoints.getSession)).workspace;
  return await inWorkspace(server.deps.database, id, async (trx) => {
    const texts: string[] = [];
    for (const { name } of await listExportedTables(trx)) {
      const { rows } = await sql<{
        text: string;
      }>`select to_jsonb(t)::text as text from ${sql.table(name)} t`.execute(trx);
      texts.push(...rows.map(({ text }) => text));
    }
    return texts.join('\n');
  });
}

describe('mails that another program hands over at the door', () => {
  let team: Team;
  let hand: Awaited<ReturnType<typeof openMailDoor>>;
  let applicationId: string;
  const keptMails = async () =>
    ok(await team.mia.call(endpoints.listKeptMails, { params: { applicationId } }));
  const unsettled = async () =>
    ok(await team.mia.call(endpoints.listUnsettledMails)).mails as { subject: string }[];

  beforeAll(async () => {
    team = await openTeam();
    hand = await openMailDoor(team);
    applicationId = await team.met(await team.opening('Cook'), 'Ada Park');
  }, 60_000);

  test('one of a candidate is theirs, and the date in it waits for a member', async () => {
    const words = 'Thank you for the talk. I will send you my references by Friday, 13 November 2026.';
    expect(await hand('Ada Park', { subject: 'Hello', words })).toBe(202);
    const { mails, proposals } = await keptMails();
    expect(mails).toHaveLength(1);
    expect(proposals).toMatchObject([
      { kind: 'promise', by: 'candidate', state: 'open', deadline: { on: '2026-11-13' } },
    ]);
    expect(proposals[0].quote).toBe('I will send you my references by Friday, 13 November 2026.');
  });

  test('what a member says of the date holds, and says it once', async () => {
    const [{ id: proposalId }] = (await keptMails()).proposals;
    const holds = { params: { proposalId }, body: { holds: true } };
    ok(await team.mia.call(endpoints.settleProposal, holds));
    ok(await team.mia.call(endpoints.settleProposal, holds));
    const page = ok(await team.mia.call(endpoints.getApplication, { params: { applicationId } }));
    expect(JSON.stringify(page)).toContain('2026-11-13');
    expect((await keptMails()).proposals).toEqual([]);
  });

  test('one between people whom nobody knows leaves no trace', async () => {
    const words = 'The zebra from next door has a secret recipe for plums.';
    expect(await hand('Nobody Known', { subject: 'Plums and zebras', words })).toBe(202);
    const held = await wholeDatabase(team);
    expect(held).toContain(mailOf('Ada Park'));
    for (const trace of ['zebra', 'Zebra', 'Plums', mailOf('Nobody Known')])
      expect(held).not.toContain(trace);
  });

  test('one that its server does not believe waits for a member, and is nobody’s word', async () => {
    const before = (await keptMails()).mails.length;
    const headers = ['Authentication-Results: mx.northwind.example; spf=fail; dkim=fail; dmarc=fail'];
    await hand('Ada Park', { subject: 'I withdraw at once', words: 'I withdraw my application.', headers });
    expect((await keptMails()).mails).toHaveLength(before);
    expect((await unsettled()).map(({ subject }) => subject)).toContain('I withdraw at once');
  });

  test('an out-of-office is no answer', async () => {
    const before = ok(await team.mia.call(endpoints.getApplication, { params: { applicationId } }));
    const words = 'I am out of the office until 20 November 2026. For urgent matters call my colleague.';
    await hand('Ada Park', { subject: 'Out of office', words, headers: ['Auto-Submitted: auto-replied'] });
    const after = ok(await team.mia.call(endpoints.getApplication, { params: { applicationId } }));
    expect(after.standing.turn).toEqual(before.standing.turn);
    expect(JSON.stringify(after.timeline)).toContain('An automatic reply came: away until 19 November 2026');
  });

  test('the door opens to its token alone, in whichever header a service can send it', async () => {
    const { token } = ok(await team.mia.call(endpoints.addDoor, { body: { name: 'Another gateway' } }));
    const post = async (headers: Record<string, string>, body = 'From: a@b.example\r\n\r\nHello\r\n') =>
      (await team.server.browser().fetch('/mail-door', { method: 'POST', body, headers })).status;
    const mail = { 'content-type': 'message/rfc822' };
    const basic = Buffer.from(`heardback:${token}`).toString('base64');
    expect(await post(mail)).toBe(401);
    expect(await post({ ...mail, authorization: 'Bearer wrong' })).toBe(401);
    expect(
      await post({ ...mail, authorization: `Basic ${Buffer.from('heardback:').toString('base64')}` }),
    ).toBe(401);
    expect(await post({ ...mail, authorization: `Bearer ${token}` })).toBe(202);
    expect(await post({ ...mail, authorization: `Basic ${basic}` })).toBe(202);
    expect(await post({ ...mail, 'x-heardback-token': token })).toBe(202);
  });

  test('a service that posts a form is understood, and the same mail is one mail', async () => {
    const { token } = ok(await team.mia.call(endpoints.addDoor, { body: { name: 'A form' } }));
    const before = (await keptMails()).mails.length;
    const raw = [
      `From: Ada Park <${mailOf('Ada Park')}>`,
      'To: jobs@northwind.example',
      'Subject: By form',
      'Message-ID: <by-form@example.com>',
      `Date: ${new Date(team.server.clock.now()).toUTCString()}`,
      '',
      'When can I start?',
    ].join('\r\n');
    for (const field of ['email', 'body-mime', 'raw']) {
      const body = new FormData();
      body.set(field, raw);
      const headers = { authorization: `Bearer ${token}` };
      const answer = await team.server.browser().fetch('/mail-door', { method: 'POST', body, headers });
      expect(answer.status).toBe(202);
    }
    expect((await keptMails()).mails).toHaveLength(before + 1);
  });
});

test('whoever is kept in touch with ends it by a mail of their own', { timeout: 60_000 }, async () => {
  const team = await openTeam();
  const hand = await openMailDoor(team);
  const applicationId = await team.met(await team.opening('Repetiteur'), 'Bo Lind');
  ok(await team.decide(applicationId, { outcome: 'decline', criteria: ['Reads scores'] }));
  ok(await team.write(applicationId, { forOutcome: true }));
  const { path } = await team.statusPage(applicationId);
  const yes = new URLSearchParams({ language: 'en', zone: 'America/Toronto', until: '2027-11-02' });
  await team.server.browser().fetch(`${path}/acts/keep-in-touch`, {
    method: 'POST',
    body: yes,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const agreed = async () => ok(await team.mia.call(endpoints.listBench, {})).agreed;
  expect(await agreed()).toBe(1);
  await hand('Bo Lind', { subject: 'Thanks', words: 'Please keep me on your list, I liked the talk.' });
  expect(await agreed()).toBe(1);
  await hand('Bo Lind', { subject: 'Mails', words: 'Please take me off your list.' });
  expect(await agreed()).toBe(0);
});
