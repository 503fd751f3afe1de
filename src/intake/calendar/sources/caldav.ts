import { createAccount, type DAVCalendar, fetchCalendarObjects, fetchCalendars } from 'tsdav';
import type { CalendarFault } from '../../../domain/appointment/calendar-fault.ts';
import { toIso } from '../../../lib/instant.ts';
import { faultOfNumber, type GuardedFetch } from '../../guarded-fetch.ts';
import { basicLogin } from './feed.ts';
import type { SourceRead, SourceToRead } from './source.ts';

const MOST_CALENDARS = 50;

/**
 * Reads the events of every calendar of an account on a calendar server (RFC 4791), between two instants. Where each
 * calendar names the version that it is in, and none changed, nothing is asked for again.
 */
export async function readAccount(guarded: GuardedFetch, source: SourceToRead): Promise<SourceRead> {
  let fault: CalendarFault | null = null;
  const fetch = asFetch(guarded, (why) => {
    fault = why;
  });
  try {
    const calendars = await calendarsOf(source, fetch);
    const version = versionOf(calendars);
    if (version !== null && version === source.etag) return { is: 'same' };
    const texts: string[] = [];
    for (const calendar of calendars) texts.push(...(await eventsOf(calendar, source, fetch)));
    if (fault !== null) return { is: 'failed', why: fault, retryAfter: null };
    return { is: 'read', text: texts.join('\r\n') || EMPTY, etag: version, lastModified: null };
  } catch {
    return { is: 'failed', why: fault ?? 'noCalendar', retryAfter: null };
  }
}

/** An account without events is still one that was read. */
const EMPTY = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';

type Fetch = typeof globalThis.fetch;

async function calendarsOf(source: SourceToRead, fetch: Fetch): Promise<readonly DAVCalendar[]> {
  const { url: serverUrl, login, password } = source;
  const headers = headersOf(source);
  const account = await createAccount({
    account: {
      serverUrl,
      accountType: 'caldav',
      credentials: { username: login ?? '', password: password ?? '' },
    },
    headers,
    fetch,
  });
  const calendars = await fetchCalendars({ account, headers, fetch });
  return calendars
    .filter(({ components }) => components === undefined || components.includes('VEVENT'))
    .slice(0, MOST_CALENDARS);
}

async function eventsOf(
  calendar: DAVCalendar,
  source: SourceToRead,
  fetch: Fetch,
): Promise<readonly string[]> {
  const timeRange = { start: toIso(source.from), end: toIso(source.until) };
  const objects = await fetchCalendarObjects({ calendar, timeRange, headers: headersOf(source), fetch });
  return objects.flatMap(({ data }) => (typeof data === 'string' ? [data] : []));
}

function headersOf({ login, password }: SourceToRead): Record<string, string> {
  return login === null ? {} : { authorization: basicLogin(login, password) };
}

/** One text for the versions of all calendars; `null` where a calendar names none. */
function versionOf(calendars: readonly DAVCalendar[]): string | null {
  const versions = calendars.map(({ url, ctag, syncToken }) => `${url} ${ctag ?? syncToken ?? ''}`);
  if (calendars.some(({ ctag, syncToken }) => !ctag && !syncToken)) return null;
  return versions.sort().join('\n').slice(0, 10_000);
}

/** The guarded way out in the shape that the library calls; what the guard refuses is remembered, because the library hides it. */
function asFetch(guarded: GuardedFetch, onFault: (why: CalendarFault) => void): Fetch {
  return async (input, init = {}) => {
    const { method = 'GET', body, redirect } = init;
    const answered = await guarded(String(input), {
      method,
      headers: Object.fromEntries(new Headers(init.headers).entries()),
      ...(typeof body === 'string' && { body }),
      stays: redirect === 'manual',
    });
    if (typeof answered === 'string') {
      onFault(answered);
      throw new Error(answered);
    }
    const isProbe = String(input).includes('/.well-known/');
    const why = faultOfNumber(answered.number);
    if (why !== null && !isProbe && answered.number >= 400) onFault(why);
    const headers = Object.entries(answered.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const isEmpty = answered.number === 204 || answered.number === 304;
    const given = isEmpty ? null : new Uint8Array(answered.body);
    return new Response(given, { status: answered.number, headers });
  };
}
