import { expect, test, vi } from 'vitest';
import { endpoints } from '../../contract/endpoints.ts';
import { createApp } from '../create-app.ts';
import { startTestServer } from '../testing/test-server.ts';
import { foundTeam } from '../testing/test-team.ts';

const server = await startTestServer(Date.parse('2026-11-06T15:00:00-05:00'));

test('a key that is ended in one process opens nothing in the others', async () => {
  const mia = await foundTeam(server);
  const { body } = await mia.call(endpoints.makeApiKey, { body: { name: 'Ledger', role: 'recruiter' } });
  const elsewhere = createApp(server.deps);
  const statusThere = async () => {
    const headers = { authorization: `Bearer ${body.key}` };
    return (await elsewhere.request('http://heardback.test/api/today', { headers })).status;
  };
  expect(await statusThere()).toBe(200);
  await mia.call(endpoints.revokeApiKey, { params: { apiKeyId: body.id } });
  // The clock of the test stands still: nothing but the news from the other process ends it.
  await vi.waitFor(async () => expect(await statusThere()).toBe(401), { timeout: 15_000, interval: 50 });
}, 20_000);
