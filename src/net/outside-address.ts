import { lookup } from 'node:dns/promises';
import { type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from '../lib/public-address.ts';

/** Why an address that somebody gave us is not called. */
export type AddressFault = 'addressUnreadable' | 'notEncrypted' | 'nameUnknown' | 'notPublic';

export interface AddressRules {
  /** Hosts that may be reached on a private network or without encryption, because whoever runs the machine says so. */
  readonly privateHosts: readonly string[];
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

/** An address that may be called, and the very machine that was looked at. */
export interface OutsideAddress {
  readonly url: URL;
  readonly address: string;
}

/**
 * Looks up an address that somebody gave us: only the public internet is reached, and only encrypted. `null` stands for a
 * text that is no address. Ask again for every redirect.
 */
export async function findOutsideAddress(
  url: URL | null,
  { privateHosts, resolve = resolveHost }: AddressRules,
): Promise<OutsideAddress | AddressFault> {
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

/**
 * Begins a request to the machine that was looked at, whatever its name says a moment later, on a connection of its own. It
 * follows no redirect.
 */
export function requestOutside(
  { url, address }: OutsideAddress,
  options: Pick<RequestOptions, 'method' | 'headers' | 'signal'>,
) {
  const request = url.protocol === 'https:' ? requestTls : requestPlain;
  const { headers, ...others } = options;
  return request(url, {
    ...others,
    agent: false,
    lookup: alwaysTo(address),
    headers: { 'user-agent': 'Heardback', ...headers },
  });
}

function alwaysTo(address: string): LookupFunction {
  const family = isIP(address);
  return (_host, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}
