import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Endpoint } from '../contract/endpoint.ts';
import { endpoints } from '../contract/endpoints.ts';
import { inputShapeOf, requestOf } from './tool-input.ts';
import { TOOLS, type Tool } from './tools.ts';

/** Asks the API with the caller's own key, so that an assistant may never do more than the key may. */
export type AskApi = (path: string, init: RequestInit) => Promise<Response>;

const ABOUT = `Heardback keeps who owes the next word to whom after an interview, about what, and by when. Nobody is
decided about here: a named person decides, and approves each mail. Record only what happened, as it was told to you, and
say where you are not sure. Times are instants with a zone.`;

/** A server for one request: it keeps nothing, since the API keeps everything. */
export function createMcp(askApi: AskApi): McpServer {
  const server = new McpServer({ name: 'heardback', version: '1' }, { instructions: ABOUT });
  for (const tool of TOOLS) addTool(server, tool, askApi);
  return server;
}

function addTool(server: McpServer, { name, endpoint, when }: Tool, askApi: AskApi): void {
  const asked: Endpoint = endpoints[endpoint];
  const config = {
    description: `${asked.summary} ${when}`,
    inputSchema: z.object(inputShapeOf(asked)),
    annotations: { readOnlyHint: asked.method === 'get', destructiveHint: false, openWorldHint: false },
  };
  server.registerTool(name, config, async (given) => {
    const { path, body } = requestOf(asked, given);
    return resultOf(
      await askApi(path, { method: asked.method.toUpperCase(), ...(body !== undefined && { body }) }),
    );
  });
}

/** What the API answered, in its own words: a refusal says what could not be done, and the state now. */
async function resultOf(response: Response): Promise<CallToolResult> {
  const text = await response.text();
  return { content: [{ type: 'text', text: text === '' ? 'Done.' : text }], isError: !response.ok };
}
