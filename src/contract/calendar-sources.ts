import { z } from 'zod';
import { CALENDAR_FAULTS } from '../domain/appointment/calendar-fault.ts';
import { ADMINS, type Endpoint, EVERY_ROLE, RECORDERS } from './endpoint.ts';
import { messageAnswer } from './messages.ts';
import { id, instant, name, named } from './scalars.ts';

const way = z.enum(['feed', 'caldav']).meta({
  description: '`feed`: an address that gives a calendar file. `caldav`: an account on a calendar server.',
});

const line = z.object({
  way,
  url: z
    .string()
    .trim()
    .max(2000)
    .regex(/^(https?|webcals?):\/\/\S+$/i, { message: 'must be a web address that begins with https' }),
  login: z.string().trim().min(1).max(254).optional(),
  password: z.string().min(1).max(500).optional().meta({ description: 'Kept as it is when left out.' }),
});

const fault = z.enum(CALENDAR_FAULTS).meta({ id: 'CalendarFault' });

export const calendarSource = z
  .object({
    id,
    way,
    name,
    owner: named.nullable().meta({ description: 'Whose own it is; of the team when `null`.' }),
    standIn: named.nullable(),
    maySet: z.boolean(),
    host: z.string(),
    url: z.string().nullable().meta({
      description: 'Only for those who may set it: who has the address of a feed can read the calendar.',
    }),
    login: z.string().nullable(),
    hasPassword: z.boolean(),
    findsInterviews: z.boolean(),
    findsAway: z.boolean(),
    isPaused: z.boolean(),
    lastReadAt: instant.nullable(),
    readsAgainAt: instant,
    fault: fault.nullable(),
  })
  .meta({ id: 'CalendarSource' });

const words = z.array(z.string().trim().min(1).max(100)).max(100);

export const calendarWordsBody = z
  .object({
    titleWords: words.meta({ description: 'A title with one of these may be an interview.' }),
    otherWords: words.meta({ description: 'A title with one of these is something else.' }),
    awayWords: words.meta({ description: 'A whole day with one of these is a day away.' }),
  })
  .meta({ id: 'CalendarWords' });

export const calendarsAnswer = z
  .object({
    calendars: z.array(calendarSource),
    words: calendarWordsBody,
    unsureCount: z.int(),
    feed: z
      .object({ madeAt: instant, lastUsedAt: instant.nullable() })
      .nullable()
      .meta({ description: 'Your own calendar of what you owe; `null` while you have none.' }),
  })
  .meta({ id: 'Calendars' });

export const calendarSourceBody = z
  .object({
    name,
    isOwn: z
      .boolean()
      .default(false)
      .meta({ description: 'Your own calendar, rather than one of the team.' }),
    standInId: id.nullable().default(null),
    line,
    findsInterviews: z.boolean().default(true),
    findsAway: z.boolean().default(false),
    isPaused: z.boolean().default(false),
  })
  .meta({ id: 'CalendarSourceBody' });

export const calendarTestBody = z
  .object({ line, calendarId: id.optional().meta({ description: 'Whose kept password is used.' }) })
  .meta({ id: 'CalendarTest' });

export const calendarTestAnswer = z
  .object({
    works: z.boolean(),
    fault: fault.nullable(),
    events: z.int().meta({ description: 'How many events it has.' }),
    problems: z.int().meta({ description: 'How many things in it could not be read.' }),
  })
  .meta({ id: 'CalendarTestResult' });

export const calendarFileBody = z
  .object({ text: z.string().min(1).max(250_000) })
  .meta({ id: 'CalendarFile', description: 'The text of a calendar file (.ics).' });

const suspect = z.object({ applicationId: id, candidate: z.string(), opening: z.string() });

export const calendarFileAnswer = z
  .object({
    interviews: z.int(),
    unsure: z.int(),
    applications: z.array(suspect).meta({ description: 'Whom it is about.' }),
    problems: z.array(z.object({ problem: z.string(), line: z.int(), text: z.string().nullable() })),
  })
  .meta({ id: 'CalendarFileResult' });

export const appointment = z
  .object({
    id,
    title: z.string(),
    location: z.string(),
    startsAt: instant,
    endsAt: instant,
    people: z.array(z.object({ address: z.string(), name: z.string().nullable() })),
    why: z.enum(['severalApplications', 'titleOnly', 'otherWord', 'wholeDay', 'refused', 'vanished']),
    suspects: z.array(suspect).meta({ description: 'Whose interview it may be.' }),
    cameBy: z.enum(['mail', 'feed', 'caldav', 'upload', 'own']),
  })
  .meta({ id: 'Appointment' });

