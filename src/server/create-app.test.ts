import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { endpoints } from '../contract/endpoints.ts';
import { createApp } from './create-app.ts';
import { startTestServer } from './testing/test-server.ts';

const server = await startTestServer(Date.parse('2026-11-02T14:00:00Z'));
const webFolder = mkdtempSync(join(tmpdir(), 'heardback-web-'));
mkdirSync(join(webFolder, 'assets'));
writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Heardback</title>');
writeFileSync(join(webFolder, 'assets', 'app-1a2b.js'), 'export {};');
const withApp = createApp({ ...server.deps, webFolder });
afterAll(() => rmSync(webFolder, { recursive: true, force: true }));

describe('what answers say to browsers', () => {
  it('keeps other sites from framing, sniffing and learning addresses', async () => {
    const { headers } = await server.browser().fetch('/api/session');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lets nothing but its own style into the candidate’s page', async () => {
    const { status, headers } = await server.browser().fetch(`/s/${'A'.repeat(54)}`);
    expect(status).toBe(404);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+';/,
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is well while the database answers', async () => {
    const answer = await server.browser().fetch('/healthz');
    expect([answer.status, await answer.json()]).toEqual([200, { is: 'well' }]);
  });
});

describe('requests that change something', () => {
  const signOut = (headers: Record<string, string>) => server.browser().call(endpoints.signOut, { headers });

  it.each([
    ['a program that names no origin', {}, 204],
    ['our own page', { origin: 'http://heardback.test', 'sec-fetch-site': 'same-origin' }, 204],
    [
      'our own page by another name of this machine',
      { origin: 'http://127.0.0.1:4321', host: '127.0.0.1:4321' },
      204,
    ],
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['a page of a site beside ours', { origin: 'http://heardback.test', 'sec-fetch-site': 'same-site' }, 403],
    ['a page that hides where it is', { origin: 'null' }, 403],
  ])('come from %s', async (_, headers, status) => {
    expect((await signOut(headers as Record<string, string>)).status).toBe(status);
  });

  it('are not signed up for by anybody: members are made by the first visit and by admins', async () => {
    const answer = await server.browser().fetch('/api/auth/sign-up/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Eve', email: 'eve@evil.example', password: 'a long enough one' }),
    });
    expect(answer.status).toBe(400);
  });

  it('of signing in are limited', async () => {
    const given = { body: { address: 'nobody@example.com', password: 'a guess' } };
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      statuses.push((await server.browser().call(endpoints.signIn, given)).status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});

describe('the app', () => {
  it.each(['/', '/today', '/applications/0190f5b6-0000-7000-8000-000000000001'])(
    'is one page at %s',
    async (path) => {
      const answer = await withApp.request(path);
      expect([answer.status, await answer.text()]).toEqual([
        200,
        expect.stringContaining('<title>Heardback</title>'),
      ]);
      // It brings what only this member may read.
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
    },
  );

  it('keeps its built files for years, and says when one is missing', async () => {
    const built = await withApp.request('/assets/app-1a2b.js');
    expect([built.status, built.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect((await withApp.request('/assets/app-old.js')).status).toBe(404);
    expect((await withApp.request('/assets/../../secret.txt')).status).toBe(404);
  });

  it('does not stand in for the API', async () => {
    expect((await withApp.request('/api/nowhere')).headers.get('content-type')).toBe(
      'application/problem+json',
    );
  });
});
