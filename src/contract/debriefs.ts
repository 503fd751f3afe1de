import { z } from 'zod';
import { closingLine } from './application-records.ts';
import { DECIDERS, type Endpoint, EVERY_ROLE, RECORDERS } from './endpoint.ts';
import { day, id, instant, name, named, note, ref } from './scalars.ts';
import { outcome } from './vocabulary.ts';

/** The numbers that a scorecard knows: 1 is weak, 5 is strong. */
const judgements = z.record(z.string().min(1).max(100), z.int().min(1).max(5));
export const searchState = z.enum(['looking', 'talking', 'offer']).meta({
  id: 'SearchState',
  description: 'Only looking, talking with others, or with another offer in hand.',
});

export const debriefSheet = z
  .object({
    applicationId: id,
    interviewId: ref,
    person: named,
    opening: named,
    stage: z.string(),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
    is: z.enum(['scheduled', 'timeToCome', 'held', 'missed', 'cancelled']),
    interviewers: z.array(name),
    isThroughAgency: z.boolean(),
    criteria: z
      .array(z.string())
      .meta({ description: 'What the opening is judged by, else what was judged so far.' }),
    hasOwnDebrief: z.boolean(),
    hasOwnScorecard: z.boolean(),
    noticeChannel: z.enum(['call', 'mail']).nullable(),
  })
  .meta({ id: 'DebriefSheet' });

export const debriefSheetBody = z
  .object({
    closing: closingLine,
    decision: z.object({ outcome, wasToldInRoom: z.boolean() }).optional(),
    interest: z.enum(['yes', 'no', 'unclear']).optional(),
    search: searchState.optional(),
    otherOfferUntil: day.optional(),
    wishesToHearBy: day.optional(),
    noticeChannel: z.enum(['call', 'mail']).optional(),
    judgements: judgements.default({}),
    note: note.optional(),
  })
  .meta({ id: 'InterviewEnd' });

export const debriefedAnswer = z.object({ sentence: z.string().meta({ description: 'How it stands now.' }) });

export const criteriaBody = z
  .object({ criteria: z.array(z.string().trim().min(1).max(100)).max(12) })
  .meta({ id: 'Criteria' });

const OF_INTERVIEW = '/api/applications/{applicationId}/interviews/{interviewId}/debrief';

/** What an interviewer says when an interview ends, in one go; and what an opening is judged by. */
export const debriefEndpoints = {
  getDebrief: {
    method: 'get',
    path: OF_INTERVIEW,
    summary: 'What the debrief of one interview starts from.',
    access: EVERY_ROLE,
    status: 200,
    answer: debriefSheet,
  },
  endInterview: {
    method: 'post',
    path: OF_INTERVIEW,
    summary: 'What was said and judged when an interview ended, all together.',
    access: RECORDERS,
    body: debriefSheetBody,
    status: 201,
    answer: debriefedAnswer,
  },
  getCriteria: {
    method: 'get',
    path: '/api/openings/{openingId}/criteria',
    summary: 'What an opening is judged by.',
    access: EVERY_ROLE,
    status: 200,
    answer: criteriaBody,
  },
  setCriteria: {
    method: 'put',
    path: '/api/openings/{openingId}/criteria',
    summary: 'Set what an opening is judged by; what was judged stays.',
    access: DECIDERS,
    body: criteriaBody,
    status: 200,
    answer: criteriaBody,
  },
} as const satisfies Record<string, Endpoint>;

export type DebriefSheet = z.infer<typeof debriefSheet>;
