import { z } from 'zod';
import { address, day, id, instant, name, named, place, ref } from './scalars.ts';
import { obligation, standing } from './standing.ts';
import { factType, outcome, party } from './vocabulary.ts';

/** Where an entry of the timeline comes from: a member, the person, the clockwork, or an import. */
export const entrySource = z
  .object({
    kind: z.enum(['member', 'person', 'system', 'import', 'calendar']),
    name: name.nullable(),
    memberId: id.nullable().meta({ description: 'Of the member who recorded it.' }),
  })
  .meta({ id: 'EntrySource' });

/** One fact, told in a sentence. */
export const timelineEntry = z
  .object({
    factId: z.string(),
    type: factType,
    at: instant,
    recordedAt: instant,
    sentence: z.string(),
    by: party.nullable().meta({ description: 'Who spoke or acted, where somebody did.' }),
    source: entrySource,
    note: z.string().nullable().meta({ description: 'What a member wrote beside it.' }),
    mail: z
      .object({ id, is: z.enum(['message', 'keptMail']) })
      .nullable()
      .meta({ description: 'The mail behind it: one that Heardback sent, or one that came in.' }),
    takenBack: z
      .object({ at: instant, by: name.nullable() })
      .nullable()
      .meta({ description: 'Recorded by mistake: nothing rests on it any more.' }),
  })
  .meta({ id: 'TimelineEntry' });

export const interview = z
  .object({
    id: ref,
    stage: z.string(),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
    interviewers: z.array(named),
    countsAsInterview: z.boolean(),
    is: z.enum(['scheduled', 'timeToCome', 'held', 'missed', 'cancelled']),
    hasDebrief: z.boolean(),
  })
  .meta({ id: 'Interview' });

export const decision = z
  .object({
    id: ref,
    outcome,
    at: instant,
    decidedBy: named.nullable(),
    isTold: z.boolean(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Decision' });

export const offer = z
  .object({
    id: ref,
    madeAt: instant,
    expiresAt: instant.nullable(),
    is: z.enum(['live', 'accepted', 'declined', 'lapsed']),
    startsOn: day.nullable(),
  })
  .meta({ id: 'Offer' });

/** Somebody around the application: the candidate, the agency’s recruiter, the interviewers, the members on the ladder. */
export const around = z
  .object({
    id,
    name,
    as: z.enum([
      'candidate',
      'agency',
      'referee',
      'referrer',
      'owner',
      'interviewer',
      'lead',
      'manager',
      'headOfHiring',
      'complianceOwner',
    ]),
    address: address.nullable(),
    phone: z.string().nullable(),
    place: place.nullable(),
  })
  .meta({ id: 'Around' });

/** One try to reach somebody that brought no word back. */
export const vainTry = z
  .object({
    factId: z.string(),
    at: instant,
    how: z.enum(['call', 'mail', 'meeting', 'statusPage']),
    is: z.enum(['notReached', 'cameBack', 'unanswered', 'missed']),
  })
  .meta({ id: 'VainTry' });

const bothSides = z.object({ ours: z.int(), theirs: z.int() });

/** What each side missed, moved and called off. */
export const meetings = z
  .object({ missed: bothSides, moved: bothSides, calledOff: bothSides })
  .meta({ id: 'Meetings', description: 'Counted for whichever side caused it.' });

/** Everything that the application page shows. */
export const applicationPage = z
  .object({
    id,
    asOf: instant,
    person: named,
    opening: named.extend({ state: z.enum(['open', 'frozen', 'filled', 'closed']) }),
    owner: named.nullable(),
    channel: z.enum(['direct', 'agency', 'referral']),
    company: z
      .string()
      .nullable()
      .meta({ description: 'The other side, in a job seeker’s workspace; none in a team’s.' }),
    stage: z.string().nullable(),
    standing,
    obligations: z
      .array(obligation)
      .meta({ description: 'Open ones first, by due date; then met and ended.' }),
    timeline: z.array(timelineEntry).meta({ description: 'The newest first.' }),
    interviews: z.array(interview),
    decisions: z.array(decision),
    offers: z.array(offer),
    tasks: z.array(z.object({ id: ref, owedBy: z.enum(['candidate', 'agency']), agreedAt: instant })),
    reach: z
      .object({ candidate: z.array(vainTry), team: z.array(vainTry) })
      .meta({ description: 'Tries to reach each side since the last word from there.' }),
    meetings,
    around: z.array(around),
    hasStatusLink: z.boolean(),
    noticeChannel: z.enum(['call', 'mail']).nullable().meta({
      description: 'How they said last that they would take a no.',
    }),
  })
  .meta({ id: 'ApplicationPage' });

export type TimelineEntry = z.infer<typeof timelineEntry>;
export type Interview = z.infer<typeof interview>;
export type Decision = z.infer<typeof decision>;
export type Offer = z.infer<typeof offer>;
export type VainTry = z.infer<typeof vainTry>;
export type MeetingCounts = z.infer<typeof meetings>;
export type Around = z.infer<typeof around>;
export type ApplicationPage = z.infer<typeof applicationPage>;
