import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../contract/endpoints.ts';
import { type Browser, startTestServer } from '../testing/test-server.ts';
import { addInterviewed, foundTeam, fromElsewhere, joinTeam, PASSWORD } from '../testing/test-team.ts';

const FRIDAY = Date.parse('2026-11-06T15:00:00-05:00');
const server = await startTestServer(FRIDAY);
let mia: Browser;

beforeAll(async () => {
  mia = await foundTeam(server);
});

async function signedIn(address: string, password = PASSWORD): Promise<Browser> {
  const browser = server.browser();
  await browser.call(endpoints.signIn, { body: { address, password }, headers: fromElsewhere() });
  return browser;
}

const isIn = async (browser: Browser) => (await browser.call(endpoints.getToday)).status === 200;

describe('what is a member’s own', () => {
  it('is kept and said with the session', async () => {
    const ivy = (await joinTeam(server, mia, { name: 'Ivy Moss', role: 'viewer' })).browser;
    const body = { name: 'Ivy Moss-Bell', language: 'fr', timeZone: 'Europe/Paris' } as const;
    expect((await ivy.call(endpoints.saveYou, { body })).status).toBe(200);
    const { member } = (await ivy.call(endpoints.getSession)).body;
    expect(member).toMatchObject(body);
  });

  it('a new password ends every other session at once, and needs the old one', async () => {
    await joinTeam(server, mia, { name: 'Ola Quist', role: 'viewer' });
    const [here, there] = [await signedIn('ola@northwind.example'), await signedIn('ola@northwind.example')];
    const next = 'another long enough one';
    const wrong = await here.call(endpoints.changePassword, { body: { current: 'guessed it', next } });
    expect(wrong.body.fields).toEqual({ current: 'is not your password' });
    expect([await isIn(here), await isIn(there)]).toEqual([true, true]);
    expect((await here.call(endpoints.changePassword, { body: { current: PASSWORD, next } })).status).toBe(
      204,
    );
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    expect(await isIn(await signedIn('ola@northwind.example'))).toBe(false);
    expect(await isIn(await signedIn('ola@northwind.example', next))).toBe(true);
  });

  it('signs out everywhere else at once, and shows where that was', async () => {
    await joinTeam(server, mia, { name: 'Una Falk', role: 'viewer' });
    const [here, there] = [await signedIn('una@northwind.example'), await signedIn('una@northwind.example')];
    const { sessions } = (await here.call(endpoints.listSessions)).body;
    expect(sessions.length).toBeGreaterThanOrEqual(2);
    expect(sessions.filter((one: { isThis: boolean }) => one.isThis)).toHaveLength(1);
    expect(await isIn(there)).toBe(true);
    expect((await here.call(endpoints.endOtherSessions)).status).toBe(204);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  });

  it('signing out holds at once', async () => {
    await joinTeam(server, mia, { name: 'Wes Hunt', role: 'viewer' });
    const wes = await signedIn('wes@northwind.example');
    expect(await isIn(wes)).toBe(true);
    const cookie = server.browser();
    await wes.call(endpoints.signOut);
    expect([await isIn(wes), await isIn(cookie)]).toEqual([false, false]);
  });
});

describe('a link that signs in', () => {
  it('is asked for without being told whether somebody has the address', async () => {
    const known = await server
      .browser()
      .call(endpoints.askForSignInLink, { body: { address: 'mia@northwind.example' } });
    const unknown = await server
      .browser()
      .call(endpoints.askForSignInLink, { body: { address: 'nobody@example.com' } });
    expect([known.status, unknown.status]).toEqual([204, 204]);
  });

  it('opens nothing once it was used, and nothing when it is invented', async () => {
    const invented = await server.browser().fetch('/sign-in/invented', { method: 'POST' });
    expect(invented.status).toBe(404);
    const looked = await server.browser().fetch('/sign-in/invented');
    expect(await looked.text()).toContain('Sign in');
  });
});

