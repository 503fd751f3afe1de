import { z } from 'zod';
import { address, id, instant, name, named, place } from './scalars.ts';

export const personKind = z.enum(['candidate', 'agencyRecruiter', 'referee']).meta({ id: 'PersonKind' });

export const personBody = z
  .object({
    name,
    kind: personKind.default('candidate'),
    agencyName: name.optional(),
    address: address.optional(),
    phone: z.string().trim().min(3).max(40).optional(),
    place: place.optional().meta({ description: 'Where they live; the workspace’s place when left out.' }),
  })
  .meta({ id: 'NewPerson' });

export const personRow = z
  .object({
    id,
    name,
    kind: personKind,
    address: address.nullable(),
    phone: z.string().nullable(),
    foundIn: z
      .array(z.enum(['name', 'address', 'phone', 'opening', 'note']))
      .meta({ description: 'Where a word of the search stands; empty when nothing was asked for.' }),
    note: z
      .object({ applicationId: id, text: z.string() })
      .nullable()
      .meta({ description: 'The part of a note in which the words stand.' }),
    applications: z.array(z.object({ id, opening: named })),
  })
  .meta({ id: 'PersonRow' });

export const peopleQuery = z.object({
  q: z.string().trim().max(100).default(''),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const peopleAnswer = z.object({ people: z.array(personRow) }).meta({ id: 'People' });

/** An application of a person who is known (`personId`) or new (`person`). */
export const applicationBody = z
  .object({
    openingId: id,
    personId: id.optional(),
    person: personBody.optional(),
    channel: z.enum(['direct', 'agency', 'referral']).default('direct'),
    agencyId: id
      .optional()
      .meta({ description: 'The agency’s recruiter, a person; needed for the channel agency.' }),
    referredById: id.optional().meta({ description: 'Who sent them to us, a person.' }),
    mayWriteDirectly: z.boolean().default(false),
    ownerId: id.optional().meta({ description: 'The opening’s owner when left out.' }),
    receivedAt: instant.optional(),
  })
  .refine((body) => (body.personId === undefined) !== (body.person === undefined), {
    message: 'name either a known person or a new one',
    path: ['personId'],
  })
  .refine((body) => body.channel !== 'agency' || body.agencyId !== undefined, {
    message: 'name the agency’s recruiter',
    path: ['agencyId'],
  })
  .meta({ id: 'NewApplication' });

export const created = z.object({ id }).meta({ id: 'Created' });

export type PersonRow = z.infer<typeof personRow>;
