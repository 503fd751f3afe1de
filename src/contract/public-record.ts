import { z } from 'zod';
import { ADMINS, type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { instant } from './scalars.ts';

export const recordFigures = z
  .object({
    people: z.int(),
    answered: z.int(),
    seen: z.int().meta({
      description: 'Of those answered, by what a machine saw; the others by what a member recorded.',
    }),
    answeredPercent: z.int(),
    medianDays: z.int().nullable(),
    ninetyDays: z.int().nullable(),
  })
  .meta({ id: 'RecordFigures' });

export const publicRecordAnswer = z
  .object({
    isShown: z.boolean(),
    leastSample: z.int(),
    figures: recordFigures
      .nullable()
      .meta({ description: 'As they would be published now; null of too few.' }),
    people: z.int(),
    countedAt: instant.nullable(),
    page: z.string().meta({ description: 'The path of the public page.' }),
    badge: z.string(),
    json: z.string(),
  })
  .meta({ id: 'PublicRecord' });

export const publicRecordEndpoints = {
  getPublicRecord: {
    method: 'get',
    path: '/api/public-record',
    summary: 'The public response record: whether it is shown, and what it would say.',
    access: EVERY_ROLE,
    status: 200,
    answer: publicRecordAnswer,
  },
  setPublicRecord: {
    method: 'put',
    path: '/api/public-record',
    summary: 'Show the public response record, or stop showing it.',
    access: ADMINS,
    body: z.object({ isShown: z.boolean() }),
    status: 200,
    answer: publicRecordAnswer,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type PublicRecordAnswer = z.infer<typeof publicRecordAnswer>;
