import { z } from 'zod';
import type { FindingKind } from '../domain/gate/finding.ts';
import type { WaitsFor } from '../domain/gate/leaving-time.ts';
import type { MessageState } from '../domain/message/message-state.ts';
import { oneOf } from './one-of.ts';
import { deadline, id, instant, name, named, ref } from './scalars.ts';
import { draftKind, letterLanguage } from './templates.ts';
import { outcome, teamWord } from './vocabulary.ts';

export const messageState = oneOf<MessageState>()([
  'draft',
  'approved',
  'held',
  'sending',
  'in_doubt',
  'accepted',
  'delivered',
  'bounced',
  'failed',
  'cancelled',
]).meta({ id: 'MessageState' });

export const waitsFor = oneOf<WaitsFor>()(['hold', 'nextMorning', 'quietHours', 'retry']).meta({
  id: 'WaitsFor',
});

export const findingKind = oneOf<FindingKind>()([
  'subjectEmpty',
  'textEmpty',
  'fieldBlank',
  'addressMissing',
  'addressBounced',
  'mustNotMail',
  'agencyOnly',
  'alreadyMet',
  'noLongerOwed',
  'alreadyTold',
  'decisionMissing',
  'decisionChanged',
  'outcomeContradicts',
  'withdrawn',
  'offerIsLive',
  'interviewToCome',
  'otherApplicationOpen',
  'outcomeWaits',
  'preAdverseMissing',
  'referenceQuoted',
  'refereeNotWarned',
  'promiseInPast',
  'needsCall',
  'needsManager',
  'noConsent',
]).meta({ id: 'FindingKind' });

const subject = z.string().trim().max(300);
const text = z.string().max(50_000);

/** What a mail says to the rules: which duty it fulfils, what it tells, which date it promises. */
const meaning = {
  says: z.array(teamWord).max(10).optional(),
  decisionId: ref.optional(),
  promise: deadline.nullish().meta({ description: 'The date by which the next word is promised.' }),
  holdingCause: z.enum(['delay', 'away', 'freeze', 'runnerUp']).optional(),
};

const filled = z
  .object({ new_opening: name, new_times: z.string().max(500), next_step: z.string().max(500) })
  .partial()
  .meta({ description: 'What the letter is filled with, where only you know it.' });

/** Everything may be left out: then the draft for the duty, or for the word that is owed first, is taken. */
export const draftBody = z
  .object({
    fulfils: z.string().max(300).optional().meta({ description: 'The key of the duty that it is for.' }),
    forOutcome: z.boolean().default(false).meta({
      description: 'For the last word that is owed, such as when an opening closes; refused where none is.',
    }),
    kind: draftKind.optional().meta({ description: 'Another letter than the one that fits what is owed.' }),
    filled: filled.optional(),
    to: z.enum(['candidate', 'agency']).optional(),
    subject: subject.optional(),
    text: text.optional(),
    ...meaning,
  })
  .meta({ id: 'NewMessage' });

export const messageEditBody = z
  .object({ subject: subject.optional(), text: text.optional(), ...meaning })
  .meta({ id: 'MessageEdit', description: 'What is left out stays as it is.' });

export const redraftBody = z
  .object({
    kind: draftKind.optional(),
    language: letterLanguage.optional(),
    filled: filled.optional(),
    personalLine: z.string().trim().max(2000).optional(),
  })
  .meta({ id: 'Redraft', description: 'The letter and the language stay as they are when left out.' });

export const approvalBody = z
  .object({
    when: z.enum(['held', 'now']).default('held').meta({
      description: '`held` waits for the hold window, a no for the next business morning; `now` does not.',
    }),
    evenInQuietHours: z.boolean().default(false),
    asDraft: z.boolean().default(false).meta({
      description:
        'From a mail that is being written: refused, with who did it, once another member has approved it.',
    }),
  })
  .meta({ id: 'Approval' });

export const cancelManyBody = z
  .object({
    messageIds: z.array(id).max(1000).optional().meta({ description: 'All that wait when left out.' }),
  })
  .meta({ id: 'CancelMany' });

export const settlementBody = z.object({ hasArrived: z.boolean() }).meta({
  id: 'Settlement',
  description: 'Whether a mail in doubt arrived, said by somebody who looked.',
});

/** What stands in the way of a mail, and the way out. */
export const finding = z
  .object({ kind: findingKind, sentence: z.string(), wayOut: z.string() })
  .meta({ id: 'GateFinding' });

