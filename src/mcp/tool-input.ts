import { z } from 'zod';
import type { Endpoint } from '../contract/endpoint.ts';

/** What a tool is given, parted into what the endpoint takes where. */
export interface ToolInput {
  readonly path: string;
  readonly body: string | undefined;
}

/** One object with the endpoint's ids, its query, and its body under `body`: the same names as in the API's reference. */
export function inputShapeOf({ path, query, body }: Endpoint): z.ZodRawShape {
  const ids = namesIn(path).map((name) => [name, z.string().describe(`The id of the ${wordsOf(name)}.`)]);
  return { ...Object.fromEntries(ids), ...query?.shape, ...(body && { body }) };
}

/** The request that asks an endpoint for what a tool was asked. */
export function requestOf({ path, query }: Endpoint, given: Readonly<Record<string, unknown>>): ToolInput {
  const at = path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(String(given[name])));
  const asked = Object.keys(query?.shape ?? {})
    .filter((name) => given[name] !== undefined)
    .map((name): [string, string] => [name, String(given[name])]);
  return {
    path: asked.length === 0 ? at : `${at}?${new URLSearchParams(asked)}`,
    body: given['body'] === undefined ? undefined : JSON.stringify(given['body']),
  };
}

function namesIn(path: string): readonly string[] {
  return [...path.matchAll(/{(\w+)}/g)].map((match) => match[1] ?? '');
}

/** `applicationId` as people say it. */
function wordsOf(name: string): string {
  return name.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
