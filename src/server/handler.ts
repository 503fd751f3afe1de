import type { z } from 'zod';
import type { AnswerOf, Endpoint, ParamsOf } from '../contract/endpoint.ts';
import type { EndpointName, endpoints } from '../contract/endpoints.ts';
import type { Caller } from './auth/caller.ts';
import type { Ctx } from './env.ts';

/** What a route is given: the member who asks, and the parts of the request as the contract reads them. */
export interface Call<E extends Endpoint> {
  readonly caller: E['access'] extends 'public' ? null : Caller;
  readonly params: Readonly<Record<ParamsOf<E>, string>>;
  readonly query: E extends { query: infer Q extends z.ZodType } ? z.output<Q> : undefined;
  readonly body: E extends { body: infer B extends z.ZodType } ? z.output<B> : undefined;
  readonly c: Ctx;
}

export type Handler<E extends Endpoint> = (
  call: Call<E>,
) => Promise<E extends { isStream: true } | { isFile: true } ? Response : AnswerOf<E>>;

/** A handler for each endpoint of the contract: the compiler refuses a missing one and one that promises nothing. */
export type Handlers = { readonly [N in EndpointName]: Handler<(typeof endpoints)[N]> };

/** The handlers of one resource. */
export type HandlersOf<N extends EndpointName> = Pick<Handlers, N>;
