import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { endpoints } from '../../contract/endpoints.ts';
import { softAuthenticator } from '../testing/soft-authenticator.ts';
import { type Browser, startTestServer } from '../testing/test-server.ts';
import { foundTeam, fromElsewhere, joinTeam } from '../testing/test-team.ts';

const server = await startTestServer(Date.parse('2026-11-06T15:00:00-05:00'));
const ORIGIN = 'http://heardback.test';
let mia: Browser;

beforeAll(async () => {
  mia = await foundTeam(server);
});

type Device = ReturnType<typeof softAuthenticator>;

async function add(browser: Browser, device: Device, answering = {}) {
  const { publicKey } = (await browser.call(endpoints.startPasskey)).body;
  const response = device.make(publicKey, { origin: ORIGIN, ...answering });
  return await browser.call(endpoints.addPasskey, { body: { name: 'Laptop', response } });
}

async function signInWith(device: Device, answering = {}) {
  const browser = server.browser();
  const headers = fromElsewhere();
  const { publicKey } = (await browser.call(endpoints.askForPasskey, { headers })).body;
  const response = device.sign(publicKey, { origin: ORIGIN, ...answering });
  const answer = await browser.call(endpoints.signInWithPasskey, { body: { response }, headers });
  return { ...answer, browser, response };
}

const isIn = async (browser: Browser) => (await browser.call(endpoints.getToday)).status === 200;
const listOf = async (browser: Browser) => (await browser.call(endpoints.listPasskeys)).body.passkeys;

it('a passkey that was added signs in, and the list says since when and when last', async () => {
  const device = softAuthenticator();
  const added = await add(mia, device);
  expect([added.status, added.body.host]).toEqual([201, 'heardback.test']);
  expect(added.body.passkeys).toMatchObject([{ name: 'Laptop', keptBy: null, lastUsedAt: null }]);
  const { status, body, browser } = await signInWith(device);
  expect([status, body.member.name]).toEqual([200, 'Mia Stone']);
  expect(await isIn(browser)).toBe(true);
  const [known] = await listOf(mia);
  expect(Math.abs(Date.parse(known.lastUsedAt) - Date.now())).toBeLessThan(60_000);
});

it('a challenge is good for one answer, of the browser that asked', async () => {
  const device = softAuthenticator();
  await add(mia, device);
  const { browser, response } = await signInWith(device);
  const again = await browser.call(endpoints.signInWithPasskey, {
    body: { response },
    headers: fromElsewhere(),
  });
  expect([again.status, again.body.code]).toEqual([401, 'passkey_failed']);
  const other = await server
    .browser()
    .call(endpoints.signInWithPasskey, { body: { response }, headers: fromElsewhere() });
  expect(other.status).toBe(401);
});

it('what was signed for a page elsewhere, or with a device that asked for no finger, opens nothing', async () => {
  const device = softAuthenticator();
  await add(mia, device);
  expect((await signInWith(device, { origin: 'https://evil.example' })).status).toBe(401);
  expect((await signInWith(device, { isUnlocked: false })).status).toBe(401);
  expect((await signInWith(softAuthenticator())).status).toBe(401);
  expect((await signInWith(device)).status).toBe(200);
});

it('a device that asks for no finger is not taken in the first place', async () => {
  const before = (await listOf(mia)).length;
  const refused = await add(mia, softAuthenticator(), { isUnlocked: false });
  expect([refused.status, refused.body.code]).toEqual([400, 'passkey_refused']);
  expect(await listOf(mia)).toHaveLength(before);
});

it('is renamed and taken away by whoever it belongs to, and by nobody else', async () => {
  const device = softAuthenticator();
  const ola = (await joinTeam(server, mia, { name: 'Ola Quist', role: 'viewer' })).browser;
  await add(ola, device);
  const [{ id: passkeyId }] = await listOf(ola);
  const body = { name: 'Phone' };
  expect((await mia.call(endpoints.renamePasskey, { params: { passkeyId }, body })).status).toBe(404);
  expect((await mia.call(endpoints.removePasskey, { params: { passkeyId } })).status).toBe(404);
  const renamed = await ola.call(endpoints.renamePasskey, { params: { passkeyId }, body });
  expect(renamed.body.passkeys).toMatchObject([{ id: passkeyId, name: 'Phone' }]);
  expect((await ola.call(endpoints.removePasskey, { params: { passkeyId } })).status).toBe(204);
  expect((await signInWith(device)).status).toBe(401);
});

it('whoever left comes in with no passkey', async () => {
  const device = softAuthenticator();
  const { browser, id } = await joinTeam(server, mia, { name: 'Una Falk', role: 'viewer' });
  await add(browser, device);
  const before = await signInWith(device);
  expect(before.status).toBe(200);
  const body = { openings: [] };
  expect((await mia.call(endpoints.leave, { params: { memberId: id }, body })).status).toBe(200);
  expect(await isIn(before.browser)).toBe(false);
  expect((await signInWith(device)).status).toBe(401);
});

it('a session of yesterday adds none: somebody may have found the screen unlocked', async () => {
  const { browser } = await joinTeam(server, mia, { name: 'Wes Hunt', role: 'viewer' });
  await sql`
    update auth_session set created_at = now() - interval '25 hours'
    where user_id = (select id from auth_user where name = 'Wes Hunt')`.execute(server.deps.database.db);
  const refused = await browser.call(endpoints.startPasskey);
  expect([refused.status, refused.body.code]).toEqual([403, 'sign_in_again']);
  expect(await isIn(browser)).toBe(true);
});

it('guessing is slowed down', async () => {
  const browser = server.browser();
  const headers = fromElsewhere();
  const statuses = new Set<number>();
  for (let time = 0; time < 12; time += 1) {
    const body = { response: { id: 'guessed' } };
    statuses.add((await browser.call(endpoints.signInWithPasskey, { body, headers })).status);
  }
  expect([...statuses]).toEqual([401, 429]);
});

it('challenges that nobody answered are not kept', async () => {
  const { db } = server.deps.database;
  await sql`update auth_verification set expires_at = now() - interval '1 minute'`.execute(db);
  await server.browser().call(endpoints.askForPasskey, { headers: fromElsewhere() });
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from auth_verification`.execute(db);
  expect(rows[0]?.n).toBe(1);
});
