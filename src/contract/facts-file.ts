import { z } from 'zod';
import { factInFile } from './fact-shapes.ts';
import { policyFile } from './policy-file.ts';
import { name, place } from './scalars.ts';

/** Raised when a file that was right before would be read differently. */
export const FACTS_FILE_VERSION = 1;

const ref = z.string().min(1).max(300);
const memberRef = ref.nullable().default(null);

const ladder = z
  .strictObject({
    owner: memberRef,
    lead: memberRef,
    manager: memberRef,
    headOfHiring: memberRef,
    complianceOwner: memberRef,
  })
  .meta({
    description: 'Who owes the words of this opening, and to whom a late one is passed up: ids of members.',
  });

const opening = z.strictObject({
  id: ref,
  title: name,
  place: place
    .optional()
    .meta({ description: 'Where the team of this opening works, when elsewhere than the workspace.' }),
  isPubliclyPosted: z.boolean().default(true),
  employerSize: z.int().min(1).nullable().default(null),
  isFollowUpPartOfJob: z.boolean().default(false),
  ladder: ladder.optional(),
  policy: policyFile.optional().meta({ description: 'What this opening sets differently.' }),
});

const application = z.strictObject({
  id: ref,
  person: ref.meta({ description: 'The id of one of `people`.' }),
  opening: ref.meta({ description: 'The id of one of `openings`.' }),
  channel: z.enum(['direct', 'agency', 'referral']).default('direct'),
  agency: z.strictObject({ name, place: place.optional() }).optional(),
  mayWriteDirectly: z.boolean().default(false),
  facts: z.array(factInFile).max(10_000),
});

/** The file that `heardback explain` reads: who is who, and what happened, in any order. */
export const factsFile = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(FACTS_FILE_VERSION),
    workspace: z.strictObject({ kind: z.enum(['team', 'seeker']).default('team'), place }),
    members: z.array(z.strictObject({ id: ref, name })).default([]),
    people: z.array(z.strictObject({ id: ref, name, place: place.optional() })).min(1),
    openings: z.array(opening).min(1),
    applications: z.array(application).min(1),
  })
  .superRefine((file, context) => {
    const people = new Set(file.people.map(({ id }) => id));
    const openings = new Set(file.openings.map(({ id }) => id));
    for (const [index, { person, opening: openingId }] of file.applications.entries()) {
      if (!people.has(person))
        unknown(context, ['applications', index, 'person'], `no person has the id "${person}"`);
      if (!openings.has(openingId))
        unknown(context, ['applications', index, 'opening'], `no opening has the id "${openingId}"`);
    }
  })
  .meta({ id: 'FactsFile', title: 'Facts for heardback explain' });

function unknown(context: z.RefinementCtx, path: (string | number)[], message: string): void {
  context.addIssue({ code: 'custom', path, message });
}

export type FactsFile = z.infer<typeof factsFile>;
export type ApplicationInFile = FactsFile['applications'][number];
