import { z } from 'zod';
import { DECIDERS, type Endpoint, EVERY_ROLE, RECORDERS } from './endpoint.ts';
import { oneOf } from './one-of.ts';
import { day, id, instant, name, named } from './scalars.ts';

const lookingFor = z.string().trim().max(500);

export const openingLevel = oneOf<'entry' | 'experienced' | 'senior' | 'lead' | 'head'>()([
  'entry',
  'experienced',
  'senior',
  'lead',
  'head',
]).meta({ id: 'OpeningLevel' });

export const benchQuery = z.object({
  state: z.enum(['agreed', 'asked']).default('agreed'),
  due: z.enum(['touch', 'renewal']).optional(),
  q: z.string().trim().max(100).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const benchPlace = z
  .object({
    person: named,
    applicationId: id.meta({ description: 'Where it was left: they are written to from there.' }),
    opening: named,
    state: z.enum(['asked', 'agreed', 'left', 'ended']),
    askedAt: instant.nullable(),
    agreedAt: instant.nullable(),
    until: day.nullable(),
    lookingFor: z.string().nullable(),
    metAt: instant.nullable(),
    timesMet: z.int(),
    touchedAt: instant.nullable(),
    touchDueOn: day.nullable(),
    draftId: id.nullable().meta({ description: 'The letter that is ready to be read and sent.' }),
    isTouchDue: z.boolean(),
    isRenewalDue: z
      .boolean()
      .meta({ description: 'The consent ends within a month, and they were not asked yet.' }),
  })
  .meta({ id: 'BenchPlace' });

export const benchAnswer = z
  .object({
    places: z.array(benchPlace),
    nextCursor: z.string().nullable(),
    agreed: z.int(),
    asked: z.int(),
    touchesDue: z.int(),
    renewalsDue: z.int(),
    hires: z.int().meta({ description: 'Who was proposed from the bench and accepted an offer.' }),
    daysFromBench: z.int().nullable().meta({
      description: 'Days from an opening to its acceptance with somebody of the bench, in the middle.',
    }),
    daysElsewhere: z.int().nullable().meta({ description: 'The same with everybody else.' }),
  })
  .meta({ id: 'Bench' });

export const benchDue = z
  .object({
    touchesDue: z.int().meta({ description: 'Who hears a light word now; counted up to 500.' }),
    renewalsDue: z.int().meta({ description: 'Whose consent ends within a month, and who was not asked.' }),
    comeToMind: z.int().meta({ description: 'Who comes to mind for an open opening and was not settled.' }),
  })
  .meta({ id: 'BenchDue' });

export const benchBody = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('asked') }),
    z.object({
      is: z.literal('agreed'),
      until: day.meta({ description: 'The last day of the consent: two years ahead at most.' }),
      lookingFor: lookingFor.optional(),
    }),
  ])
  .meta({ id: 'BenchEntry' });

export const reconnect = z
  .object({
    person: named,
    applicationId: id,
    closeIn: named.meta({ description: 'The opening in which they were close.' }),
    reasons: z
      .object({
        isSameTitle: z.boolean(),
        isTitleAlike: z.boolean(),
        skills: z.array(z.string()),
        isSameLevel: z.boolean(),
        isSamePlace: z.boolean(),
        isLookedFor: z.boolean(),
      })
      .meta({ description: 'Why they come to mind: openings are compared, people are not.' }),
    metAt: instant.nullable(),
    timesMet: z.int(),
    lookingFor: z.string().nullable(),
    state: z.enum(['proposed', 'written', 'applied', 'putAside']),
    newApplicationId: id.nullable(),
    draftId: id.nullable().meta({ description: 'The note that is ready to be read and sent.' }),
  })
  .meta({ id: 'Reconnect' });

export const reconnectsAnswer = z
  .object({
    level: openingLevel.nullable(),
    skills: z.array(z.string()),
    reconnects: z.array(reconnect),
  })
  .meta({ id: 'Reconnects' });

export const reconnectBody = z
  .object({ is: z.enum(['written', 'putAside', 'applied']) })
  .meta({ id: 'ReconnectChange' });

export const profileBody = z
  .object({ level: openingLevel.nullable(), skills: z.array(name).max(20) })
  .meta({ id: 'OpeningProfile' });

const RECONNECTS = '/api/openings/{openingId}/reconnects';
const PLACE = '/api/applications/{applicationId}/bench';

/** Runners-up who agreed to be kept in touch with, and for which openings they come to mind. */
export const benchEndpoints = {
  listBench: {
    method: 'get',
    path: '/api/bench',
    summary: 'Who agreed to be kept in touch with, until when, what they look for, and whom to write to now.',
    access: EVERY_ROLE,
    query: benchQuery,
    status: 200,
    answer: benchAnswer,
  },
  getBenchDue: {
    method: 'get',
    path: '/api/bench/due',
    summary: 'How many people of the bench wait for a word of the team.',
    access: EVERY_ROLE,
    status: 200,
    answer: benchDue,
  },
  getBenchPlace: {
    method: 'get',
    path: PLACE,
    summary: 'The place of one person on the bench; `null` where they were never asked.',
    access: EVERY_ROLE,
    status: 200,
    answer: z.object({ place: benchPlace.nullable() }),
  },
  putOnBench: {
    method: 'put',
    path: PLACE,
    summary:
      'They are being asked, or said yes to you, until a day. Said again it goes on until the new one.',
    access: RECORDERS,
    body: benchBody,
    status: 200,
    answer: z.object({ place: benchPlace.nullable() }),
  },
  takeOffBench: {
    method: 'delete',
    path: PLACE,
    summary: 'They would rather not be written to any more.',
    access: RECORDERS,
    status: 200,
    answer: z.object({ place: benchPlace.nullable() }),
  },
  getReconnects: {
    method: 'get',
    path: RECONNECTS,
    summary: 'Who of the bench comes to mind for an opening, and why.',
    access: EVERY_ROLE,
    status: 200,
    answer: reconnectsAnswer,
  },
  settleReconnect: {
    method: 'put',
    path: `${RECONNECTS}/{personId}`,
    summary: 'They were written to, are in process now, or are put aside.',
    access: DECIDERS,
    body: reconnectBody,
    status: 200,
    answer: reconnectsAnswer,
  },
  setProfile: {
    method: 'put',
    path: '/api/openings/{openingId}/profile',
    summary: 'The level and the skills that an opening asks for; the bench is looked through by them.',
    access: DECIDERS,
    body: profileBody,
    status: 200,
    answer: reconnectsAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type BenchAnswer = z.infer<typeof benchAnswer>;
export type BenchDueAnswer = z.infer<typeof benchDue>;
export type BenchPlaceAnswer = z.infer<typeof benchPlace>;
export type Reconnect = z.infer<typeof reconnect>;
export type ReconnectsAnswer = z.infer<typeof reconnectsAnswer>;
