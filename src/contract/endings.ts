import { z } from 'zod';
import { DECIDERS, type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { finding, messageState } from './messages.ts';
import { oneOf } from './one-of.ts';
import { openingState } from './openings.ts';
import { id, instant, named, note } from './scalars.ts';
import { leftPerson } from './standing.ts';
import { outcome, phase } from './vocabulary.ts';

/** For whom the list is written: everyone left at the end, everyone in a freeze, or everyone after it. */
export const answerPurpose = oneOf<'ending' | 'freeze' | 'thaw'>()(['ending', 'freeze', 'thaw']).meta({
  id: 'AnswerPurpose',
});

export const answersQuery = z.object({ for: answerPurpose.default('ending') });

/** One person who is still owed a word, and how far that word is. */
export const toAnswer = leftPerson
  .extend({
    phase,
    channel: z.enum(['direct', 'agency', 'referral']),
    decided: outcome.nullable(),
    isOnHold: z.boolean().meta({ description: 'Kept in reserve until a date, and told so.' }),
    needsDecision: z.boolean().meta({
      description: 'Somebody must decide before anything can be told: nothing is owed by the end alone.',
    }),
    duty: z.string().nullable().meta({ description: 'The key of the word that is owed.' }),
    message: z.object({ id, state: messageState }).nullable(),
    hurdles: z.array(finding).meta({
      description: 'What would stop a mail to them at this moment, whatever it says.',
    }),
    alsoFor: z.array(z.string()).meta({
      description: 'Other openings for which they are still in process, with nothing decided.',
    }),
  })
  .meta({ id: 'ToAnswer' });

export const answersAnswer = z
  .object({
    opening: named,
    state: openingState,
    ending: z
      .object({
        how: z.enum(['filled', 'cancelled']),
        begunBy: named.nullable(),
        begunAt: instant,
        finishedAt: instant.nullable(),
      })
      .nullable(),
    left: z.array(toAnswer),
    answered: z.int().meta({ description: 'Interviewed people of this opening who were told.' }),
    waived: z.int().meta({ description: 'And for whom somebody wrote why not.' }),
    mayClose: z.boolean().meta({ description: 'Nobody who was interviewed is left without a word.' }),
  })
  .meta({ id: 'Answers' });

export const endingBody = z
  .object({
    how: z.enum(['filled', 'cancelled']),
    acceptedApplicationId: id.optional().meta({ description: 'Whose acceptance filled it.' }),
    at: instant.optional(),
  })
  .meta({ id: 'Ending' });

export const openingReopeningBody = z
  .object({ reason: note.min(1, { message: 'must say why' }) })
  .meta({ id: 'OpeningReopening' });

const OPENING = '/api/openings/{openingId}';

/** How an opening comes to its end: begun, everyone answered one by one, then closed. */
export const endingEndpoints = {
  getAnswers: {
    method: 'get',
    path: `${OPENING}/answers`,
    summary:
      'Everyone who is still owed a word because the opening ends, is frozen or goes on, and how far each word is.',
    access: EVERY_ROLE,
    query: answersQuery,
    status: 200,
    answer: answersAnswer,
  },
  beginEnding: {
    method: 'put',
    path: `${OPENING}/ending`,
    summary:
      'It was filled, or is cancelled: everyone left is owed a word, whoever comes later too. It is closed after that.',
    access: DECIDERS,
    body: endingBody,
    status: 200,
    answer: answersAnswer,
  },
  reopenOpening: {
    method: 'put',
    path: `${OPENING}/reopening`,
    summary:
      'It goes on, for a written reason: whoever was told stays told, whoever was not is in process again.',
    access: DECIDERS,
    body: openingReopeningBody,
    status: 200,
    answer: answersAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type ToAnswer = z.infer<typeof toAnswer>;
export type AnswersAnswer = z.infer<typeof answersAnswer>;
export type AnswerPurpose = z.infer<typeof answerPurpose>;
