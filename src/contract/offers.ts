import { z } from 'zod';
import { applicationPage } from './application-page.ts';
import { DECIDERS, type Endpoint, EVERY_ROLE, RECORDERS } from './endpoint.ts';
import { day, id, instant, named, note } from './scalars.ts';
import { offerDeclineReason, searchState } from './vocabulary.ts';

const at = instant.optional();

export const searchBody = z
  .object({
    search: searchState,
    decidesBy: day.optional(),
    note: note.optional().meta({ description: 'What it would take for them to say yes, in their words.' }),
    at,
  })
  .meta({ id: 'SearchTold' });

export const onboardingBody = z
  .object({
    ownerId: id.meta({ description: 'The member who sees them through their first weeks.' }),
    steps: z.array(z.string().trim().min(1).max(300)).max(30),
    at,
  })
  .meta({ id: 'OnboardingPlan' });

export const stepDoneBody = z.object({ isDone: z.boolean() }).meta({ id: 'OnboardingStepDone' });

export const teamNoteBody = z
  .object({ text: note.min(1, { message: 'must say something' }) })
  .meta({ id: 'NewTeamNote' });

/** Everything around an offer that is no duty: what to know before, and what is ready after. */
export const offerSheet = z
  .object({
    search: z
      .object({
        search: searchState,
        decidesBy: day.nullable(),
        at: instant,
        note: z.string().nullable(),
        isFresh: z.boolean().meta({ description: 'Asked in the last five business days.' }),
      })
      .nullable(),
    competing: z
      .array(z.object({ endsAt: instant, sharedAt: instant, isOver: z.boolean() }))
      .meta({ description: 'Other offers of this person, by the day on which they end.' }),
    declineReason: offerDeclineReason.nullable(),
    referrals: z
      .array(z.object({ applicationId: id, person: named, opening: named }))
      .meta({ description: 'Whom this person sent to us.' }),
    onboarding: z.object({
      owner: named.nullable(),
      steps: z.array(
        z.object({
          position: z.int(),
          text: z.string(),
          doneAt: instant.nullable(),
          doneBy: named.nullable(),
        }),
      ),
      suggestedSteps: z.array(z.string()),
    }),
    teamNotes: z.array(z.object({ id, text: z.string(), by: z.string().nullable(), at: instant })),
  })
  .meta({ id: 'OfferSheet' });

const PAGE = '/api/applications/{applicationId}';

export const offerEndpoints = {
  getOfferSheet: {
    method: 'get',
    path: `${PAGE}/offer-sheet`,
    summary: 'What to know before an offer, and what is ready once it was accepted.',
    access: EVERY_ROLE,
    status: 200,
    answer: offerSheet,
  },
  recordSearch: {
    method: 'post',
    path: `${PAGE}/searches`,
    summary: 'Where they are in their search, and what it would take.',
    access: RECORDERS,
    body: searchBody,
    status: 201,
    answer: applicationPage,
  },
  handOverToOnboarding: {
    method: 'put',
    path: `${PAGE}/onboarding`,
    summary: 'Who sees them through their first weeks, and what must be ready.',
    access: DECIDERS,
    body: onboardingBody,
    status: 200,
    answer: offerSheet,
  },
  markOnboardingStep: {
    method: 'put',
    path: `${PAGE}/onboarding/steps/{position}`,
    summary: 'A step of the onboarding is done, or is not after all.',
    access: RECORDERS,
    body: stepDoneBody,
    status: 200,
    answer: offerSheet,
  },
  getFirstDay: {
    method: 'get',
    path: `${PAGE}/first-day.ics`,
    summary: 'The first day as a calendar file.',
    access: EVERY_ROLE,
    status: 200,
    isFile: true,
  },
  addTeamNote: {
    method: 'post',
    path: `${PAGE}/team-notes`,
    summary: 'A line from a member for somebody who said yes; it goes along with the celebration.',
    access: RECORDERS,
    body: teamNoteBody,
    status: 201,
    answer: offerSheet,
  },
} as const satisfies Record<string, Endpoint>;

export type OfferSheet = z.infer<typeof offerSheet>;
