import { z } from 'zod';
import { type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { id, named } from './scalars.ts';

/** What somebody does with an application that others look at, too. */
export const doing = z.enum(['looks', 'writes', 'decides']).meta({ id: 'Doing' });

/** A member who has the application open right now. */
export const present = z.object({ member: named, doing }).meta({ id: 'Present' });

export const presenceBody = z
  .object({
    viewer: id.meta({ description: 'One for each window, so that two of one member are told apart.' }),
    doing: doing
      .nullable()
      .meta({ description: '`null` on leaving. Say it again within 40 seconds to stay.' }),
  })
  .meta({ id: 'Presence' });

export const presenceAnswer = z.object({ here: z.array(present) }).meta({ id: 'WhoIsHere' });

/** One event of the stream, as the JSON of its `data` line. */
export const liveEvent = z
  .discriminatedUnion('is', [
    z
      .object({ is: z.literal('ready') })
      .meta({ description: 'Connected: whatever was missed is worth asking for.' }),
    z.object({
      is: z.literal('changed'),
      applicationIds: z
        .array(id)
        .optional()
        .meta({ description: 'Left out when there are too many to name.' }),
    }),
    z.object({ is: z.literal('presence'), applicationId: id, here: z.array(present) }),
  ])
  .meta({ id: 'LiveEvent' });

export const liveEndpoints = {
  live: {
    method: 'get',
    path: '/api/live',
    summary:
      'Server-sent events: what changes in the workspace, as it changes, and who looks at the same application. Ends with the session.',
    access: EVERY_ROLE,
    status: 200,
    answer: liveEvent,
    isStream: true,
  },
  showPresence: {
    method: 'put',
    path: '/api/applications/{applicationId}/presence',
    summary: 'Say that you look at an application, or write or decide there; the answer says who else does.',
    access: EVERY_ROLE,
    body: presenceBody,
    status: 200,
    answer: presenceAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type LiveEvent = z.infer<typeof liveEvent>;
export type Present = z.infer<typeof present>;
export type Doing = z.infer<typeof doing>;
