import { z } from 'zod';
import { type Endpoint, EVERY_ROLE, RECORDERS } from './endpoint.ts';
import { ref } from './scalars.ts';
import { wordsFinding } from './templates.ts';

export const feedbackWordsAnswer = z
  .object({
    factId: z.string().nullable().meta({ description: 'The decision that they were taken from.' }),
    sentences: z
      .array(z.object({ text: z.string(), from: z.enum(['strength', 'criterion', 'written']) }))
      .meta({ description: 'Two or three sentences that can be said, from what is recorded.' }),
    unsaid: z
      .array(z.object({ text: z.string(), rules: z.array(wordsFinding.shape.rule) }))
      .meta({ description: 'What was written for the record and had better stay there, and why.' }),
  })
  .meta({ id: 'FeedbackWords' });

export const wordsFromBody = z
  .object({ factId: ref, sentences: z.int().min(1).max(10) })
  .meta({ id: 'WordsFrom' });

export const feedbackWordsEndpoints = {
  getFeedbackWords: {
    method: 'get',
    path: '/api/applications/{applicationId}/feedback-words',
    summary:
      'What is recorded of the decision, as sentences that can be said; a person edits and sends them.',
    access: EVERY_ROLE,
    status: 200,
    answer: feedbackWordsAnswer,
  },
  linkWords: {
    method: 'put',
    path: '/api/messages/{messageId}/words-from',
    summary: 'A mail takes its words from a record: what was said can be held against it.',
    access: RECORDERS,
    body: wordsFromBody,
    status: 204,
  },
} as const satisfies Record<string, Endpoint>;
