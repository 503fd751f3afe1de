import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { importInto } from '../../src/cli/admin/import-into-workspace.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { withMcp } from '../../src/mcp/with-mcp.ts';
import { mailOf, ok, type Team } from './team-kit.ts';

/** Through the terminal: an export of another system, as `heardback import` reads it. */
export async function importByTerminal({ server }: Team, rows: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-stories-'));
  const path = join(folder, 'export.csv');
  writeFileSync(path, `Name,Email,Job,Applied on,Interview date,Status\n${rows.join('\n')}\n`);
  try {
    const asked = { files: [path], flags: {}, terminal: quietTerminal(server.clock) };
    await importInto(server.deps.database, asked);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function quietTerminal(clock: Terminal['clock']): Terminal {
  const paint: Terminal['paint'] = (_, text) => text;
  const places = { width: null, timeZone: 'America/Toronto', isWatched: false };
  return { out: () => {}, note: () => {}, setExitCode: () => {}, paint, paintNote: paint, clock, ...places };
}

/** Through an assistant: each tool by its name, with the rights of a recruiter. */
export async function openAssistant({ server, mia }: Team) {
  const { key } = ok(
    await mia.call(endpoints.makeApiKey, { body: { name: 'an assistant', role: 'recruiter' } }),
  );
  const served = withMcp((request: Request, env: object) => server.app.fetch(request, env));
  const client = new Client({ name: 'a story', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(`${server.deps.baseUrl}/mcp`), {
    fetch: async (url, init) => await served(new Request(url, init), {}),
    requestInit: { headers: { authorization: `Bearer ${key}` } },
  });
  await client.connect(transport as Parameters<Client['connect']>[0]);
  return async (name: string, given: Record<string, unknown>): Promise<boolean> => {
    const { isError } = await client.callTool({ name, arguments: given });
    return isError !== true;
  };
}

/** Through the door at which another program hands mails over. */
export async function openMailDoor({ server, mia }: Team) {
  const { token } = ok(await mia.call(endpoints.addDoor, { body: { name: 'Mail gateway' } }));
  let number = 0;
  return async (from: string, { subject, words, headers = [] }: HandedMail): Promise<number> => {
    number += 1;
    const lines = [
      `From: ${from} <${mailOf(from)}>`,
      'To: jobs@northwind.example',
      `Subject: ${subject}`,
      `Message-ID: <door-${number}@example.com>`,
      `Date: ${new Date(server.clock.now()).toUTCString()}`,
      'Content-Type: text/plain; charset=utf-8',
      ...headers,
    ];
    const answer = await server.browser().fetch('/mail-door', {
      method: 'POST',
      body: `${lines.join('\r\n')}\r\n\r\n${words}\r\n`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' },
    });
    return answer.status;
  };
}

interface HandedMail {
  readonly subject: string;
  readonly words: string;
  readonly headers?: readonly string[];
}

/** What a candidate may press on their page without an account, apart from their own last word. */
export async function pressOnStatusPage(
  team: Team,
  applicationId: string,
  { act, fields }: { readonly act: string; readonly fields: Readonly<Record<string, string>> },
): Promise<number> {
  const { path } = await team.statusPage(applicationId);
  const body = new URLSearchParams({ language: 'en', zone: 'America/Toronto', ...fields });
  const answer = await team.server.browser().fetch(`${path}/acts/${act}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  return answer.status;
}
