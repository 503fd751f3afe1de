import { z } from 'zod';
import { day, id, instant, name, named, place } from './scalars.ts';
import { leftPerson } from './standing.ts';
import { boundedCount } from './today.ts';
import { freezeCause, outcome, phase, turnParty, urgency } from './vocabulary.ts';

export const openingState = z.enum(['open', 'frozen', 'filled', 'closed']).meta({ id: 'OpeningState' });

/** Who holds the duties of an opening, and to whom a late one is passed up; the workspace names those above where the opening does not. */
export const ladder = z
  .object({
    owner: id.nullable().default(null),
    lead: id.nullable().default(null),
    manager: id.nullable().default(null),
    headOfHiring: id.nullable().default(null),
    complianceOwner: id.nullable().default(null),
  })
  .meta({ id: 'Ladder' });

export const openingBody = z
  .object({
    title: name,
    place: place.optional().meta({ description: 'The workspace’s place when left out.' }),
    ladder: ladder.optional(),
    isPubliclyPosted: z.boolean().default(true),
    employerSize: z.int().min(1).nullable().default(null),
    isFollowUpPartOfJob: z.boolean().default(false),
    kind: name
      .optional()
      .meta({ description: 'What kind of opening, in your own words: reports are taken apart by it.' }),
  })
  .meta({ id: 'NewOpening' });

export const openingRow = z
  .object({
    id,
    title: name,
    state: openingState,
    owner: named.nullable(),
    place: place.nullable(),
    active: boundedCount,
  })
  .meta({ id: 'OpeningRow' });

export const openingsQuery = z.object({
  state: openingState.optional(),
  q: z.string().trim().max(100).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const openingsAnswer = z
  .object({ openings: z.array(openingRow), nextCursor: z.string().nullable() })
  .meta({ id: 'Openings' });

export const openingApplication = z
  .object({
    applicationId: id,
    person: named,
    phase,
    stage: z.string().nullable(),
    turn: turnParty,
    urgency,
    dueAt: instant.nullable(),
    isLate: z.boolean(),
    untold: outcome.nullable(),
  })
  .meta({ id: 'OpeningApplication' });

export const openingQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export const openingPage = z
  .object({
    id,
    title: name,
    state: openingState,
    place: place.nullable(),
    ladder,
    people: z.array(named).meta({ description: 'The members on the ladder, with their names.' }),
    isPubliclyPosted: z.boolean(),
    employerSize: z.int().nullable(),
    frozenUntil: day.nullable(),
    isFollowUpPartOfJob: z.boolean(),
    applications: z.array(openingApplication),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'OpeningPage' });

export const freezeBody = z
  .object({ until: day.optional(), cause: freezeCause.optional(), at: instant.optional() })
  .meta({ id: 'Freeze' });

export const openingClosureBody = z.object({ at: instant.optional() }).meta({ id: 'OpeningClosure' });

export const fillingBody = z
  .object({
    acceptedApplicationId: id.optional().meta({ description: 'Whose acceptance filled it.' }),
    at: instant.optional(),
  })
  .meta({ id: 'Filling' });

/** "Answer everyone left" (R22): all who are still in process, with those who were interviewed first. */
export const leftAnswer = z.object({ left: z.array(leftPerson) }).meta({ id: 'Left' });

export type OpeningRow = z.infer<typeof openingRow>;
export type OpeningPage = z.infer<typeof openingPage>;
export type OpeningApplication = z.infer<typeof openingApplication>;
export type Ladder = z.infer<typeof ladder>;
