import { Resolver } from 'node:dns/promises';
import type { Found } from '../../domain/sender-records/judge-records.ts';

/** Asks the name system; never throws. */
export interface DnsReader {
  readonly texts: (name: string) => Promise<Found>;
  /** The hosts that take mail for a domain. */
  readonly mailHosts: (domain: string) => Promise<Found>;
}

/** The machine's own name servers unless others are given. */
export function createDnsReader(servers?: readonly string[]): DnsReader {
  const resolver = new Resolver({ timeout: 4000, tries: 2 });
  if (servers !== undefined) resolver.setServers(servers);
  return {
    // A long record comes in pieces (RFC 7208 3.3), which mean the same as one.
    texts: (name) => found(async () => (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''))),
    mailHosts: (domain) =>
      found(async () =>
        (await resolver.resolveMx(domain)).map((one) => one.exchange).filter((host) => host !== ''),
      ),
  };
}

const NOTHING_THERE = new Set(['ENOTFOUND', 'ENODATA', 'NXDOMAIN']);

async function found(ask: () => Promise<string[]>): Promise<Found> {
  try {
    const texts = await ask();
    return texts.length > 0 ? { is: 'found', texts } : { is: 'none' };
  } catch (error) {
    const { code = '' } = error as { readonly code?: string };
    return { is: NOTHING_THERE.has(code) ? 'none' : 'unreachable' };
  }
}
