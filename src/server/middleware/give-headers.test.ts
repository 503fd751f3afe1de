import { Hono } from 'hono';
import { afterAll, describe, expect, test } from 'vitest';
import type { Env } from '../env.ts';
import { listen } from '../listen.ts';
import { requestId } from './request-id.ts';
import { securityHeaders } from './security-headers.ts';

const app = new Hono<Env>();
app.use(requestId({ newId: () => 'the id' }), securityHeaders('https://hear.example'));
app.get('/plain', (c) => c.json({ is: 'well' }));
app.get('/badge.svg', (c) =>
  c.body('<svg/>', 200, {
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'access-control-allow-origin': '*',
  }),
);
app.get('/nothing', (c) => c.body(null, 304, { etag: '"one"' }));
app.get('/pieces', (c) => c.body(new Blob(['one']).stream(), 200));

const listening = await listen(
  { host: '127.0.0.1', port: 0 },
  () => (request, bindings) => app.fetch(request, bindings),
);
afterAll(listening.close);

describe.each([
  ['over a line', (path: string) => fetch(`http://127.0.0.1:${listening.port}${path}`)],
  ['asked by the server itself', (path: string) => app.request(path)],
])('an answer %s', (_, ask) => {
  test.each(['/plain', '/badge.svg', '/nothing', '/pieces', '/missing'])(
    'has every header that browsers are told: %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect(headers.get('x-request-id')).toBe('the id');
    },
  );

  test('keeps what it says itself: a badge may be shown on any page', async () => {
    const { headers } = await ask('/badge.svg');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const plain = await ask('/plain');
    expect(plain.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(await plain.json()).toEqual({ is: 'well' });
  });
});