/** One mail in a list. */
export const messageRow = z
  .object({
    id,
    applicationId: id,
    person: named,
    opening: named,
    state: messageState,
    kind: z.string().meta({ description: 'The duty that it was written for, or `free`.' }),
    subject: z.string().nullable().meta({ description: '`null` when it was erased.' }),
    to: z.object({
      party: z.enum(['candidate', 'agency', 'referee']),
      name: name.nullable(),
      address: z.string().nullable(),
    }),
    says: z.array(teamWord),
    promise: deadline.nullable(),
    tells: outcome.nullable().meta({ description: 'The decision that it tells.' }),
    fulfils: z.string().nullable(),
    writtenBy: named.nullable(),
    approvedBy: named.nullable(),
    createdAt: instant,
    approvedAt: instant.nullable(),
    leavesAt: instant.nullable().meta({ description: 'While it waits: when it leaves.' }),
    waitsFor: waitsFor.nullable(),
    acceptedAt: instant.nullable(),
    isCaught: z.boolean().meta({ description: 'The catcher took it: nobody received it.' }),
    sentence: z.string().meta({ description: 'Where it is in its life, for people.' }),
    problem: z.string().nullable().meta({ description: 'Why it was stopped, failed, or is in doubt.' }),
  })
  .meta({ id: 'MessageRow' });

/** One mail as it stands, with what the gate says to it and its whole life. */
export const messageAnswer = messageRow
  .extend({
    language: letterLanguage.meta({ description: 'In which language it is written.' }),
    text: z.string().nullable(),
    html: z.string().nullable().meta({ description: 'As the receiver sees it, with the footer.' }),
    plain: z.string().nullable().meta({ description: 'The plain text part, with the footer.' }),
    from: z.string().meta({ description: 'The sender as the receiver sees it.' }),
    replyTo: z.string().nullable(),
    missing: z.array(z.string()),
    findings: z.array(finding).meta({ description: 'What the gate would say now; empty when it may leave.' }),
    quietUntil: instant.nullable().meta({ description: 'The receiver’s night ends then, while it lasts.' }),
    leavesIfHeldAt: instant.nullable().meta({ description: 'When it would leave if approved now.' }),
    waitsIfHeld: waitsFor.nullable().meta({ description: 'And what it would wait for.' }),
    isCatching: z.boolean().meta({ description: 'No SMTP server is set: nothing leaves.' }),
    caughtId: id.nullable(),
    holdMinutes: z.int(),
    life: z.array(z.object({ at: instant, state: messageState, by: named.nullable(), sentence: z.string() })),
  })
  .meta({ id: 'Message' });

export const messagesAnswer = z.object({ messages: z.array(messageRow) }).meta({ id: 'Messages' });

/** Everything of the workspace that was written and has not arrived, in the order in which it needs somebody. */
export const outboxAnswer = z
  .object({
    inDoubt: z.array(messageRow),
    stopped: z
      .array(messageRow)
      .meta({ description: 'Failed, or stopped at the gate when it was to leave.' }),
    waiting: z.array(messageRow).meta({ description: 'Held, waiting for a morning or for the next try.' }),
    sent: z.array(messageRow).meta({ description: 'The latest that left.' }),
    isCatching: z.boolean(),
  })
  .meta({ id: 'Outbox' });

export const sourceAnswer = z
  .object({ source: z.string().meta({ description: 'The mail as it leaves, headers and all (RFC 5322).' }) })
  .meta({ id: 'MessageSource' });

export const caughtQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const caughtRow = z
  .object({
    id,
    messageId: id.nullable(),
    applicationId: id.nullable(),
    caughtAt: instant,
    from: z.string(),
    to: z.string(),
    subject: z.string(),
  })
  .meta({ id: 'CaughtRow' });

export const caughtListAnswer = z
  .object({ caught: z.array(caughtRow), nextCursor: z.string().nullable(), isCatching: z.boolean() })
  .meta({ id: 'CaughtMessages' });

/** A mail in the catcher, as it would look. */
export const caughtAnswer = caughtRow
  .extend({
    text: z.string(),
    html: z.string(),
    source: z.string(),
    headers: z.array(z.object({ name: z.string(), value: z.string() })),
  })
  .meta({ id: 'CaughtMessage' });

export type MessageRow = z.infer<typeof messageRow>;
export type Message = z.infer<typeof messageAnswer>;
export type MessageFinding = z.infer<typeof finding>;
export type Outbox = z.infer<typeof outboxAnswer>;
export type CaughtRow = z.infer<typeof caughtRow>;
