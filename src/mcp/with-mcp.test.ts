import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, it } from 'vitest';
import { inhabit } from '../../test/routes/two-workspaces.ts';
import { endpoints } from '../contract/endpoints.ts';
import { startTestServer } from '../server/testing/test-server.ts';
import { TOOLS } from './tools.ts';
import { withMcp } from './with-mcp.ts';

const server = await startTestServer(Date.parse('2026-11-02T14:00:00Z'));
const ours = await inhabit(server);
const theirs = await inhabit(server);
const served = withMcp((request: Request, env: object) => server.app.fetch(request, env));
const applicationId = ours.ids['applicationId'] ?? '';

const admin = await ours.signInAs('admin');

async function keyFor(role: 'recruiter' | 'viewer'): Promise<string> {
  const { body } = await admin.call(endpoints.makeApiKey, { body: { name: `an assistant, ${role}`, role } });
  return body.key;
}

async function assistant(role: 'recruiter' | 'viewer'): Promise<Client> {
  const key = await keyFor(role);
  const client = new Client({ name: 'a test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(`${server.deps.baseUrl}/mcp`), {
    fetch: async (url, init) => await served(new Request(url, init), {}),
    requestInit: { headers: { authorization: `Bearer ${key}` } },
  });
  await client.connect(transport as Parameters<Client['connect']>[0]);
  return client;
}

async function ask(client: Client, name: string, given: object): Promise<{ isError: boolean; said: string }> {
  const { isError, content } = await client.callTool({ name, arguments: { ...given } });
  const [first] = content as [{ text: string }];
  return { isError: isError === true, said: first.text };
}

describe('an assistant', async () => {
  const client = await assistant('recruiter');

  it('sees the tools with what each needs', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
    const call = tools.find(({ name }) => name === 'record_call');
    expect(Object.keys(call?.inputSchema.properties ?? {})).toEqual(['applicationId', 'body']);
    expect(tools.find(({ name }) => name === 'who_waits')?.annotations?.readOnlyHint).toBe(true);
  });

  it('reads who waits, and where one application stands', async () => {
    expect(JSON.parse((await ask(client, 'who_waits', {})).said)).toHaveProperty('owed');
    const page = JSON.parse((await ask(client, 'read_application', { applicationId })).said);
    expect(page.id).toBe(applicationId);
  });

  it('records what happened, under its own name', async () => {
    const body = { deadline: { on: '2026-11-20' } };
    const { isError, said } = await ask(client, 'record_promise', { applicationId, body });
    expect({ isError, said: said.slice(0, 200) }).toMatchObject({ isError: false });
    expect(JSON.parse(said).standing.promise.state).toBe('open');
  });

  it('is told what a wrong request lacks, and nothing is saved', async () => {
    const { isError, said } = await ask(client, 'record_promise', { applicationId, body: { by: 'nobody' } });
    expect(isError).toBe(true);
    expect(said).toMatch(/by|deadline/);
  });

  it('finds nothing of another workspace', async () => {
    const { isError, said } = await ask(client, 'read_application', {
      applicationId: theirs.ids['applicationId'],
    });
    expect(isError).toBe(true);
    expect(JSON.parse(said)).toMatchObject({ status: 404, code: 'application_not_found' });
  });

  it('may do no more than its key', async () => {
    const viewer = await assistant('viewer');
    const body = { deadline: { on: '2026-11-20' } };
    const { isError, said } = await ask(viewer, 'record_promise', { applicationId, body });
    expect(isError).toBe(true);
    expect(JSON.parse(said).status).toBe(403);
  });

  it('cannot approve a mail, decide, close, or change a rule', () => {
    const open = new Set(TOOLS.map(({ endpoint }) => endpoint));
    for (const left of ['approveMessage', 'recordDecision', 'close', 'waiveClosure', 'setPolicy'] as const)
      expect(open.has(left)).toBe(false);
  });
});

describe('without a key', () => {
  const post = (headers: Record<string, string>, body = '{}') =>
    served(new Request(`${server.deps.baseUrl}/mcp`, { method: 'POST', headers, body }), {});

  it.each([{}, { authorization: 'Bearer hb_nobody' }, { cookie: 'heardback.session_token=x' }])(
    'nothing is answered: %j',
    async (headers) => {
      expect((await post(headers)).status).toBe(401);
    },
  );

  it('only POST is answered, and nothing too long is read', async () => {
    expect((await served(new Request(`${server.deps.baseUrl}/mcp`), {})).status).toBe(405);
    const headers = { authorization: `Bearer ${await keyFor('viewer')}` };
    expect((await post(headers, 'x'.repeat(300_000))).status).toBe(413);
  });
});
