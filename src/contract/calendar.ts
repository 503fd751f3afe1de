import { z } from 'zod';
import { type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { day, id, instant, named } from './scalars.ts';
import { party } from './vocabulary.ts';

export const calendarQuery = z.object({
  from: day.meta({ description: 'The first day, in the time zone of the workspace.' }),
  until: day.meta({ description: 'The last day; at most six weeks after the first.' }),
  whose: z.enum(['mine', 'everyone']).default('mine').meta({
    description: 'mine: what you hold, and interviews that you take part in; everyone: the whole workspace.',
  }),
});

export const calendarEntry = z
  .object({
    id: z.string().meta({ description: 'The same for the same thing, on whatever day it stands.' }),
    moves: z.int().meta({ description: 'How often an interview was moved.' }),
    applicationId: id,
    person: named,
    opening: named,
    kind: z.enum(['interview', 'duty', 'law', 'offerExpires', 'competingOffer', 'firstDay']),
    on: day.meta({ description: 'The day, in the time zone of the workspace.' }),
    at: instant.nullable().meta({ description: 'The instant; null for what is due by the end of the day.' }),
    until: instant.nullable().meta({ description: 'When an interview ends.' }),
    owes: z.string().nullable().meta({
      description: 'What is owed, in a sentence; null for what nobody owes.',
      example: 'Tell Ada Park the decision',
    }),
    stage: z.string().nullable().meta({ description: 'Of an interview.' }),
    state: z.enum(['booked', 'held', 'missed']).nullable().meta({ description: 'Of an interview.' }),
    owedBy: party.nullable(),
    isLate: z.boolean(),
    holder: named.nullable().meta({ description: 'The member who holds it.' }),
  })
  .meta({ id: 'CalendarEntry' });

export const calendarAnswer = z
  .object({
    timeZone: z.string(),
    entries: z.array(calendarEntry).meta({ description: 'The earliest first.' }),
    isCut: z.boolean().meta({ description: 'There is more than one answer carries: ask for fewer days.' }),
  })
  .meta({ id: 'CalendarAnswer' });

export const calendarEndpoints = {
  getCalendar: {
    method: 'get',
    path: '/api/calendar',
    summary: 'Everything with a date: interviews, words due, what the law asks, offers, first days.',
    access: EVERY_ROLE,
    query: calendarQuery,
    status: 200,
    answer: calendarAnswer,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type CalendarEntry = z.infer<typeof calendarEntry>;
export type CalendarAnswer = z.infer<typeof calendarAnswer>;
