import { beforeAll, describe, expect, test } from 'vitest';
import { tokenHash } from '../../../actions/status-token.ts';
import { endpoints } from '../../../contract/endpoints.ts';
import { DAY } from '../../../lib/instant.ts';
import type { Trx } from '../../../storage/database.ts';
import { inWorkspace } from '../../../storage/in-workspace.ts';
import { savePerson } from '../../../storage/queries/people.ts';
import { readStatusStamp } from '../../../storage/queries/status-stamps.ts';
import { type Browser, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { addInterviewed, foundTeam } from '../../testing/test-team.ts';

const NOON = Date.parse('2026-11-04T17:00:00Z');

let server: TestServer;
let mia: Browser;
let workspaceId: string;
let openingId: string;
let applicationId: string;
let personId: string;
let path: string;

beforeAll(async () => {
  server = await startTestServer(NOON);
  mia = await foundTeam(server);
  workspaceId = (await mia.call(endpoints.getSession)).body.workspace.id;
  openingId = (await mia.call(endpoints.makeOpening, { body: { title: 'Bookkeeper' } })).body.id;
  applicationId = await addInterviewed(server, mia, { openingId, name: 'Ada Park', hoursAgo: 1 });
  const params = { applicationId };
  personId = (await mia.call(endpoints.getApplication, { params })).body.person.id;
  path = new URL((await mia.call(endpoints.makeStatusLink, { params })).body.url).pathname;
});

const ask = (headers: Record<string, string> = {}, at = path) => server.browser().fetch(at, { headers });
const within = <T>(work: (trx: Trx) => Promise<T>) => inWorkspace(server.deps.database, workspaceId, work);
const stamp = () =>
  readStatusStamp(server.deps.database, workspaceId, tokenHash(path.split('/').at(-1) ?? ''));

describe('the candidate’s page, kept while nothing behind it changed', () => {
  test('whoever has it is told so in a few bytes, in each language and zone by itself', async () => {
    const first = await ask();
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
    const again = await ask({ 'if-none-match': `W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const french = await ask({ 'if-none-match': etag }, `${path}?language=fr`);
    expect(french.status).toBe(200);
    expect(await french.text()).toContain('<html lang="fr"');
    expect((await ask({ 'if-none-match': etag }, `${path}?zone=Asia/Tokyo`)).status).toBe(200);
  });

  test.each([
    [
      'a fact',
      async () => {
        const body = { from: 'team' as const, to: 'candidate' as const, says: ['thanks' as const] };
        await mia.call(endpoints.recordMessage, { params: { applicationId }, body });
      },
    ],
    [
      'the person’s name',
      () => within((trx) => savePerson(trx, { workspaceId, personId }, { name: 'Ada Rivers' })),
    ],
    [
      'the opening’s title',
      () =>
        within((trx) =>
          trx
            .updateTable('opening')
            .set({ title: 'Accountant' })
            .where('opening_id', '=', openingId)
            .execute(),
        ),
    ],
    [
      'the team’s name',
      () =>
        within((trx) =>
          trx
            .updateTable('workspace')
            .set({ name: 'Northwind Ltd' })
            .where('workspace_id', '=', workspaceId)
            .execute(),
        ),
    ],
    [
      'a member’s name',
      () => within((trx) => trx.updateTable('member').set({ name: 'Mia Q. Stone' }).execute()),
    ],
    [
      'a closed day',
      () =>
        within((trx) =>
          trx
            .insertInto('closed_day')
            .values({ workspace_id: workspaceId, day: '2026-11-09', name: null })
            .execute(),
        ),
    ],
  ])('%s makes it anew', async (_, change: () => Promise<unknown>) => {
    const [before, unchanged] = [await stamp(), await stamp()];
    expect(unchanged).toBe(before);
    await change();
    expect(await stamp()).not.toBe(before);
  });

  test('what changed shows at the next look', async () => {
    const text = await (await ask()).text();
    for (const shown of ['Ada Rivers', 'Accountant', 'Northwind Ltd']) expect(text).toContain(shown);
  });

  test('time alone changes it, at the moment at which the word is late', async () => {
    const early = await ask();
    expect(await early.text()).not.toContain('class="card late"');
    server.clock.set(NOON + 20 * DAY);
    const late = await ask({ 'if-none-match': early.headers.get('etag') ?? '' });
    expect(late.status).toBe(200);
    expect(await late.text()).toContain('class="card late"');
    server.clock.set(NOON);
  });

  test('a link that ended opens nothing from that moment on, kept or not', async () => {
    expect((await ask()).status).toBe(200);
    await mia.call(endpoints.endStatusLinks, { params: { applicationId } });
    expect(await stamp()).toBeNull();
    expect((await ask()).status).toBe(404);
    expect((await ask({}, `${path}/status.json`)).status).toBe(404);
  });

  test('another workspace’s id opens nothing, whatever the token', async () => {
    const other = await readStatusStamp(server.deps.database, '00000000-0000-4000-8000-000000000000', 'x');
    expect(other).toBeNull();
  });
});
