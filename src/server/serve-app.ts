import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import type { Ctx } from './env.ts';

/** The built app: its files as they are, and its one page for every other address, which the app itself reads. */
export function serveApp(folder: string): [MiddlewareHandler, MiddlewareHandler, (c: Ctx) => Response] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return [
    forYears(),
    serveStatic({ root: folder, precompressed: true }),
    (c) => c.html(page, 200, { 'cache-control': 'no-cache' }),
  ];
}

/** The names of built files carry a digest of what is in them. */
function forYears(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const isBuilt = c.req.path.startsWith('/assets/') && c.res.status === 200;
    if (isBuilt) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable');
  };
}
