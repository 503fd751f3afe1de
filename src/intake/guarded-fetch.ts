import type { IncomingMessage } from 'node:http';
import type { CalendarFault } from '../domain/appointment/calendar-fault.ts';
import {
  type AddressRules,
  findOutsideAddress,
  type OutsideAddress,
  requestOutside,
} from '../net/outside-address.ts';

export interface FetchRules extends AddressRules {
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
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
 * Asks an address that somebody gave us. Only the public internet is reached, as `findOutsideAddress` says, and every
 * redirect is looked at again; a login never follows to another host. What takes too long or is too large is given up. It
 * throws nothing.
 */
export function createGuardedFetch(rules: FetchRules): GuardedFetch {
  const { timeoutMs = TIMEOUT_MS } = rules;
  return async (text, asking = {}) => {
    const signal = AbortSignal.timeout(timeoutMs);
    let url = readAddress(text);
    let headers = asking.headers ?? {};
    for (let moves = 0; moves <= MOST_MOVES; moves += 1) {
      const where = await findOutsideAddress(url, rules);
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

function isRedirect({ number, headers }: Answered): boolean {
  return [301, 302, 303, 307, 308].includes(number) && headers.location !== undefined;
}

function withoutLogin(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'),
  );
}

interface Question extends OutsideAddress {
  readonly asking: Asking;
  readonly signal: AbortSignal;
  readonly rules: FetchRules;
}

async function ask({ url, address, asking, signal, rules }: Question): Promise<Answered | CalendarFault> {
  const { method = 'GET', headers = {}, body } = asking;
  return await new Promise((resolve) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = requestOutside(
      { url, address },
      { method, signal, headers: { 'accept-encoding': 'identity', ...headers, ...length } },
    );
    sent.on(
      'response',
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

/** What the number of an answer says about reading a calendar; `null` where it was read. */
export function faultOfNumber(number: number): CalendarFault | null {
  if (number >= 200 && number < 300) return null;
  if (number === 404 || number === 410) return 'gone';
  if (number === 429 || number === 408 || number >= 500) return 'busy';
  return 'refused';
}
