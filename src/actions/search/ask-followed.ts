import type { FollowedDocument } from '../../domain/followed-page/facts-of.ts';
import type { FollowFault } from '../../domain/followed-page/follow-fault.ts';
import { readDocument } from '../../domain/followed-page/read-document.ts';
import { type Answered, createGuardedFetch } from '../../intake/guarded-fetch.ts';
import type { Instant } from '../../lib/instant.ts';
import { SECOND } from '../../lib/instant.ts';

export const STATUS_TYPE = 'application/vnd.heardback.status+json';

export type FollowedAnswer =
  | {
      readonly is: 'read';
      readonly text: string;
      readonly document: FollowedDocument;
      readonly etag: string | null;
    }
  | { readonly is: 'same' }
  | {
      readonly is: 'failed';
      readonly why: FollowFault;
      /** Not to be asked again before, as the server says. */
      readonly notBefore: Instant | null;
    };

export interface AskedPage {
  readonly url: string;
  readonly etag: string | null;
  /** Where this Heardback itself is. */
  readonly baseUrl: string;
  readonly now: Instant;
}

/** Asks for a company's status document, once. Nothing is sent but the link itself; it throws nothing. */
export async function askFollowed({ url, etag, baseUrl, now }: AskedPage): Promise<FollowedAnswer> {
  const fetchPage = createGuardedFetch({
    privateHosts: homeHosts(url, baseUrl),
    timeoutMs: 10_000,
    mostBytes: 256 * 1024,
  });
  const answered = await fetchPage(url, {
    headers: { accept: STATUS_TYPE, ...(etag !== null && { 'if-none-match': etag }) },
  });
  if (typeof answered === 'string') return failed(faultOf(answered));
  if (answered.number === 304 && etag !== null) return { is: 'same' };
  if (answered.number !== 200)
    return failed(faultOfNumber(answered.number), notBefore(answered.headers['retry-after'], now));
  return readAnswer(answered);
}

const HOME = ['localhost', '127.0.0.1'];

/**
 * The page of a machine of one's own is reached only by a Heardback that itself runs on one, and only by its own address: no
 * page elsewhere sends there.
 */
function homeHosts(url: string, baseUrl: string): readonly string[] {
  const hosts = [url, baseUrl].map((one) => (URL.canParse(one) ? new URL(one).hostname : ''));
  return hosts.every((host) => HOME.includes(host)) ? HOME : [];
}

function readAnswer({ body, headers }: Answered): FollowedAnswer {
  const text = body.toString('utf8').replace(/^\ufeff/, '');
  const document = readDocument(text);
  if (document === 'newer' || document === null) return failed(document ?? 'notAPage');
  const { etag } = headers;
  return { is: 'read', text, document, etag: etag === undefined ? null : etag.slice(0, 200) };
}

function failed(why: FollowFault, notBefore: Instant | null = null): FollowedAnswer {
  return { is: 'failed', why, notBefore };
}

function faultOf(why: string): FollowFault {
  if (why === 'notPublic' || why === 'notEncrypted' || why === 'tooLarge') return why;
  return why === 'addressUnreadable' || why === 'tooManyMoves' ? 'notAPage' : 'unreachable';
}

function faultOfNumber(number: number): FollowFault {
  if (number === 404 || number === 410) return 'ended';
  return number === 408 || number === 429 || number >= 500 ? 'unreachable' : 'notAPage';
}

/** Retry-After as seconds or as a date (RFC 9110, section 10.2.3). */
function notBefore(header: string | undefined, now: Instant): Instant | null {
  if (header === undefined) return null;
  const at = /^\d+$/.test(header) ? now + Number(header) * SECOND : Date.parse(header);
  return Number.isFinite(at) ? at : null;
}
