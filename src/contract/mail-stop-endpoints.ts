import { z } from 'zod';
import { DECIDERS, type Endpoint, EVERY_ROLE, RECORDERS } from './endpoint.ts';
import { address, instant, named } from './scalars.ts';

const why = z
  .enum(['asked', 'other'])
  .meta({ id: 'MailStopReason', description: '`asked`: they asked not to be written to.' });

const reason = z.string().trim().max(500);

/** People who must not be mailed: the gate refuses every mail to them. */
export const mailStopsAnswer = z
  .object({
    stops: z.array(
      z.object({
        person: named,
        address: address.nullable(),
        why,
        note: z.string().nullable(),
        setBy: named.nullable(),
        setAt: instant,
        lifted: z.object({ at: instant, by: named.nullable(), why: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'MailStops' });

export const mailStopBody = z
  .object({ why: why.default('asked'), note: reason.optional() })
  .meta({ id: 'NewMailStop' });

export const mailStopLiftingBody = z
  .object({ reason: reason.min(1, { message: 'must say why they may be mailed again' }) })
  .meta({ id: 'MailStopLifting' });

export const mailStopEndpoints = {
  listMailStops: {
    method: 'get',
    path: '/api/mail-stops',
    summary: 'People who must not be mailed, and those of whom that was taken back.',
    access: EVERY_ROLE,
    status: 200,
    answer: mailStopsAnswer,
  },
  stopMail: {
    method: 'put',
    path: '/api/people/{personId}/mail-stop',
    summary: 'This person must not be mailed from now on; what waits to leave is stopped at the gate.',
    access: RECORDERS,
    body: mailStopBody,
    status: 200,
    answer: mailStopsAnswer,
  },
  liftMailStop: {
    method: 'put',
    path: '/api/people/{personId}/mail-stop/lifting',
    summary: 'This person may be mailed again, for a written reason.',
    access: DECIDERS,
    body: mailStopLiftingBody,
    status: 200,
    answer: mailStopsAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type MailStops = z.infer<typeof mailStopsAnswer>;
