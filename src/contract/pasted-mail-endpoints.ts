import { z } from 'zod';
import { type Endpoint, RECORDERS } from './endpoint.ts';
import { created } from './people.ts';
import { address, day, id, instant, name } from './scalars.ts';

const says = z.enum(['no', 'nextStep', 'holding', 'words', 'automatic']).meta({
  id: 'PastedSays',
  description:
    'What the mail is: a no, a next step, a wait with or without a date, words alone, or what a program wrote: no answer.',
});

export const pastedReadingBody = z
  .object({
    text: z
      .string()
      .min(1)
      .max(200_000)
      .meta({ description: 'The mail as a file (.eml), or as it was copied from a mail program.' }),
  })
  .meta({ id: 'PastedMail' });

/** What is proposed; nothing is kept of it until it is confirmed. */
export const pastedReading = z
  .object({
    company: z.string().nullable(),
    title: z.string().nullable(),
    person: z.object({ name: z.string(), address: z.string() }).nullable(),
    subject: z.string().nullable(),
    text: z.string().meta({ description: 'What the person wrote, without earlier mails and signatures.' }),
    sentAt: instant.nullable(),
    says,
    awayUntil: day.nullable().meta({ description: 'The last day away, as an automatic reply says it.' }),
    isAutomatic: z.boolean().meta({ description: 'A program wrote it: a receipt, a notice, an absence.' }),
    promises: z.array(
      z.object({
        on: day,
        who: z.enum(['they', 'you']).meta({ description: 'Who is bound by it.' }),
        quote: z.string(),
      }),
    ),
    applications: z.array(z.object({ id, company: z.string(), title: z.string() })).meta({
      description: 'Applications of yours that it may belong to, the likeliest first.',
    }),
  })
  .meta({ id: 'PastedReading' });

export const pastedBody = z
  .object({
    applicationId: id.optional().meta({ description: 'Left out: a new application at the company.' }),
    company: name.optional(),
    title: name.optional(),
    person: z.object({ name, address: address.optional() }).optional(),
    sentOn: day,
    sentAt: instant.optional().meta({ description: 'The very moment, where the mail named it.' }),
    says,
    promise: day.optional().meta({ description: 'By when they said that you hear again.' }),
    awayUntil: day.optional().meta({ description: 'For what a program wrote: the last day away.' }),
    subject: z.string().trim().max(300).default(''),
    text: z.string().trim().min(1).max(20_000),
  })
  .meta({ id: 'PastedMailConfirmed' });

export const pastedMailEndpoints = {
  readPastedMail: {
    method: 'post',
    path: '/api/search/mail-readings',
    summary:
      'Read a mail that was pasted: who wrote for which company, what it says, by when. Nothing is kept.',
    access: RECORDERS,
    body: pastedReadingBody,
    status: 200,
    answer: pastedReading,
  },
  keepPastedMail: {
    method: 'post',
    path: '/api/search/mails',
    summary: 'A pasted mail, confirmed: it belongs to an application of yours, or begins one.',
    access: RECORDERS,
    body: pastedBody,
    status: 201,
    answer: created,
  },
} as const satisfies Record<string, Endpoint>;

export type PastedReading = z.infer<typeof pastedReading>;
