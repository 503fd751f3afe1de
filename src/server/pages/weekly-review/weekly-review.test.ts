import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { startTestServer } from '../../testing/test-server.ts';

const { deps, browser } = await startTestServer(Date.UTC(2026, 5, 16, 15));
const token = deps.mail.keys.reviewTokenOf({ workspaceId: v7(), memberId: v7() });

test('looking shows a button and changes nothing; one press of a mail program ends it', async () => {
  const asked = await browser().fetch(`/weekly-review/${token}`);
  expect(asked.status).toBe(200);
  expect(await asked.text()).toContain('<button class="main">Stop the weekly review</button>');
  const pressed = await browser().fetch(`/weekly-review/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'de' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(pressed.status).toBe(200);
  expect(await pressed.text()).toContain('Wochenrückblick kommt nicht mehr');
});

test('a link that was cut short opens nothing', async () => {
  expect((await browser().fetch('/weekly-review/abc')).status).toBe(404);
  expect((await browser().fetch('/weekly-review/abc', { method: 'POST' })).status).toBe(404);
});
