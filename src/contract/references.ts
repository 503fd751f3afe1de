import { z } from 'zod';
import { DECIDERS, type Endpoint, RECORDERS } from './endpoint.ts';
import { address, instant, name, note, ref } from './scalars.ts';
import { checkResult, checkStep, checkSubject, refereeRelation } from './vocabulary.ts';

const at = instant.optional();

/** What a referee is asked, by what they were to the candidate; the same ids in every language. */
export const referenceQuestion = z.string().min(1).max(60);

const answers = z
  .array(z.object({ question: referenceQuestion, text: z.string().trim().min(1).max(4000) }))
  .max(12);

export const reference = z
  .object({
    id: ref,
    referee: z.object({ name, address: address.nullable(), phone: z.string().nullable() }),
    relation: refereeRelation,
    isThroughAgency: z.boolean(),
    state: z.enum(['named', 'warned', 'asked', 'given', 'declined']),
    namedAt: instant.nullable(),
    warnedAt: instant.nullable(),
    askedAt: instant.nullable(),
    answeredAt: instant.nullable(),
    answers: z.array(z.object({ question: z.string(), asked: z.string(), text: z.string() })),
  })
  .meta({ id: 'Reference', description: 'One referee, and what they said in confidence.' });

export const referencesAnswer = z
  .object({
    asked: z
      .object({ count: z.int(), at: instant })
      .nullable()
      .meta({ description: 'How many referees were asked for last.' }),
    references: z.array(reference),
    questions: z.record(z.string(), z.array(z.object({ id: referenceQuestion, asked: z.string() }))),
  })
  .meta({ id: 'References' });

export const refereesBody = z
  .object({ count: z.int().min(1).max(5).default(2), at })
  .meta({ id: 'RefereesWanted' });

export const refereeBody = z
  .object({
    name: name.optional(),
    address: address.optional(),
    phone: z.string().trim().min(3).max(40).optional(),
    relation: refereeRelation.default('colleague'),
    wasWarned: z.boolean().default(false).meta({ description: 'The candidate has told them already.' }),
    isThroughAgency: z.boolean().default(false).meta({ description: 'The agency asks them itself.' }),
    at,
  })
  .refine((body) => body.isThroughAgency || body.name !== undefined, {
    message: 'say who it is',
    path: ['name'],
  })
  .meta({ id: 'NewReferee' });

export const momentBody = z.object({ at }).meta({ id: 'Moment' });

export const referenceAnswerBody = z
  .object({ answer: z.enum(['given', 'declined']), answers: answers.default([]), at })
  .meta({
    id: 'ReferenceHeard',
    description: 'What a referee said on the telephone, or that they would rather not.',
  });

export const outsideLinkAnswer = z.object({ url: z.url() }).meta({ id: 'OutsideLink' });

export const check = z
  .object({
    id: ref,
    what: checkSubject,
    checker: z.string(),
    rules: z.enum(['none', 'fcra']),
    askedAt: instant,
    steps: z.partialRecord(checkStep, instant),
    report: z.object({ result: checkResult, at: instant }).nullable(),
    waitsUntil: instant.nullable().meta({ description: 'A no that rests on the report waits until then.' }),
    next: z
      .array(z.union([checkStep, z.literal('report')]))
      .meta({ description: 'What may happen next, in order.' }),
  })
  .meta({ id: 'BackgroundCheck' });

export const checksAnswer = z
  .object({
    checks: z.array(check),
    defaultRules: z.enum(['none', 'fcra']).meta({ description: 'What holds where the opening is.' }),
  })
  .meta({ id: 'BackgroundChecks' });

export const checkBody = z
  .object({
    what: checkSubject,
    checker: name,
    rules: z.enum(['none', 'fcra']).optional().meta({
      description:
        'As the workspace sets it when left out; where it leaves that open, `fcra` in the United States.',
    }),
    at,
  })
  .meta({ id: 'NewBackgroundCheck' });

export const checkStepBody = z
  .object({ step: checkStep, at, note: note.optional() })
  .meta({ id: 'BackgroundCheckStep' });

export const checkReportBody = z.object({ result: checkResult, at }).meta({ id: 'BackgroundCheckReport' });

const PAGE = '/api/applications/{applicationId}';
const ONE = `${PAGE}/references/{referenceId}` as const;
const CHECK = `${PAGE}/checks/{checkId}` as const;

/** Referees and background checks of one application. What referees said is read by those who decide. */
export const referenceEndpoints = {
  listReferences: {
    method: 'get',
    path: `${PAGE}/references`,
    summary: 'The referees of an application, how far each is, and what they said in confidence.',
    access: DECIDERS,
    status: 200,
    answer: referencesAnswer,
  },
  askForReferees: {
    method: 'put',
    path: `${PAGE}/referees-wanted`,
    summary: 'The candidate is to name so many referees.',
    access: DECIDERS,
    body: refereesBody,
    status: 200,
    answer: referencesAnswer,
  },
  nameReferee: {
    method: 'post',
    path: `${PAGE}/references`,
    summary: 'A referee whom the candidate named, or one whom the agency asks itself.',
    access: DECIDERS,
    body: refereeBody,
    status: 201,
    answer: referencesAnswer,
  },
  warnReferee: {
    method: 'put',
    path: `${ONE}/warning`,
    summary: 'The candidate has told the referee that they will be asked.',
    access: RECORDERS,
    body: momentBody,
    status: 200,
    answer: z.object({ isWarned: z.literal(true) }).meta({ id: 'RefereeWarned' }),
  },
  recordReference: {
    method: 'put',
    path: `${ONE}/answer`,
    summary: 'What a referee said on the telephone, or that they would rather not.',
    access: DECIDERS,
    body: referenceAnswerBody,
    status: 200,
    answer: referencesAnswer,
  },
  makeReferenceLink: {
    method: 'post',
    path: `${ONE}/links`,
    summary: 'A link to the referee’s form, to be given to them in another way than by mail. Shown once.',
    access: DECIDERS,
    status: 201,
    answer: outsideLinkAnswer,
  },
  listChecks: {
    method: 'get',
    path: `${PAGE}/checks`,
    summary: 'The background checks of an application, and what may happen next.',
    access: DECIDERS,
    status: 200,
    answer: checksAnswer,
  },
  askCheck: {
    method: 'post',
    path: `${PAGE}/checks`,
    summary: 'A background check is to be made.',
    access: DECIDERS,
    body: checkBody,
    status: 201,
    answer: checksAnswer,
  },
  takeCheckStep: {
    method: 'put',
    path: `${CHECK}/steps`,
    summary: 'A step of a background check was taken. Refused before the step that the law sets ahead of it.',
    access: DECIDERS,
    body: checkStepBody,
    status: 200,
    answer: checksAnswer,
  },
  recordCheckReport: {
    method: 'put',
    path: `${CHECK}/report`,
    summary: 'The checker’s report came.',
    access: DECIDERS,
    body: checkReportBody,
    status: 200,
    answer: checksAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type References = z.infer<typeof referencesAnswer>;
export type Reference = z.infer<typeof reference>;
export type BackgroundChecks = z.infer<typeof checksAnswer>;
export type BackgroundCheck = z.infer<typeof check>;
