import type { Context } from 'hono';
import type { Caller } from './auth/caller.ts';

/** What travels with one request. */
export interface Env {
  Variables: {
    requestId: string;
    caller: Caller;
  };
}

export type Ctx = Context<Env>;
