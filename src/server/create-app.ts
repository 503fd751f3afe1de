import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { withCallerIp } from './auth/caller-ip.ts';
import { createCallers } from './auth/find-caller.ts';
import { createKeyLimit } from './auth/key-limit.ts';
import type { ServerDeps } from './deps.ts';
import type { Env } from './env.ts';
import { handlersOf } from './handlers.ts';
import { createLive } from './live/live.ts';
import { requestId } from './middleware/request-id.ts';
import { sameOrigin } from './middleware/same-origin.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { openApiDocument } from './open-api.ts';
import { agencyPages } from './pages/agency/routes.ts';
import { calendarFeed } from './pages/calendar-feed.ts';
import { coachPages } from './pages/coach/routes.ts';
import { entryPages } from './pages/entry/routes.ts';
import { keepInTouchPages } from './pages/keep-in-touch/routes.ts';
import { mailSignInReturn } from './pages/mail-sign-in.ts';
import { recordPages } from './pages/record/routes.ts';
import { referencePages } from './pages/reference/routes.ts';
import { statusPages } from './pages/status/routes.ts';
import { weeklyReviewPages } from './pages/weekly-review/routes.ts';
import { answerProblem, bodyTooLarge, nothingHere, refuseInput } from './problems/answer-problem.ts';
import { registerRoutes } from './register-routes.ts';
import { healthz } from './routes/healthz.ts';
import { mailDoor } from './routes/mail-door.ts';
import { serveApp } from './serve-app.ts';

const LARGEST_JSON = 256 * 1024;

/** The whole server as one function from request to answer. */
export function createApp(given: ServerDeps): OpenAPIHono<Env> {
  const callers = createCallers(given);
  const live = createLive(given);
  const forgetCaller = async (callerKey: string) => {
    await callers.forget(callerKey);
    live.lookAgain(callerKey);
  };
  const deps = {
    ...given,
    findCaller: callers.find,
    forgetCaller,
    forgetEveryone: callers.forgetAll,
    keyLimit: createKeyLimit(),
    live,
  };
  const app = new OpenAPIHono<Env>({ defaultHook: refuseInput });
  app.onError(answerProblem(deps));
  // Not `newId`, which keeps ids in their order and costs more than the rest of a short answer's way through here.
  app.use(requestId({ newId: randomUUID }), securityHeaders(deps.baseUrl));
  app.get('/healthz', healthz(deps));
  app.use('/api/*', sameOrigin(deps.baseUrl));
  app.use('/api/*', whereItBrings(bodyLimit({ maxSize: LARGEST_JSON, onError: bodyTooLarge })));
  app.get('/api/openapi.json', openApiDocument(app));
  app.on(['GET', 'POST'], '/api/auth/*', async (c) => {
    const answer = await deps.auth.handler(withCallerIp(c));
    // The library may have ended a session, and does not say whose.
    if (c.req.method === 'POST' && answer.ok) callers.forgetAll();
    return answer;
  });
  registerRoutes(app, handlersOf(deps), deps);
  app.all('/api/*', nothingHere);
  app.post('/mail-door', mailDoor(deps));
  app.get('/mail-sign-in', mailSignInReturn(deps));
  app.get('/calendar-feed/:token', calendarFeed(deps));
  app.route('/s', statusPages(deps));
  app.route('/coach', coachPages(deps));
  app.route('/record', recordPages(deps));
  app.route('/a', agencyPages(deps));
  app.route('/r', referencePages(deps));
  app.use('/join/*', sameOrigin(deps.baseUrl));
  app.use('/sign-in/*', sameOrigin(deps.baseUrl));
  app.route('/', entryPages(deps));
  app.route('/keep-in-touch', keepInTouchPages(deps));
  app.route('/weekly-review', weeklyReviewPages(deps));
  if (deps.webFolder !== null) serveApp(app, deps.webFolder);
  app.notFound(nothingHere);
  return app;
}

/** Files are measured while they are written. */
const UPLOADS: ReadonlySet<string> = new Set(['/api/imports', '/api/kept-mails']);

/** A question brings nothing: to look whether it does would make the whole request anew. */
function whereItBrings(limit: ReturnType<typeof bodyLimit>): ReturnType<typeof bodyLimit> {
  return (c, next) =>
    c.req.method === 'GET' || c.req.method === 'HEAD' || UPLOADS.has(c.req.path) ? next() : limit(c, next);
}
