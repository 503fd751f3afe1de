import { z } from 'zod';
import { type Endpoint, EVERY_ROLE } from './endpoint.ts';

const hookKind = z.enum(['slack', 'webhook']).meta({
  id: 'HookKind',
  description: '`slack`: an incoming webhook of Slack or its like; `webhook`: JSON to any address.',
});

const digestHour = z.int().min(0).max(23).nullable().meta({
  description: 'The hour of your own clock at which the digest comes on working days; `null` for none.',
});

const hookAddress = z
  .string()
  .trim()
  .max(2000)
  .regex(/^https?:\/\/\S+$/, { message: 'must be a web address that begins with https' });

export const noticesAnswer = z
  .object({
    digestHour,
    hasDebriefMail: z.boolean().meta({ description: 'A mail when an interview of yours has ended.' }),
    hasReview: z.boolean().meta({ description: 'Of a job seeker: the week by mail, on Fridays.' }),
    hook: z
      .object({
        kind: hookKind,
        host: z.string(),
        fault: z.object({ sentence: z.string(), wayOut: z.string() }).nullable().meta({
          description: 'Why the last post did not arrive.',
        }),
      })
      .nullable(),
    isCaught: z.boolean().meta({ description: 'No mail server is set: mails to you go to the catcher.' }),
  })
  .meta({ id: 'Notices' });

export const noticesBody = z
  .object({
    digestHour,
    hasDebriefMail: z.boolean(),
    hasReview: z.boolean().default(true),
    hook: z
      .object({
        kind: hookKind,
        url: hookAddress.optional().meta({ description: 'Kept as it is when left out.' }),
      })
      .nullable(),
  })
  .meta({ id: 'NoticesChange' });

export const hookTestBody = z
  .object({
    kind: hookKind,
    url: hookAddress.optional().meta({ description: 'The one that is kept when left out.' }),
  })
  .meta({ id: 'HookTest' });

export const hookTestAnswer = z
  .object({ works: z.boolean(), sentence: z.string(), wayOut: z.string().nullable() })
  .meta({ id: 'HookTestResult' });

/** What a member is told of their work outside the app, and where. */
export const noticeEndpoints = {
  getNotices: {
    method: 'get',
    path: '/api/you/notices',
    summary: 'What you are told of your work outside the app, and where.',
    access: EVERY_ROLE,
    isForPeople: true,
    status: 200,
    answer: noticesAnswer,
  },
  saveNotices: {
    method: 'put',
    path: '/api/you/notices',
    summary: 'Set the digest of the morning, the mail after an interview, and where nudges are posted.',
    access: EVERY_ROLE,
    isForPeople: true,
    body: noticesBody,
    status: 200,
    answer: noticesAnswer,
  },
  testHook: {
    method: 'post',
    path: '/api/you/notices/tests',
    summary: 'Post a test to where your nudges go, saved or not.',
    access: EVERY_ROLE,
    isForPeople: true,
    body: hookTestBody,
    status: 200,
    answer: hookTestAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type Notices = z.infer<typeof noticesAnswer>;
