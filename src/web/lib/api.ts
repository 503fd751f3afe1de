import type { z } from 'zod';
import type { AnswerOf, Endpoint, ParamsOf } from '../../contract/endpoint.ts';
import type { endpoints } from '../../contract/endpoints.ts';
import { takeFirstAnswer } from './first-answers.ts';
import { currentLanguage } from './language/language.ts';
import { newId } from './new-id.ts';
import { RequestFailed, readProblem } from './problem.ts';

type Table = typeof endpoints;

/** Every endpoint under "METHOD path", as types alone: the schemas stay out of the first download. */
type Routes = { [N in keyof Table as `${Table[N]['method']} ${Table[N]['path']}`]: Table[N] };
export type Route = keyof Routes;
export type Answer<R extends Route> = AnswerOf<Routes[R]>;

type Part<Name extends string, T> = [T] extends [never] ? object : { readonly [K in Name]: T };
type QueryPart<E> = E extends { query: infer Q extends z.ZodType } ? Part<'query', z.input<Q>> : object;
type BodyPart<E> = E extends { body: infer B extends z.ZodType } ? Part<'body', z.input<B>> : object;
type ParamsPart<E extends Endpoint> = [ParamsOf<E>] extends [never]
  ? object
  : { readonly params: Readonly<Record<ParamsOf<E>, string>> };

export type Input<R extends Route> = ParamsPart<Routes[R]> & QueryPart<Routes[R]> & BodyPart<Routes[R]>;

interface Options {
  readonly signal?: AbortSignal;
  /** The same for each try of one recording, so that a lost answer records nothing twice. */
  readonly idempotencyKey?: string;
  /** Sent even while the window closes. */
  readonly isLastWord?: boolean;
}

interface AnyInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Calls one endpoint of the contract; a refusal is thrown as `RequestFailed` with its sentence. */
export async function call<R extends Route>(
  route: R,
  input: Input<R>,
  options: Options = {},
): Promise<Answer<R>> {
  const { params, query, body }: AnyInput = input;
  const [method = 'get', path = ''] = route.split(' ');
  const address = fillPath(path, params) + queryString(query);
  const first = method === 'get' ? takeFirstAnswer(address, currentLanguage()) : null;
  if (first !== null) return first.answer as Answer<R>;
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': currentLanguage(),
  };
  if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json';
  if (method !== 'get') headers['idempotency-key'] = options.idempotencyKey ?? newId();
  const response = await fetch(address, {
    method: method.toUpperCase(),
    headers,
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.isLastWord ? { keepalive: true } : {}),
  });
  const answer: unknown = response.status === 204 ? undefined : await readJson(response);
  if (!response.ok) throw new RequestFailed(readProblem(response.status, answer));
  return answer as Answer<R>;
}

function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function queryString(query: Readonly<Record<string, unknown>> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
