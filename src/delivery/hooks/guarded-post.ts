import type { HookFault } from '../../domain/notice/hook-fault.ts';
import {
  type AddressRules,
  findOutsideAddress,
  type OutsideAddress,
  requestOutside,
} from '../../net/outside-address.ts';

export type HookOutcome =
  | { readonly is: 'accepted' }
  | { readonly is: 'try-again' | 'give-up' | 'in-doubt'; readonly why: HookFault };

export interface HookRules extends AddressRules {
  readonly timeoutMs?: number;
}

export interface Posted {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Posts to an address that somebody gave us; never throws, never follows a redirect, posts once. */
export type GuardedPost = (url: string, posted: Posted) => Promise<HookOutcome>;

const TIMEOUT_MS = 10_000;

/** Only addresses of the public internet are reached, as `findOutsideAddress` says. */
export function createGuardedPost({ timeoutMs = TIMEOUT_MS, ...rules }: HookRules): GuardedPost {
  return async (text, posted) => {
    const found = await findOutsideAddress(URL.canParse(text) ? new URL(text) : null, rules);
    if (found === 'nameUnknown') return { is: 'try-again', why: found };
    if (typeof found === 'string') return giveUp(found);
    return await post(found, { posted, timeoutMs });
  };
}

function giveUp(why: HookFault): HookOutcome {
  return { is: 'give-up', why };
}

interface Post {
  readonly posted: Posted;
  readonly timeoutMs: number;
}

async function post(to: OutsideAddress, { posted, timeoutMs }: Post): Promise<HookOutcome> {
  const { headers, body } = posted;
  let wasHandedOver = false;
  return await new Promise((resolve) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const sent = requestOutside(to, {
      method: 'POST',
      signal,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    sent.on('response', (response) => {
      // What it says is nobody's business here: the number tells all.
      response.resume();
      resolve(outcomeOf(response.statusCode ?? 0));
    });
    sent.on('finish', () => {
      wasHandedOver = true;
    });
    sent.on('error', () => {
      if (wasHandedOver) resolve({ is: 'in-doubt', why: 'noAnswer' });
      else resolve({ is: 'try-again', why: 'unreachable' });
    });
    sent.end(body);
  });
}

function outcomeOf(status: number): HookOutcome {
  if (status >= 200 && status < 300) return { is: 'accepted' };
  if (status >= 300 && status < 400) return giveUp('moved');
  if (status === 404 || status === 410) return giveUp('gone');
  if (status === 429 || status === 408 || status >= 500) return { is: 'try-again', why: 'busy' };
  return giveUp('refused');
}
