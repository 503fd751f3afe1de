import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { HookFault } from '../../domain/notice/hook-fault.ts';
import { isPublicAddress } from '../../lib/public-address.ts';

export type HookOutcome =
  | { readonly is: 'accepted' }
  | { readonly is: 'try-again' | 'give-up' | 'in-doubt'; readonly why: HookFault };

export interface HookRules {
  /** Hosts that may be reached on a private network or without encryption, because whoever runs the machine says so. */
  readonly privateHosts: readonly string[];
  readonly timeoutMs?: number;
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

export interface Posted {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Posts to an address that somebody gave us; never throws, never follows a redirect, posts once. */
export type GuardedPost = (url: string, posted: Posted) => Promise<HookOutcome>;

const TIMEOUT_MS = 10_000;

/**
 * Only addresses of the public internet are reached: the name is looked up here, and the connection is made to the very
 * address that was looked at, so that a name cannot point elsewhere a moment later.
 */
export function createGuardedPost({
  privateHosts,
  timeoutMs = TIMEOUT_MS,
  resolve = resolveHost,
}: HookRules): GuardedPost {
  return async (text, posted) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) return giveUp('addressUnreadable');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const isTrusted = privateHosts.includes(host.toLowerCase());
    if (url.protocol !== 'https:' && !isTrusted) return giveUp('notEncrypted');
    const addresses = await addressesOf(host, resolve);
    const [address] = addresses;
    if (address === undefined) return { is: 'try-again', why: 'nameUnknown' };
    if (!isTrusted && !addresses.every(isPublicAddress)) return giveUp('notPublic');
    return await post({ url, address, posted, timeoutMs });
  };
}

function giveUp(why: HookFault): HookOutcome {
  return { is: 'give-up', why };
}

async function addressesOf(
  host: string,
  resolve: NonNullable<HookRules['resolve']>,
): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  try {
    return await resolve(host);
  } catch {
    return [];
  }
}

async function resolveHost(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

interface Post {
  readonly url: URL;
  readonly address: string;
  readonly posted: Posted;
  readonly timeoutMs: number;
}

async function post({ url, address, posted, timeoutMs }: Post): Promise<HookOutcome> {
  const request = url.protocol === 'https:' ? requestTls : requestPlain;
  const { headers, body } = posted;
  let wasHandedOver = false;
  return await new Promise((resolve) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const sent = request(
      url,
      {
        method: 'POST',
        agent: false,
        signal,
        lookup: alwaysTo(address),
        headers: {
          'user-agent': 'Heardback',
          ...headers,
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        // What it says is nobody's business here: the number tells all.
        response.resume();
        resolve(outcomeOf(response.statusCode ?? 0));
      },
    );
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

function alwaysTo(address: string): LookupFunction {
  const family = isIP(address);
  return (_host, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}

function outcomeOf(status: number): HookOutcome {
  if (status >= 200 && status < 300) return { is: 'accepted' };
  if (status >= 300 && status < 400) return giveUp('moved');
  if (status === 404 || status === 410) return giveUp('gone');
  if (status === 429 || status === 408 || status >= 500) return { is: 'try-again', why: 'busy' };
  return giveUp('refused');
}
