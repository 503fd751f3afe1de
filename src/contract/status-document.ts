import { z } from 'zod';
import { instant } from './scalars.ts';
import { candidateWord, obligationKind, outcome, teamWord } from './vocabulary.ts';

/** The media type of the document; anything that is added later is added, and what is there keeps its meaning. */
export const STATUS_MEDIA_TYPE = 'application/vnd.heardback.status+json';

const id = z
  .string()
  .min(1)
  .max(64)
  .meta({ description: 'The same each time the same thing is told, and for no other.' });

const turnParty = z
  .enum(['team', 'candidate', 'agency', 'nobody'])
  .meta({ description: 'Who owes the next word.' });

/**
 * Where an application stands, as data: the same that the candidate's page shows, and nothing else. Only what the candidate
 * was told is in it. Instants are UTC (RFC 3339). Readers must take properties and values that they don't know for absent.
 */
export const statusDocument = z
  .object({
    version: z
      .literal(1)
      .meta({ description: 'Of this form. It changes when what is there changes its meaning.' }),
    page: z.url().meta({ description: 'The page for people.' }),
    team: z.object({
      name: z.string(),
      country: z
        .string()
        .nullable()
        .meta({ description: 'ISO 3166-1 alpha-2: in whose business days its dates are counted.' }),
      region: z.string().nullable(),
      timeZone: z.string().nullable(),
    }),
    opening: z.object({ title: z.string() }),
    stage: z
      .enum(['active', 'onHold', 'frozen', 'offer', 'hired', 'closing', 'closed'])
      .meta({ description: 'Where it stands.' }),
    turn: z.object({
      party: turnParty,
      about: obligationKind.nullable().meta({ description: 'What is owed.' }),
      since: instant.nullable(),
      dueAt: instant.nullable().meta({ description: 'The instant at which the date is over.' }),
      isLate: z.boolean(),
    }),
    outcome: z
      .object({ is: outcome, toldAt: instant })
      .nullable()
      .meta({ description: 'The last decision that the candidate was told.' }),
    ended: z
      .object({
        how: z.enum(['told', 'withdrawn', 'hired', 'declinedOffer', 'other']),
        because: z
          .enum(['openingCancelled'])
          .nullable()
          .meta({ description: 'Why, where it was no answer about them: nobody gets the job.' }),
        at: instant,
      })
      .nullable(),
    interviews: z.array(
      z.object({
        id,
        state: z.enum(['booked', 'unbooked', 'held', 'cancelled', 'missed']),
        by: z.enum(['team', 'candidate']).nullable().meta({ description: 'Who called it off or missed it.' }),
        plannedAt: instant,
        startsAt: instant.nullable(),
        endsAt: instant.nullable().meta({ description: 'When it ended, once it was held.' }),
        changedAt: instant.nullable(),
      }),
    ),
    promises: z.array(
      z.object({
        id,
        madeAt: instant,
        dueAt: instant,
        state: z.enum(['open', 'kept', 'slipped', 'released', 'broken']),
      }),
    ),
    words: z
      .array(
        z.object({
          id,
          at: instant,
          from: z.enum(['team', 'candidate']),
          how: z.enum(['mail', 'call', 'room', 'agency', 'statusPage', 'received', 'filed']),
          about: z.array(z.union([teamWord, candidateWord])),
          promisedBy: instant
            .nullable()
            .meta({ description: 'The date of the next word that this one named.' }),
        }),
      )
      .meta({ description: 'What was said, without its content.' }),
    freezes: z.array(
      z.object({ id, since: instant, until: z.iso.date().nullable(), endedAt: instant.nullable() }),
    ),
    offers: z.array(
      z.object({
        id,
        at: instant,
        endsAt: instant,
        answer: z.enum(['accepted', 'declined']).nullable(),
        answeredAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'StatusDocument' });

export type StatusDocument = z.infer<typeof statusDocument>;
