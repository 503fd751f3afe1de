import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { CalendarFault } from '../domain/appointment/calendar-fault.ts';
import { isPublicAddress } from '../lib/public-address.ts';

export interface FetchRules {
  /** Hosts that may be reached on a private network or without encryption, because whoever runs the machine says so. */
  readonly privateHosts: readonly string[];
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Leaves a redirect to the caller. */
  readonly stays?: boolean;
}

export interface Answered {
  readonly url: URL;
  readonly number: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export type GuardedFetch = (url: string, asking?: Asking) => Promise<Answered | CalendarFault>;

const TIMEOUT_MS = 30_000;
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_MOVES = 5;

/**
 * Asks an address that somebody gave us. Only the public internet is reached, encrypted: each name is looked up here, the
 * connection is made to the very address that was looked at, and every redirect is looked at again; a login never follows
 * to another host. What takes too long or is too large is given up. It throws nothing.
 */
export function createGuardedFetch(rules: FetchRules): GuardedFetch {
  const { timeoutMs = TIMEOUT_MS } = rules;
  return async (text, asking = {}) => {
    const signal = AbortSignal.timeout(timeoutMs);
    let url = readAddress(text);
    let headers = asking.headers ?? {};
    for (let moves = 0; moves <= MOST_MOVES; moves += 1) {
      const where = await allowed(url, rules);
      if (typeof where === 'string') return where;
      const answered = await ask({ ...where, asking: { ...asking, headers }, signal, rules });
      if (typeof answered === 'string' || asking.stays || !isRedirect(answered)) return answered;
      const next = readAddress(answered.headers.location ?? '', where.url);
      if (next?.host !== where.url.host) headers = withoutLogin(headers);
      url = next;
    }
    return 'tooManyMoves';
  };
}

function readAddress(text: string, base?: URL): URL | null {
  const plain = text.trim().replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(plain, base?.href)) return null;
  return new URL(plain, base);
}

interface Where {
  readonly url: URL;
  readonly address: string;
}

async function allowed(
  url: URL | null,
  { privateHosts, resolve = resolveHost }: FetchRules,
): Promise<Where | CalendarFault> {
  if (url === null || !/^https?:$/.test(url.protocol)) return 'addressUnreadable';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isTrusted = privateHosts.includes(host.toLowerCase());
  if (url.protocol !== 'https:' && !isTrusted) return 'notEncrypted';
  const addresses = isIP(host) === 0 ? await resolve(host).catch(() => []) : [host];
  const [address] = addresses;
  if (address === undefined) return 'nameUnknown';
  return isTrusted || addresses.every(isPublicAddress) ? { url, address } : 'notPublic';
}

async function resolveHost(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function isRedirect({ number, headers }: Answered): boolean {
  return [301, 302, 303, 307, 308].includes(number) && headers.location !== undefined;
}

function withoutLogin(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'),
  );
}

interface Question extends Where {
  readonly asking: Asking;
  readonly signal: AbortSignal;
  readonly rules: FetchRules;
}

async function ask({ url, address, asking, signal, rules }: Question): Promise<Answered | CalendarFault> {
  const { method = 'GET', headers = {}, body } = asking;
  const request = url.protocol === 'https:' ? requestTls : requestPlain;
  return await new Promise((resolve) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(
      url,
      {
        method,
        agent: false,
        signal,
        lookup: alwaysTo(address),
        headers: { 'user-agent': 'Heardback', 'accept-encoding': 'identity', ...headers, ...length },
      },
      (response) => void receive(response, { url, rules }).then(resolve, () => resolve(faultOf(signal))),
    );
    sent.on('error', () => resolve(faultOf(signal)));
    sent.end(body);
  });
}

function faultOf(signal: AbortSignal): CalendarFault {
  return signal.aborted ? 'tooSlow' : 'unreachable';
}

interface Receiving {
  readonly url: URL;
  readonly rules: FetchRules;
}

async function receive(
  response: IncomingMessage,
  { url, rules }: Receiving,
): Promise<Answered | CalendarFault> {
  const { mostBytes = MOST_BYTES } = rules;
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    bytes += part.length;
    if (bytes > mostBytes) {
      response.destroy();
      return 'tooLarge';
    }
    parts.push(part);
  }
  return { url, number: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) };
}

/** The connection goes where the guard looked, whatever the name says a moment later. */
function alwaysTo(address: string): LookupFunction {
  const family = isIP(address);
  return (_host, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}

/** What the number of an answer says about reading a calendar; `null` where it was read. */
export function faultOfNumber(number: number): CalendarFault | null {
  if (number >= 200 && number < 300) return null;
  if (number === 404 || number === 410) return 'gone';
  if (number === 429 || number === 408 || number >= 500) return 'busy';
  return 'refused';
}
