import { z } from 'zod';

/** An id of ours: a UUID. */
export const id = z.uuid().meta({ description: 'A UUID.' });

/** An id that means something within one application: of an interview, a decision, an offer, a message, a task. */
export const ref = z.string().min(1).max(200).meta({ description: 'An id within one application.' });

/** An instant on the wire: ISO 8601 with `Z` or an offset. Never a local time without its zone. */
export const instant = z.iso
  .datetime({ offset: true })
  .meta({ description: 'ISO 8601 with Z or an offset.', example: '2026-11-06T15:00:00.000Z' });

/** A calendar day with no zone. */
export const day = z.iso.date().meta({ description: 'A calendar day.', example: '2026-11-06' });

/** Free text that a member typed: kept apart from facts, so that it can be erased. */
export const note = z.string().trim().max(4000);

/** A name for people to read. */
export const name = z.string().trim().min(1).max(200);

/** A mail address; compared without regard to case. */
export const address = z.email().max(254);

export const timeZone = z
  .string()
  .min(1)
  .max(64)
  .refine(isTimeZone, { message: 'is no IANA time zone, such as America/Toronto' })
  .meta({ description: 'An IANA time zone.', example: 'America/Toronto' });

export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, { message: 'must be two capital letters, such as CA' })
  .meta({ description: 'ISO 3166-1 alpha-2.', example: 'CA' });

export const region = z
  .string()
  .regex(/^[A-Z0-9]{1,3}$/, { message: 'must be the part after the hyphen of ISO 3166-2, such as ON' })
  .meta({ description: 'The part after the hyphen of ISO 3166-2.', example: 'ON' });

export const place = z.object({ country, region: region.optional(), timeZone }).meta({ id: 'Place' });

/** A date somebody named: a whole day ("by Friday", ending in `timeZone`), or an instant. */
export const deadline = z
  .union([z.object({ on: day, timeZone: timeZone.optional() }), z.object({ at: instant })])
  .meta({ id: 'Deadline' });

/** A member, a person or an opening, by id, with the words to show for it. */
export const named = z.object({ id, name }).meta({ id: 'Named' });

export type Deadline = z.infer<typeof deadline>;
export type Place = z.infer<typeof place>;
export type Named = z.infer<typeof named>;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
