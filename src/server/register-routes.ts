import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Endpoint } from '../contract/endpoint.ts';
import { type EndpointName, endpoints } from '../contract/endpoints.ts';
import { problem } from '../contract/problem.ts';
import { id, ref } from '../contract/scalars.ts';
import type { ServingDeps } from './deps.ts';
import type { Ctx, Env } from './env.ts';
import type { Call, Handler, Handlers } from './handler.ts';
import { requireMember } from './middleware/require-member.ts';

/** Gives each endpoint of the contract its route: who may call, what is read, which handler answers. */
export function registerRoutes(app: OpenAPIHono<Env>, handlers: Handlers, deps: ServingDeps): void {
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const endpoint: Endpoint = endpoints[name];
    const handler = handlers[name] as unknown as Handler<Endpoint>;
    app.openapi(routeOf(name, endpoint, deps), (c) => answer(c as Ctx, { endpoint, handler, deps }) as never);
  }
}

function routeOf(name: EndpointName, endpoint: Endpoint, deps: ServingDeps) {
  return createRoute({
    operationId: name,
    method: endpoint.method,
    path: endpoint.path,
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[2] ?? 'api'],
    security:
      endpoint.access === 'public'
        ? []
        : [{ session: [] }, ...(endpoint.isForPeople ? [] : [{ apiKey: [] }])],
    middleware:
      endpoint.access === 'public' ? [] : [requireMember(deps, { ...endpoint, access: endpoint.access })],
    request: requestOf(endpoint),
    responses: responsesOf(endpoint),
  });
}

function requestOf(endpoint: Endpoint) {
  const params = paramsOf(endpoint.path);
  return {
    ...(params && { params }),
    ...(endpoint.query && { query: endpoint.query }),
    ...(endpoint.body && { body: bodyOf(endpoint, endpoint.body) }),
    ...(isRecord(endpoint) && { headers: repeatable }),
  };
}

/** Streams are read by the handler itself, so that no file is ever held in memory whole. */
function bodyOf(endpoint: Endpoint, schema: z.ZodType) {
  if (endpoint.bodyIs !== 'multipart') return { required: true, content: { 'application/json': { schema } } };
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return { required: true, content: { 'multipart/form-data': { schema: described as object } } };
}

const repeatable = z.object({
  'idempotency-key': z
    .uuid()
    .optional()
    .meta({ description: 'Makes a repeated request record nothing twice.' }),
});

/** What adds to the history of an application. */
function isRecord({ method, path }: Endpoint): boolean {
  return method !== 'get' && path.startsWith('/api/applications/{applicationId}/');
}

const OF_THE_WORKSPACE = [
  'applicationId',
  'openingId',
  'importId',
  'memberId',
  'invitationId',
  'awayTimeId',
  'apiKeyId',
  'personId',
  'viewId',
  'coachLinkId',
  'mailboxId',
  'keptMailId',
  'proposalId',
];

function paramsOf(path: string) {
  const names = [...path.matchAll(/{(\w+)}/g)].map((match) => match[1] ?? '');
  if (names.length === 0) return undefined;
  return z.object(
    Object.fromEntries(names.map((name) => [name, OF_THE_WORKSPACE.includes(name) ? id : ref])),
  );
}

function responsesOf({ status, answer, isStream }: Endpoint) {
  const kind = isStream ? 'text/event-stream' : 'application/json';
  const content = answer ? { content: { [kind]: { schema: answer } } } : {};
  return {
    [status]: { description: 'As asked.', ...content },
    default: { description: 'A problem.', content: { 'application/problem+json': { schema: problem } } },
  };
}

interface Answering {
  readonly endpoint: Endpoint;
  readonly handler: Handler<Endpoint>;
  readonly deps: ServingDeps;
}

async function answer(c: Ctx, { endpoint, handler, deps }: Answering): Promise<Response> {
  const given: unknown = await handler({
    caller: endpoint.access === 'public' ? null : c.get('caller'),
    params: c.req.param(),
    query: endpoint.query && c.req.valid('query' as never),
    body: endpoint.body && endpoint.bodyIs !== 'multipart' ? c.req.valid('json' as never) : undefined,
    c,
  } as unknown as Call<Endpoint>);
  if (given instanceof Response) return given;
  if (!endpoint.answer) return c.body(null, 204, NOT_STORED);
  const checked = (deps.checksAnswers ? endpoint.answer.parse(given) : given) as object;
  // Whoever only asks is given no cookie: the answer is made without the way round on which one could be added.
  if (endpoint.method === 'get')
    return new Response(JSON.stringify(checked), { status: endpoint.status, headers: JSON_NOT_STORED });
  return c.json(checked, endpoint.status as 200, NOT_STORED);
}

const NOT_STORED = { 'cache-control': 'no-store' };
const JSON_NOT_STORED = { 'content-type': 'application/json', ...NOT_STORED };