export const appointmentsAnswer = z
  .object({ appointments: z.array(appointment) })
  .meta({ id: 'Appointments' });

export const verdictBody = z
  .object({
    applicationId: id.nullable().meta({ description: 'Whose interview it is; `null` when it is none.' }),
  })
  .meta({ id: 'Verdict' });

export const feedLinkAnswer = z
  .object({ url: z.string().meta({ description: 'Told this once; only its digest is kept.' }) })
  .meta({ id: 'FeedLink' });

/** Calendars: what comes in from them, and what goes out. */
export const calendarSourceEndpoints = {
  listCalendars: {
    method: 'get',
    path: '/api/calendars',
    summary: 'The calendars that are read and how each fares, and the words by which interviews are known.',
    access: EVERY_ROLE,
    status: 200,
    answer: calendarsAnswer,
  },
  addCalendar: {
    method: 'post',
    path: '/api/calendars',
    summary: 'Read a calendar from now on: your own, or as an admin one of the team.',
    access: RECORDERS,
    body: calendarSourceBody,
    status: 201,
    answer: calendarsAnswer,
  },
  setCalendar: {
    method: 'put',
    path: '/api/calendars/{calendarId}',
    summary: 'Other settings of a calendar. What was read stays.',
    access: RECORDERS,
    body: calendarSourceBody,
    status: 200,
    answer: calendarsAnswer,
  },
  removeCalendar: {
    method: 'delete',
    path: '/api/calendars/{calendarId}',
    summary: 'Read a calendar no more. Interviews stay; absences that it told end.',
    access: RECORDERS,
    status: 200,
    answer: calendarsAnswer,
  },
  readCalendarNow: {
    method: 'post',
    path: '/api/calendars/{calendarId}/readings',
    summary: 'Read a calendar at once.',
    access: RECORDERS,
    status: 200,
    answer: calendarsAnswer,
  },
  testCalendar: {
    method: 'post',
    path: '/api/calendar-tests',
    summary: 'Whether a calendar could be read. Nothing of what it says is kept.',
    access: RECORDERS,
    body: calendarTestBody,
    status: 200,
    answer: calendarTestAnswer,
  },
  setCalendarWords: {
    method: 'put',
    path: '/api/calendar-words',
    summary: 'The words by which interviews, other things and days away are known.',
    access: ADMINS,
    body: calendarWordsBody,
    status: 200,
    answer: calendarsAnswer,
  },
  takeCalendarFile: {
    method: 'post',
    path: '/api/calendar-files',
    summary: 'Hand over a calendar file. What concerns nobody here is left alone and not kept.',
    access: RECORDERS,
    body: calendarFileBody,
    status: 200,
    answer: calendarFileAnswer,
  },
  listAppointments: {
    method: 'get',
    path: '/api/appointments',
    summary: 'What may be an interview and waits for a member to say, the next one first.',
    access: EVERY_ROLE,
    status: 200,
    answer: appointmentsAnswer,
  },
  settleAppointment: {
    method: 'put',
    path: '/api/appointments/{appointmentId}/verdict',
    summary: 'Say whose interview an appointment is, or that it is none.',
    access: RECORDERS,
    body: verdictBody,
    status: 200,
    answer: appointmentsAnswer,
  },
  inviteToInterview: {
    method: 'post',
    path: '/api/applications/{applicationId}/interviews/{interviewId}/invitation',
    summary:
      'A mail with an invitation that the receiver’s calendar reads: to the interview, to its new time, or its end.',
    access: RECORDERS,
    status: 201,
    answer: messageAnswer,
  },
  makeFeedLink: {
    method: 'put',
    path: '/api/you/calendar-feed',
    summary: 'A new address of your own calendar of what you owe; the one before ends.',
    access: EVERY_ROLE,
    status: 200,
    answer: feedLinkAnswer,
    isForPeople: true,
  },
  removeFeedLink: {
    method: 'delete',
    path: '/api/you/calendar-feed',
    summary: 'End the address of your own calendar.',
    access: EVERY_ROLE,
    status: 204,
    isForPeople: true,
  },
} as const satisfies Record<string, Endpoint>;

export type CalendarSource = z.infer<typeof calendarSource>;
export type Calendars = z.infer<typeof calendarsAnswer>;
export type Appointment = z.infer<typeof appointment>;
export type Appointments = z.infer<typeof appointmentsAnswer>;
