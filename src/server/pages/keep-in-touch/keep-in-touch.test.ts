import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { startTestServer } from '../../testing/test-server.ts';

const { deps, browser } = await startTestServer(Date.UTC(2026, 5, 16, 15));
const about = { workspaceId: v7(), applicationId: v7() };
const token = deps.mail.keys.leavingTokenOf(about);

test('a token says whom it is about, and one letter more or other opens nothing', () => {
  const { readLeavingToken } = deps.mail.keys;
  expect(readLeavingToken(token)).toEqual(about);
  expect(readLeavingToken(`${token.slice(0, -2)}AA`)).toBeNull();
  expect(readLeavingToken('')).toBeNull();
  expect(readLeavingToken(token.slice(0, 40))).toBeNull();
});

test('looking shows a button and changes nothing; one press of a mail program is enough', async () => {
  const asked = await browser().fetch(`/keep-in-touch/${token}`);
  expect(asked.status).toBe(200);
  expect(await asked.text()).toContain('<button class="main">Write no more</button>');
  const pressed = await browser().fetch(`/keep-in-touch/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'de' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(pressed.status).toBe(200);
  expect(await pressed.text()).toContain('Niemand hier schreibt Ihnen mehr');
});

test('a link that was cut short opens nothing', async () => {
  expect((await browser().fetch('/keep-in-touch/abc')).status).toBe(404);
  expect((await browser().fetch('/keep-in-touch/abc', { method: 'POST' })).status).toBe(404);
});
