import { z } from 'zod';
import { type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { instant, named } from './scalars.ts';
import { boundedCount } from './today.ts';

export const reportQuery = z.object({
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(366)
    .default(28)
    .meta({ description: 'How many days back from now; the same number before them is told beside.' }),
});

export const wordsGiven = z
  .object({
    inTime: z.int(),
    late: z.int(),
    middleHours: z.number().nullable().meta({
      description: 'From when a word was owed until it was given, the middle one; null where none was.',
    }),
    longHours: z.number().nullable().meta({ description: 'Nine in ten were given within this.' }),
  })
  .meta({
    id: 'WordsGiven',
    description: 'The team’s words that were given in a period, from evidence alone.',
  });

export const reportAnswer = z
  .object({
    since: instant,
    until: instant,
    words: wordsGiven,
    before: wordsGiven.meta({ description: 'The same in the days before.' }),
    byMember: z.array(z.object({ member: named.nullable(), words: wordsGiven })),
    waiting: z.object({ all: boundedCount, late: boundedCount, untold: boundedCount }).meta({
      description: 'Who waits for a word now: everybody, those past its date, those decided and not told.',
    }),
  })
  .meta({ id: 'Report' });

export const reportEndpoints = {
  getReport: {
    method: 'get',
    path: '/api/reports/words',
    summary: 'How the words that were owed were given: in time or late, how long they took, who still waits.',
    access: EVERY_ROLE,
    query: reportQuery,
    status: 200,
    answer: reportAnswer,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type WordsGiven = z.infer<typeof wordsGiven>;