describe('joining by an invitation', () => {
  it('shows who invites without changing anything, and joins and signs in with the button', async () => {
    const body = { name: 'Kai Berg', address: 'kai@northwind.example', role: 'recruiter' } as const;
    const invited = (await mia.call(endpoints.invite, { body })).body;
    expect(invited.wasMailed).toBe(false);
    const path = new URL(invited.link).pathname;
    const kai = server.browser();
    for (let time = 0; time < 2; time += 1) {
      const page = await kai.fetch(path);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Join Northwind')]);
    }
    const form = (password: string) => ({
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://heardback.test',
        ...fromElsewhere(),
      },
      body: new URLSearchParams({ name: 'Kai Berg', password }).toString(),
    });
    expect((await kai.fetch(path, form('short'))).status).toBe(400);
    const joined = await kai.fetch(path, form(PASSWORD));
    expect([joined.status, joined.headers.get('location')]).toEqual([303, '/']);
    expect((await kai.call(endpoints.getSession)).body.member).toMatchObject({
      name: 'Kai Berg',
      role: 'recruiter',
    });
    expect((await server.browser().fetch(path)).status).toBe(404);
  });

  it('refuses the form of another site', async () => {
    const answer = await server.browser().fetch('/join/anything', {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('the workspace', () => {
  it('keeps its place and closed days, and the session says the new clock at once', async () => {
    const before = (await mia.call(endpoints.getWorkspace)).body;
    expect(before).toMatchObject({ name: 'Northwind', country: 'CA', region: 'ON', closedDays: [] });
    const change = {
      name: 'Northwind Ltd',
      country: 'GB',
      region: null,
      timeZone: 'Europe/London',
      employerSize: 40,
      closedDays: [{ day: '2026-12-24', name: 'Winter pause' }],
      headOfHiringId: null,
      complianceOwnerId: null,
    };
    const { status, body } = await mia.call(endpoints.saveWorkspace, { body: change });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Northwind Ltd',
      closedDays: [{ day: '2026-12-24' }],
      employerSize: 40,
    });
    expect((await mia.call(endpoints.getSession)).body.workspace.timeZone).toBe('Europe/London');
  });
});

describe('the data', () => {
  let personId = '';
  let applicationId = '';

  beforeAll(async () => {
    const openingId = (await mia.call(endpoints.makeOpening, { body: { title: 'Nurse' } })).body.id;
    applicationId = await addInterviewed(server, mia, { openingId, name: 'Ada Parkington', hoursAgo: 5 });
    await addInterviewed(server, mia, { openingId, name: 'Bo Lindqvist', hoursAgo: 5 });
    await mia.call(endpoints.recordCall, {
      params: { applicationId },
      body: { wasReached: true, says: ['thanks'], note: 'Lives by the lake' },
    });
    await mia.call(endpoints.makeStatusLink, { params: { applicationId } });
    await mia.call(endpoints.makeApiKey, { body: { name: 'Ledger', role: 'viewer' } });
    personId = (await mia.call(endpoints.getApplication, { params: { applicationId } })).body.person.id;
  });

  async function fileAt(path: string): Promise<{ table?: string; row: Record<string, unknown> }[]> {
    const answer = await mia.fetch(path);
    expect(answer.headers.get('content-disposition')).toContain('.jsonl.gz');
    const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString();
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  }

  it('can all be taken along, every row once, without what opens anything', async () => {
    const lines = await fileAt('/api/export');
    const tables = new Set(lines.map((line) => line.table));
    for (const table of [
      'workspace',
      'member',
      'person',
      'application',
      'fact',
      'obligation',
      'note',
      'api_key',
    ])
      expect(tables).toContain(table);
    const people = lines.filter((line) => line.table === 'person').map((line) => line.row['name']);
    expect(people.sort()).toEqual(['Ada Parkington', 'Bo Lindqvist']);
    const text = JSON.stringify(lines);
    for (const secret of ['token_hash', 'key_hash', 'sealed_password', 'user_id'])
      expect(text).not.toContain(secret);
  });

  it('about one person can be taken along alone', async () => {
    const note = 'Asked on the phone not to be written to';
    await mia.call(endpoints.stopMail, { params: { personId }, body: { why: 'asked', note } });
    const text = JSON.stringify(await fileAt(`/api/people/${personId}/export`));
    expect(text).toContain(note);
    expect(text).toContain('Ada Parkington');
    expect(text).toContain('Lives by the lake');
    expect(text).not.toContain('Bo Lindqvist');
  });

  it('of a person can be erased: who they are goes, that they were answered stays', async () => {
    const params = { personId };
    const before = (await mia.call(endpoints.getErasure, { params })).body;
    expect(before).toMatchObject({ erasedAt: null, applications: 1, notes: 1, statusLinks: 1 });
    expect(before.facts).toBeGreaterThan(2);
    const after = (await mia.call(endpoints.erasePerson, { params, body: { theyAsked: true } })).body;
    // That they withdrew, and that they were erased.
    expect(after).toMatchObject({ notes: 0, statusLinks: 0, facts: before.facts + 2 });
    expect(after.erasedAt).not.toBeNull();
    expect((await mia.call(endpoints.erasePerson, { params, body: { theyAsked: true } })).body.erasedAt).toBe(
      after.erasedAt,
    );
    const text = JSON.stringify(await fileAt('/api/export'));
    expect(text).not.toMatch(/Ada Parkington|by the lake/);
    const page = await mia.call(endpoints.getApplication, { params: { applicationId } });
    expect(page.body.timeline.some((one: { type: string }) => one.type === 'CallMade')).toBe(true);
    expect(JSON.stringify(page.body)).not.toContain('Parkington');
  });
});
