import { z } from 'zod';
import { ADMINS, type Endpoint } from './endpoint.ts';
import { instant } from './scalars.ts';

/** The records of the name system by which receivers know that mail is ours. */
export const senderAnswer = z
  .object({
    domain: z.string(),
    signing: z
      .object({ selector: z.string(), since: instant.nullable() })
      .nullable()
      .meta({ description: 'The key that was made here, and since when it was found published and signs.' }),
    records: z.array(
      z.object({
        kind: z.enum(['spf', 'dkim', 'dmarc', 'mx']),
        isGood: z.boolean(),
        sentence: z.string(),
        wayOut: z.string().nullable(),
        name: z.string().meta({ description: 'Where the record belongs.' }),
        paste: z.string().nullable().meta({ description: 'What to publish there, as a TXT record.' }),
        found: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'SenderRecords' });

export const senderEndpoints = {
  checkSender: {
    method: 'post',
    path: '/api/mail-settings/sender/checks',
    summary:
      'Look up SPF, DKIM, DMARC and MX of the sender, with what to publish where something is missing.',
    access: ADMINS,
    status: 200,
    answer: senderAnswer,
  },
  makeSigningKey: {
    method: 'put',
    path: '/api/mail-settings/sender/key',
    summary: 'Make a key that mail is signed with (DKIM), once its record is published.',
    access: ADMINS,
    status: 200,
    answer: senderAnswer,
  },
  removeSigningKey: {
    method: 'delete',
    path: '/api/mail-settings/sender/key',
    summary: 'Sign no more.',
    access: ADMINS,
    status: 200,
    answer: senderAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type SenderRecords = z.infer<typeof senderAnswer>;
