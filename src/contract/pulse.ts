import { z } from 'zod';
import { NEXT_STEPS } from '../domain/measures/next-steps.ts';
import { type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { figures } from './measures.ts';
import { day } from './scalars.ts';

/** From 1, badly, to 5, well. */
const mark = z.int().min(1).max(5);
const marks = z.object({
  answers: z.int(),
  rejecting: z.number().nullable(),
  keeping: z.number().nullable(),
});

export const pulseAnswer = z
  .object({
    figures: figures.meta({ description: 'What the numbers of the last 28 days say.' }),
    before: figures,
    numbers: z
      .object({ rejecting: mark.nullable(), keeping: mark.nullable() })
      .meta({ description: 'The same two questions, answered by the numbers.' }),
    members: marks.meta({
      description: 'What members say, in the last 28 days; null while fewer than three said it.',
    }),
    own: z.object({ rejecting: mark, keeping: mark }).nullable(),
    trend: z.array(marks.extend({ from: day })),
    steps: z.array(z.object({ step: z.enum(NEXT_STEPS), count: z.int() })),
  })
  .meta({ id: 'PulseCheck' });

export const pulseBody = z.object({ rejecting: mark, keeping: mark }).meta({ id: 'OwnPulse' });

export const pulseEndpoints = {
  getPulse: {
    method: 'get',
    path: '/api/pulse',
    summary: 'How do we reject, how do we stay in touch: answered by the numbers and by the members.',
    access: EVERY_ROLE,
    status: 200,
    answer: pulseAnswer,
  },
  answerPulse: {
    method: 'put',
    path: '/api/pulse/own',
    summary: 'Answer the two questions; the last answer of a day holds.',
    access: EVERY_ROLE,
    isForPeople: true,
    body: pulseBody,
    status: 200,
    answer: pulseAnswer,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type PulseAnswer = z.infer<typeof pulseAnswer>;
