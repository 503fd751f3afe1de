import { z } from 'zod';
import { DIMENSIONS } from '../domain/measures/figures.ts';
import { LISTED_PEOPLE } from '../domain/measures/listed-people.ts';
import { SEES_MEMBERS } from '../domain/measures/sees-members.ts';
import { ADMINS, type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { id, instant, named } from './scalars.ts';

const dimension = z.enum(DIMENSIONS);
const groupKey = z.string().max(300);

/** `none` is the group of those that have no name, such as people without an agency. */
const narrowing = {
  days: z.coerce.number().int().min(1).max(1100).default(90).meta({
    description: 'How many days back; the same number before them is told beside.',
  }),
  until: instant.optional().meta({ description: 'Where the period ends; now when left out.' }),
  only: dimension.optional().meta({ description: 'Only one group of this kind…' }),
  key: groupKey.optional().meta({ description: '…by its key; without one, the group that has no name.' }),
};

/** Groups that one answer tells of; there may be thousands of openings. */
export const GROUPS_AT_ONCE = 50;
export const GROUPS_AT_MOST = 2000;

const takenApart = { ...narrowing, by: dimension.default('opening') };
export const measuresQuery = z.object({
  ...takenApart,
  groups: z.coerce.number().int().min(1).max(GROUPS_AT_MOST).default(GROUPS_AT_ONCE).meta({
    description: 'How many groups at most, the largest first; the others are told together as `rest`.',
  }),
});
const tableQuery = z.object(takenApart);

const count = z.int();
const length = z.number().nullable();

export const figures = z
  .object({
    interviewed: count,
    withdrew: count,
    firstWordHours: length,
    firstWordLongHours: length,
    ended: count,
    answered: count,
    waived: count,
    medianDays: length,
    ninetyDays: length,
    kept: count,
    slipped: count,
    broken: count,
    wordsInTime: count,
    wordsLate: count,
    theirsInTime: count,
    theirsLate: count,
    chasers: count,
    candidateMissed: count,
    teamMissed: count,
    candidateMoved: count,
    teamMoved: count,
    lawMet: count,
    lawMissed: count,
    hires: count,
    benchHires: count,
    daysSaved: length,
  })
  .meta({ id: 'Figures', description: 'Each is said in words in docs/measures.md.' });

const curvePoint = z.object({
  days: count,
  atRisk: count,
  answered: count,
  waiting: z.number(),
  low: z.number(),
  high: z.number(),
});

export const reportGroup = z
  .object({
    key: groupKey.nullable(),
    name: z.string().nullable(),
    /** Of so few people a share says little. */
    isFew: z.boolean(),
    figures,
  })
  .meta({ id: 'ReportGroup' });

export const measuresAnswer = z
  .object({
    since: instant,
    until: instant,
    figures,
    before: figures.meta({ description: 'The same in the days before.' }),
    now: z.object({
      waiting: count,
      longestAt: instant.nullable(),
      untold: count,
      untoldAt: instant.nullable(),
    }),
    waits: z
      .object({
        people: count,
        points: z.array(curvePoint),
        medianDays: length,
        after: z.array(z.object({ days: count, waiting: z.number() })),
      })
      .meta({ description: 'Who still waits after so many days, those without an answer counted in.' }),
    trend: z.array(
      z.object({
        from: instant,
        ended: count,
        answered: count,
        medianDays: length,
        kept: count,
        broken: count,
      }),
    ),
    by: dimension,
    groups: z.array(reportGroup),
    rest: z.object({ groups: count, figures }).nullable().meta({
      description:
        'The groups beyond as many as were asked for, together: what adds up, without lengths of time.',
    }),
    hidden: z.object({ groups: count, figures }).nullable().meta({
      description: 'Members with too few people to be named, or whom the reader does not see by name.',
    }),
    leastPeople: count,
    voices: z
      .object({
        answers: count,
        informed: z.object({ yes: count, partly: count, no: count }),
        again: z.object({ yes: count, maybe: count, no: count }),
        neverAnswered: count,
        answeredSince: count,
      })
      .meta({ description: 'What candidates said themselves.' }),
  })
  .meta({ id: 'Measures' });

export const peopleBehindQuery = z.object({
  ...narrowing,
  who: z.enum(LISTED_PEOPLE),
  after: z.string().max(200).optional(),
});

export const peopleBehindAnswer = z
  .object({
    people: z.array(
      z.object({
        applicationId: id,
        person: z.string(),
        opening: z.string(),
        owner: named.nullable(),
        at: instant,
        lastInterviewAt: instant.nullable(),
        toldAt: instant.nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'PeopleBehind' });

export const reportSettings = z
  .object({
    seesMembers: z.enum(SEES_MEMBERS),
    leastPeople: z.int().min(3).max(100),
    lettersTo: z.array(id).max(50),
    isWeekly: z.boolean(),
    isMonthly: z.boolean(),
    pileOf: z.int().min(1).max(100),
  })
  .meta({ id: 'ReportSettings' });

export const measureEndpoints = {
  getMeasures: {
    method: 'get',
    path: '/api/reports/measures',
    summary: 'What is really going on: every figure of a period beside the one before, and of each group.',
    access: EVERY_ROLE,
    query: measuresQuery,
    status: 200,
    answer: measuresAnswer,
  },
  listPeopleBehind: {
    method: 'get',
    path: '/api/reports/people',
    summary: 'The very people behind a figure.',
    access: EVERY_ROLE,
    query: peopleBehindQuery,
    status: 200,
    answer: peopleBehindAnswer,
  },
  getMeasuresTable: {
    method: 'get',
    path: '/api/reports/table',
    summary: 'The groups of a report as CSV.',
    access: EVERY_ROLE,
    query: tableQuery,
    status: 200,
    isFile: true,
  },
  getReportSettings: {
    method: 'get',
    path: '/api/settings/reports',
    summary: 'Who sees whose numbers, and who gets the letters about them.',
    access: EVERY_ROLE,
    status: 200,
    answer: reportSettings,
  },
  saveReportSettings: {
    method: 'put',
    path: '/api/settings/reports',
    summary: 'Set who sees whose numbers, and who gets the letters about them.',
    access: ADMINS,
    body: reportSettings,
    status: 200,
    answer: reportSettings,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type MeasuresAnswer = z.infer<typeof measuresAnswer>;
export type ReportGroup = z.infer<typeof reportGroup>;
export type FiguresOut = z.infer<typeof figures>;
export type PeopleBehind = z.infer<typeof peopleBehindAnswer>;
export type ReportSettings = z.infer<typeof reportSettings>;
