import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { createMcp } from './create-mcp.ts';

/** A server as one function; what comes with a request, such as the line that it came by, is handed on as it is. */
export type Fetch<E> = (request: Request, env: E) => Response | Promise<Response>;

const PATH = '/mcp';
const LARGEST = 256 * 1024;

/**
 * The API, with the Model Context Protocol under `/mcp` beside it (streamable HTTP, without sessions). A tool is a request
 * to the API with the same key: rights, gates and walls are those of the API, because it is the API that answers.
 */
export function withMcp<E>(api: Fetch<E>): Fetch<E> {
  return (request, env) =>
    request.url.includes(PATH) && new URL(request.url).pathname === PATH
      ? serve(api, request, env)
      : api(request, env);
}

async function serve<E>(api: Fetch<E>, request: Request, env: E): Promise<Response> {
  if (request.method !== 'POST') return refusal(405, 'Here only POST is answered');
  const key = request.headers.get('authorization');
  if (key === null || !/^Bearer +\S/i.test(key)) return refusal(401, KEY_IS_MISSING);
  if (!(await opensSomething(api, request, env))) return refusal(401, KEY_IS_MISSING);
  const text = await textWithin(request, LARGEST);
  if (text === null) return refusal(413, 'The request is larger than 256 KB');
  const server = createMcp(async (path, init) => {
    const headers = { authorization: key, 'content-type': 'application/json' };
    return await api(new Request(new URL(path, request.url), { ...init, headers }), env);
  });
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(
      new Request(request.url, { method: 'POST', headers: request.headers, body: text }),
    );
  } finally {
    await server.close();
  }
}

/** Reads no further than it must: nobody fills our memory by sending on and on. */
async function textWithin({ body }: Request, most: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const bytes of body ?? []) {
    size += bytes.length;
    if (size > most) return null;
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}

const KEY_IS_MISSING = 'An API key is needed: "Authorization: Bearer ...". An admin makes one under Settings';

/** Whether the key is one of ours, so that nobody without a key learns what could be asked. */
async function opensSomething<E>(api: Fetch<E>, request: Request, env: E): Promise<boolean> {
  const headers = { authorization: request.headers.get('authorization') ?? '' };
  const answer = await api(new Request(new URL('/api/session', request.url), { headers }), env);
  const session = (await answer.json()) as { readonly member?: unknown };
  return session.member !== undefined && session.member !== null;
}

function refusal(status: number, message: string): Response {
  const error = { code: -32000, message };
  return Response.json(
    { jsonrpc: '2.0', error, id: null },
    { status, headers: status === 405 ? { allow: 'POST' } : {} },
  );
}
