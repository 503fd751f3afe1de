import { faultOfNumber, type GuardedFetch } from '../../guarded-fetch.ts';
import type { SourceRead, SourceToRead } from './source.ts';

/** Asks a feed for what is new: a server that knows ETag or Last-Modified need not send again what did not change. */
export async function readFeed(fetch: GuardedFetch, source: SourceToRead): Promise<SourceRead> {
  const answered = await fetch(source.url, { headers: headersOf(source) });
  if (typeof answered === 'string') return { is: 'failed', why: answered, retryAfter: null };
  const { number, headers, body } = answered;
  if (number === 304) return { is: 'same' };
  const why = faultOfNumber(number);
  if (why !== null) return { is: 'failed', why, retryAfter: retryAfter(headers['retry-after']) };
  const text = decode(body, headers['content-type'] ?? '');
  // A page that asks to sign in is no calendar.
  if (!/BEGIN:VCALENDAR/i.test(text.slice(0, 10_000)))
    return { is: 'failed', why: 'noCalendar', retryAfter: null };
  return { is: 'read', text, etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
}

function headersOf({ login, password, etag, lastModified }: SourceToRead): Record<string, string> {
  return {
    accept: 'text/calendar, */*;q=0.5',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
    ...(login && { authorization: basicLogin(login, password) }),
  };
}

export function basicLogin(login: string, password: string | null): string {
  return `Basic ${Buffer.from(`${login}:${password ?? ''}`).toString('base64')}`;
}

/** UTF-8, as RFC 5545 has it, unless the server says otherwise. */
function decode(body: Buffer, type: string): string {
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

function retryAfter(header: string | undefined): number | null {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
