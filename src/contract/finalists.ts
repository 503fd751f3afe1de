import { z } from 'zod';
import { meetings } from './application-page.ts';
import { type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { day, id, instant, named } from './scalars.ts';
import { phase, turnParty } from './vocabulary.ts';

/** As many as can stand side by side and still be read. */
export const MOST_FINALISTS = 6;

export const finalistsQuery = z.object({
  with: z
    .string()
    .max(MOST_FINALISTS * 37)
    .optional()
    .meta({ description: 'Ids of applications, by comma; those furthest in process when left out.' }),
});

export const judged = z
  .object({
    criterion: z.string(),
    middle: z.number(),
    judgements: z.array(z.object({ by: named.nullable(), judgement: z.number() })),
  })
  .meta({ id: 'Judged', description: 'What the interviewers judged of one criterion; nothing is added up.' });

export const finalist = z
  .object({
    applicationId: id,
    person: named,
    channel: z.enum(['direct', 'agency', 'referral']),
    stage: z.string().nullable(),
    phase,
    turn: turnParty,
    dueAt: instant.nullable(),
    isLate: z.boolean(),
    promisedFor: instant.nullable(),
    interviews: z.array(z.object({ stage: z.string(), at: instant, interviewers: z.array(named) })),
    scorecards: z.object({ filed: z.int(), expected: z.int() }),
    judged: z.array(judged),
    isReadyToDecide: z.boolean().meta({
      description: 'Everybody who met them has judged, and they agree: another round would teach nothing.',
    }),
    interest: z.enum(['yes', 'no', 'unclear']).nullable(),
    wishesToHearBy: day.nullable(),
    otherOfferUntil: instant.nullable(),
    meetings,
  })
  .meta({ id: 'Finalist' });

export const finalistsAnswer = z
  .object({
    opening: named,
    finalists: z.array(finalist),
    others: z
      .array(z.object({ applicationId: id, person: named, stage: z.string().nullable() }))
      .meta({ description: 'Who else was interviewed and is still in process.' }),
    areLevel: z.boolean().meta({ description: 'The scorecards say the same of each of them (R27).' }),
    followUps: z
      .array(z.object({ applicationId: id, wroteAt: z.array(instant) }))
      .nullable()
      .meta({ description: 'Only between level finalists, where following up is part of the job (R27).' }),
  })
  .meta({ id: 'Finalists' });

export const finalistsEndpoints = {
  getFinalists: {
    method: 'get',
    path: '/api/openings/{openingId}/finalists',
    summary: 'Finalists side by side: what was seen of each, by whom, and what they were told.',
    access: EVERY_ROLE,
    query: finalistsQuery,
    status: 200,
    answer: finalistsAnswer,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type Finalist = z.infer<typeof finalist>;
export type FinalistsAnswer = z.infer<typeof finalistsAnswer>;
