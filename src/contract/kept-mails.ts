import { z } from 'zod';
import { type Endpoint, EVERY_ROLE, RECORDERS } from './endpoint.ts';
import { deadline, id, instant, name, named } from './scalars.ts';
import { candidateWord, party, teamWord } from './vocabulary.ts';

const applicationRef = z
  .object({ id, person: named, opening: named })
  .meta({ id: 'ApplicationRef', description: 'An application by whose it is and for what.' });

/** A date that somebody named in a mail. */
export const proposal = z
  .object({
    id,
    keptMailId: id,
    kind: z.enum(['promise', 'competingOffer', 'wish', 'ask']).meta({
      description:
        'A promise of the next word, an answer that they owe somebody else, a wish to hear by a day, or what we asked of them.',
    }),
    by: party.meta({ description: 'Who is bound by it.' }),
    deadline,
    isEarliest: z.boolean().meta({ description: '“After the 12th”: not before that day.' }),
    quote: z.string().nullable().meta({ description: 'The sentence as it was written.' }),
    state: z.enum(['open', 'accepted', 'dismissed']),
    sentence: z.string(),
  })
  .meta({ id: 'Proposal' });

/** One mail in a list. */
export const keptMailRow = z
  .object({
    id,
    way: z.enum(['in', 'out']),
    kind: z.enum([
      'words',
      'absence',
      'hasLeft',
      'acknowledgement',
      'challenge',
      'bounce',
      'delay',
      'delivered',
      'receipt',
      'complaint',
      'unsubscribe',
      'calendar',
      'spam',
      'automatic',
    ]),
    state: z.enum(['recorded', 'unsure', 'unreadable', 'leftAlone']),
    application: applicationRef.nullable(),
    party: party.nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    subject: z.string().nullable().meta({ description: '`null` when it was erased.' }),
    text: z.string().nullable().meta({
      description: 'What the person wrote in this mail, without earlier mails and signatures.',
    }),
    sentAt: instant,
    sentence: z.string().meta({ description: 'What it is, for people.' }),
    why: z.string().nullable().meta({ description: 'Why a member must look at it.' }),
    suspects: z.array(applicationRef).meta({ description: 'The applications that it may belong to.' }),
    isAwayNow: z.boolean().meta({ description: 'An absence that has not ended yet.' }),
    place: z.string().nullable().meta({ description: 'In which folder of which mailbox it lies.' }),
  })
  .meta({ id: 'KeptMailRow' });

export const keptMailAnswer = keptMailRow
  .extend({
    matched: z.string().nullable().meta({ description: 'By what it found its application, for people.' }),
    messageId: id.nullable().meta({ description: 'The mail of ours that it answers or is about.' }),
    says: z.array(z.union([teamWord, candidateWord])),
    awayUntil: z.iso.date().nullable(),
    standIn: z.string().nullable(),
    proposals: z.array(proposal),
    needsNoAnswer: z.boolean(),
    original: z
      .object({
        text: z.string(),
        html: z.string(),
        bytes: z.int(),
        attachments: z.array(z.object({ name: z.string().nullable(), type: z.string(), bytes: z.int() })),
      })
      .nullable()
      .meta({ description: 'The whole mail as it came; `null` when it was erased.' }),
  })
  .meta({ id: 'KeptMail' });

export const unsettledAnswer = z
  .object({
    mails: z.array(keptMailRow),
    count: z.int().meta({ description: 'Counted no further than 100.' }),
  })
  .meta({ id: 'UnsettledMails' });

export const keptMailsAnswer = z
  .object({ mails: z.array(keptMailRow), proposals: z.array(proposal) })
  .meta({ id: 'KeptMails' });

export const belongingBody = z
  .object({
    applicationId: id.nullable().meta({ description: '`null`: it is nobody’s, and nothing of it is kept.' }),
  })
  .meta({ id: 'Belonging' });

export const sayingBody = z
  .object({ says: z.array(z.union([teamWord, candidateWord])).max(10) })
  .meta({ id: 'Saying' });

export const proposalBody = z
  .object({
    holds: z.boolean(),
    kind: z.enum(['promise', 'competingOffer', 'wish', 'ask']).optional(),
    deadline: deadline.optional(),
  })
  .meta({ id: 'ProposalAnswer', description: 'What is left out is as it was proposed.' });

export const uploadBody = z
  .object({
    files: z.any().meta({
      description: 'One to ten mails, each as it came (.eml).',
      type: 'array',
      items: { type: 'string', format: 'binary' },
    }),
  })
  .meta({ id: 'MailUpload' });

export const uploadAnswer = z
  .object({
    mails: z.array(
      z.object({
        file: name,
        became: z.enum(['recorded', 'unsure', 'unreadable', 'leftAlone', 'known', 'ours']),
        sentence: z.string(),
        keptMailId: id.nullable(),
      }),
    ),
  })
  .meta({ id: 'UploadedMails' });

/** Words in: whose each mail is, what it means, and the dates in it. */
export const keptMailEndpoints = {
  listUnsettledMails: {
    method: 'get',
    path: '/api/kept-mails/unsettled',
    summary:
      'Mails that concern somebody here and wait for a member to say whose they are, the longest first.',
    access: EVERY_ROLE,
    status: 200,
    answer: unsettledAnswer,
  },
  uploadMails: {
    method: 'post',
    path: '/api/kept-mails',
    summary: 'Hand over mails as files. What concerns nobody here is left alone and not kept.',
    access: RECORDERS,
    body: uploadBody,
    bodyIs: 'multipart',
    status: 200,
    answer: uploadAnswer,
  },
  listKeptMails: {
    method: 'get',
    path: '/api/applications/{applicationId}/kept-mails',
    summary: 'The mails of one application that came in, and the dates in them that wait for a yes or a no.',
    access: EVERY_ROLE,
    status: 200,
    answer: keptMailsAnswer,
  },
  getKeptMail: {
    method: 'get',
    path: '/api/kept-mails/{keptMailId}',
    summary: 'One mail that came in: what the person wrote, what it means, and the original.',
    access: EVERY_ROLE,
    status: 200,
    answer: keptMailAnswer,
  },
  getKeptMailSource: {
    method: 'get',
    path: '/api/kept-mails/{keptMailId}/source',
    summary: 'One mail as it came, headers, attachments and all (RFC 5322).',
    access: EVERY_ROLE,
    status: 200,
    isFile: true,
  },
  assignKeptMail: {
    method: 'put',
    path: '/api/kept-mails/{keptMailId}/belonging',
    summary: 'Say whose a mail is, or that it is nobody’s.',
    access: RECORDERS,
    body: belongingBody,
    status: 200,
    answer: keptMailAnswer,
  },
  sayKeptMail: {
    method: 'put',
    path: '/api/kept-mails/{keptMailId}/saying',
    summary: 'Say what a mail said, better than could be worked out.',
    access: RECORDERS,
    body: sayingBody,
    status: 200,
    answer: keptMailAnswer,
  },
  settleProposal: {
    method: 'put',
    path: '/api/proposals/{proposalId}',
    summary: 'Say that a date named in a mail holds, or that it does not.',
    access: RECORDERS,
    body: proposalBody,
    status: 200,
    answer: keptMailsAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type KeptMailRow = z.infer<typeof keptMailRow>;
export type KeptMail = z.infer<typeof keptMailAnswer>;
export type Proposal = z.infer<typeof proposal>;
export type UnsettledMails = z.infer<typeof unsettledAnswer>;
