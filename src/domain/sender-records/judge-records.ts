/** What the name system answered: some records, none, or nothing at all. */
export type Found =
  | { readonly is: 'found'; readonly texts: readonly string[] }
  | { readonly is: 'none' }
  | { readonly is: 'unreachable' };

/** What receivers will make of a record: fine, fine but weak, missing, wrong, or not to be known now. */
export type Verdict =
  | 'good'
  | 'missing'
  | 'several'
  | 'letsAnybody'
  | 'tooManyLookups'
  | 'withoutServer'
  | 'otherKey'
  | 'notMade'
  | 'unreadable'
  | 'onlyWatches'
  | 'unreachable';

export interface JudgedRecord {
  readonly verdict: Verdict;
  /** What stands there now. */
  readonly found: readonly string[];
  /** What to paste instead, where something is to be done. */
  readonly paste: string | null;
}

export interface SpfAsked {
  readonly found: Found;
  /** What lets our mail server in, such as `include:_spf.google.com`. */
  readonly mechanism: string;
  /** How many further questions a receiver would have to ask, the record's own includes followed; RFC 7208 4.6.4 allows ten. */
  readonly lookups: number;
}

const MOST_LOOKUPS = 10;

/** The servers that may send for a domain (SPF, RFC 7208). */
export function judgeSpf({ found, mechanism, lookups }: SpfAsked): JudgedRecord {
  if (found.is === 'unreachable') return unreachable();
  const records = textsOf(found).filter((text) => /^v=spf1(\s|$)/i.test(text));
  const [record] = records;
  if (record === undefined) return { verdict: 'missing', found: [], paste: `v=spf1 ${mechanism} ~all` };
  if (records.length > 1) return { verdict: 'several', found: records, paste: joined(records, mechanism) };
  const terms = record.split(/\s+/);
  if (terms.some((term) => /^\+?all$/i.test(term)))
    return {
      verdict: 'letsAnybody',
      found: records,
      paste: withMechanism(record.replace(/\+?all\b/i, '~all'), mechanism),
    };
  if (lookups > MOST_LOOKUPS) return { verdict: 'tooManyLookups', found: records, paste: null };
  if (!terms.some((term) => term.replace(/^\+/, '').toLowerCase() === mechanism.toLowerCase()))
    return { verdict: 'withoutServer', found: records, paste: withMechanism(record, mechanism) };
  return { verdict: 'good', found: records, paste: null };
}

function joined(records: readonly string[], mechanism: string): string {
  const terms = records
    .flatMap((record) => record.split(/\s+/).slice(1))
    .filter((term) => !/all$/i.test(term));
  return `v=spf1 ${[...new Set([...terms, mechanism])].join(' ')} ~all`;
}

function withMechanism(record: string, mechanism: string): string {
  if (record.toLowerCase().split(/\s+/).includes(mechanism.toLowerCase())) return record;
  return record.replace(/^v=spf1/i, (start) => `${start} ${mechanism}`);
}

export interface DkimAsked {
  readonly found: Found;
  /** Base64, as it is published; `null` while no key was made. */
  readonly publicKey: string | null;
}

/** The key by which receivers know that a mail is ours and unchanged (DKIM, RFC 6376). */
export function judgeDkim({ found, publicKey }: DkimAsked): JudgedRecord {
  if (publicKey === null) return { verdict: 'notMade', found: [], paste: null };
  if (found.is === 'unreachable') return unreachable();
  const paste = `v=DKIM1; k=rsa; p=${publicKey}`;
  const texts = textsOf(found);
  const [text] = texts;
  if (text === undefined) return { verdict: 'missing', found: [], paste };
  const key = tagsOf(text).get('p')?.replaceAll(/\s/g, '');
  return key === publicKey
    ? { verdict: 'good', found: texts, paste: null }
    : { verdict: 'otherKey', found: texts, paste };
}

/** What receivers do with mail that only claims to be from a domain (DMARC, RFC 7489). */
export function judgeDmarc(found: Found): JudgedRecord {
  if (found.is === 'unreachable') return unreachable();
  const records = textsOf(found).filter((text) => /^v=DMARC1\s*(;|$)/i.test(text));
  const [record] = records;
  const paste = 'v=DMARC1; p=none';
  if (record === undefined) return { verdict: 'missing', found: [], paste };
  if (records.length > 1) return { verdict: 'several', found: records, paste: record };
  const policy = tagsOf(record).get('p')?.toLowerCase();
  if (policy === 'quarantine' || policy === 'reject') return { verdict: 'good', found: records, paste: null };
  return policy === 'none'
    ? { verdict: 'onlyWatches', found: records, paste: null }
    : { verdict: 'unreadable', found: records, paste };
}

/** Whether answers and what comes back can arrive at all (MX). */
export function judgeMx(found: Found): JudgedRecord {
  if (found.is === 'unreachable') return unreachable();
  const hosts = textsOf(found);
  return hosts.length > 0
    ? { verdict: 'good', found: hosts, paste: null }
    : { verdict: 'missing', found: [], paste: null };
}

function unreachable(): JudgedRecord {
  return { verdict: 'unreachable', found: [], paste: null };
}

function textsOf(found: Found): readonly string[] {
  return found.is === 'found' ? found.texts.map((text) => text.trim()) : [];
}

function tagsOf(record: string): ReadonlyMap<string, string> {
  const pairs = record.split(';').map((part): [string, string] => {
    const at = part.indexOf('=');
    return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()];
  });
  return new Map(pairs);
}
