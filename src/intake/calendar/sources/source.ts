import type { CalendarFault } from '../../../domain/appointment/calendar-fault.ts';
import type { Instant } from '../../../lib/instant.ts';

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
