import type { z } from 'zod';
import type { Role } from './vocabulary.ts';

/** One promise of the API: where it is, who may call it, what goes in and what comes out. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With `{name}` for parameters, all of them ids of ours. */
  readonly path: string;
  /** One sentence for the reference. */
  readonly summary: string;
  readonly access: Access;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Files travel as multipart/form-data; everything else as JSON. */
  readonly bodyIs?: 'json' | 'multipart';
  readonly status: 200 | 201 | 204;
  /** Left out for an answer without a body. */
  readonly answer?: z.ZodType;
  /** Server-sent events: the answer is the shape of each, for as long as the session lasts. */
  readonly isStream?: true;
  /** A file that is written while it is read: the handler answers with the response itself. */
  readonly isFile?: true;
  /** Refused to programs that come with a key: it concerns how people sign in. */
  readonly isForPeople?: true;
}

/** `public` needs no session; a list of roles needs a member who holds one of them. */
export type Access = 'public' | readonly Role[];

export const EVERY_ROLE = ['admin', 'recruiter', 'hiringManager', 'interviewer', 'viewer'] as const;

/** Those who may record what happened: everybody but viewers. */
export const RECORDERS = ['admin', 'recruiter', 'hiringManager', 'interviewer'] as const;

/** Those who decide, open, close and freeze. */
export const DECIDERS = ['admin', 'recruiter', 'hiringManager'] as const;

export const ADMINS = ['admin'] as const;

/** What a caller gives for an endpoint's query, before defaults are filled in. */
export type QueryOf<E extends Endpoint> = E extends { query: infer Q extends z.ZodType }
  ? z.input<Q>
  : undefined;

/** What a caller gives as the body. */
export type BodyOf<E extends Endpoint> = E extends { body: infer B extends z.ZodType }
  ? z.input<B>
  : undefined;

/** What an endpoint answers. */
export type AnswerOf<E extends Endpoint> = E extends { answer: infer A extends z.ZodType }
  ? z.output<A>
  : undefined;

/** The names between braces in an endpoint's path. */
export type ParamsOf<E extends Endpoint> = NamesIn<E['path']>;

type NamesIn<P extends string> = P extends `${string}{${infer N}}${infer Rest}` ? N | NamesIn<Rest> : never;
