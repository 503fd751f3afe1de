import { z } from 'zod';
import { type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { id, instant } from './scalars.ts';

const hour = z.int().min(0).max(23);
/** A point on P-256 and a secret, as browsers write them. */
const base64url = (most: number) => z.string().regex(new RegExp(`^[\\w-]{16,${most}}={0,2}$`));

export const pushAnswer = z
  .object({
    publicKey: z.string().meta({ description: 'The application server’s key, to subscribe with.' }),
    targets: z.array(
      z.object({
        id,
        name: z.string(),
        digest: z.string().meta({ description: 'SHA-256 of its endpoint: a browser knows itself by it.' }),
        host: z.string().meta({ description: 'The push service of that browser.' }),
        madeAt: instant,
        lastPushedAt: instant.nullable(),
      }),
    ),
    quiet: z.object({ from: hour, until: hour }).meta({
      description:
        'Whole hours on your clock between which no browser rings; the same twice means never quiet.',
    }),
  })
  .meta({ id: 'PushReminders' });

export const pushTargetBody = z
  .object({
    endpoint: z
      .string()
      .max(2000)
      .regex(/^https?:\/\/\S+$/, { message: 'must be a web address that begins with https' }),
    keys: z.object({ p256dh: base64url(120), auth: base64url(60) }),
    name: z
      .string()
      .trim()
      .max(80)
      .default('')
      .meta({ description: 'What you know the browser by, such as “Firefox on Linux”.' }),
  })
  .meta({ id: 'NewPushTarget' });

export const quietHoursBody = z.object({ from: hour, until: hour }).meta({ id: 'QuietHours' });

export const pushTestAnswer = z
  .object({ works: z.boolean(), sentence: z.string(), wayOut: z.string().nullable() })
  .meta({ id: 'PushTestResult' });

const AT = '/api/you/push-targets';

/** Reminders that a member's browser shows, also while the app is closed. */
export const pushEndpoints = {
  getPush: {
    method: 'get',
    path: AT,
    summary: 'Which browsers of yours take reminders, and when they are quiet.',
    access: EVERY_ROLE,
    isForPeople: true,
    status: 200,
    answer: pushAnswer,
  },
  addPushTarget: {
    method: 'post',
    path: AT,
    summary: 'This browser takes reminders from now on.',
    access: EVERY_ROLE,
    isForPeople: true,
    body: pushTargetBody,
    status: 201,
    answer: pushAnswer,
  },
  removePushTarget: {
    method: 'delete',
    path: `${AT}/{pushTargetId}`,
    summary: 'A browser takes no reminders any more.',
    access: EVERY_ROLE,
    isForPeople: true,
    status: 204,
  },
  saveQuietHours: {
    method: 'put',
    path: '/api/you/quiet-hours',
    summary: 'Set the hours in which no browser rings.',
    access: EVERY_ROLE,
    isForPeople: true,
    body: quietHoursBody,
    status: 200,
    answer: pushAnswer,
  },
  testPush: {
    method: 'post',
    path: `${AT}/tests`,
    summary: 'Push a test to every browser of yours that takes reminders.',
    access: EVERY_ROLE,
    isForPeople: true,
    status: 200,
    answer: pushTestAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type PushReminders = z.infer<typeof pushAnswer>;
