import { z } from 'zod';
import { ADMINS, DECIDERS, type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { day, id, instant, named } from './scalars.ts';

export const runningClock = z
  .object({
    applicationId: id,
    obligationKey: z.string(),
    person: z.string(),
    opening: z.string(),
    owner: named.nullable(),
    clock: z.string(),
    duty: z.string().meta({ description: 'What the law asks, in one sentence.' }),
    startedAt: instant,
    dueAt: instant.meta({ description: 'When we want it done.' }),
    lawAt: instant.meta({ description: 'The last instant that the law allows.' }),
    isNear: z.boolean(),
    hasPassed: z.boolean(),
  })
  .meta({ id: 'RunningClock' });

export const lawQuery = z.object({ after: z.string().max(400).optional() });

export const lawAnswer = z
  .object({
    clocks: z.array(runningClock),
    next: z.string().nullable(),
    near: z.int(),
    passed: z.int(),
    keptFor: z.string().meta({ description: 'How long the register goes back, as ISO 8601.' }),
  })
  .meta({ id: 'LawBoard' });

export const registerQuery = z.object({
  since: day.optional().meta({ description: 'The first day; three years back when left out.' }),
  until: day.optional().meta({ description: 'The last day; today when left out.' }),
  after: z.string().max(400).optional(),
});

export const registerEntry = z
  .object({
    applicationId: id,
    at: instant,
    person: z.string(),
    opening: z.string(),
    receiver: z.enum(['candidate', 'agency']),
    how: z.string(),
    says: z.array(z.string()),
    outcome: z.string().nullable(),
    heardAt: instant.nullable(),
    cameBackAt: instant.nullable(),
    by: z.string().nullable().meta({ description: 'The member who said it.' }),
  })
  .meta({ id: 'RegisterEntry' });

export const registerAnswer = z
  .object({ entries: z.array(registerEntry), next: z.string().nullable() })
  .meta({ id: 'Register' });

export const registerFileQuery = registerQuery
  .omit({ after: true })
  .extend({ as: z.enum(['csv', 'json']).default('csv') });

export const lawEndpoints = {
  getLawBoard: {
    method: 'get',
    path: '/api/law',
    summary: 'The clocks of the law that run, the nearest first.',
    access: EVERY_ROLE,
    query: lawQuery,
    status: 200,
    answer: lawAnswer,
  },
  listRegister: {
    method: 'get',
    path: '/api/law/register',
    summary: 'What was told to whom, when and how, the latest first.',
    access: DECIDERS,
    query: registerQuery,
    status: 200,
    answer: registerAnswer,
  },
  getRegisterFile: {
    method: 'get',
    path: '/api/law/register/file',
    summary: 'The register for an auditor, as CSV or JSON lines.',
    access: ADMINS,
    query: registerFileQuery,
    status: 200,
    isFile: true,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type RunningClock = z.infer<typeof runningClock>;
export type RegisterEntry = z.infer<typeof registerEntry>;
