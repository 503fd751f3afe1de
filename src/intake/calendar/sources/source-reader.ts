import type { CalendarFault } from '../../../domain/appointment/calendar-fault.ts';
import type { Instant } from '../../../lib/instant.ts';
import { readAccount } from './caldav.ts';
import { readFeed } from './feed.ts';
import { createGuardedFetch, type FetchRules } from './guarded-fetch.ts';

/** A calendar to read, and what is known of the last time. */
export interface SourceToRead {
  readonly way: 'feed' | 'caldav';
  readonly url: string;
  readonly login: string | null;
  readonly password: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** From when until when an account is asked; a feed always tells all that it has. */
  readonly from: Instant;
  readonly until: Instant;
}

export type SourceRead =
  | {
      readonly is: 'read';
      readonly text: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  /** As it was the last time. */
  | { readonly is: 'same' }
  | {
      readonly is: 'failed';
      readonly why: CalendarFault;
      /** When the server wants to be asked again, in seconds from now. */
      readonly retryAfter: number | null;
    };

/** Reads a calendar from wherever it is. Never throws. */
export type SourceReader = (source: SourceToRead) => Promise<SourceRead>;

export function createSourceReader(rules: FetchRules): SourceReader {
  const fetch = createGuardedFetch(rules);
  return async (source) =>
    source.way === 'feed' ? await readFeed(fetch, source) : await readAccount(fetch, source);
}
