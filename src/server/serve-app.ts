import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { Env } from './env.ts';
import { nothingHere } from './problems/answer-problem.ts';

/** The built app: its files as they are, and its one page for every other address, which the app itself reads. */
export function serveApp(app: Hono<Env>, folder: string): void {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = serveStatic({ root: folder, index: 'no index: the page below answers' });
  app.get('*', compress(), keepFor(), files, (c) => (isFile(c.req.path) ? nothingHere(c) : c.html(page)));
}

/** The names of built files carry a digest of what is in them; everything else is asked for anew. */
function keepFor(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const isBuilt = c.req.path.startsWith('/assets/') && c.res.status === 200;
    c.res.headers.set('cache-control', isBuilt ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
}

/** A file that is missing is missing; the page in its place would only hide that. */
function isFile(path: string): boolean {
  return path.startsWith('/assets/') || /\.\w{1,8}$/.test(path);
}
