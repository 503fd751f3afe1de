import { z } from 'zod';
import { instant } from './scalars.ts';
import { obligation, standing } from './standing.ts';

export const EXPLANATION_VERSION = 1;

const rule = z.object({
  sentence: z.string(),
  place: z.string().meta({ description: 'A row of the policy, a settled rule, or law.' }),
  sources: z.array(z.string()),
  asOf: z.string(),
});

const factBehind = z.object({ id: z.string(), type: z.string(), at: instant });

const owed = obligation.omit({ owner: true, because: true, snoozeLimit: true }).extend({
  ownerName: z.string().nullable(),
  because: z.object({ fact: factBehind.nullable(), at: instant, rule }),
});

/** What `heardback explain --json` writes: each application at each instant that was asked for. */
export const explanation = z
  .object({
    version: z.literal(EXPLANATION_VERSION),
    results: z.array(
      z.object({
        application: z.string(),
        person: z.string(),
        opening: z.string(),
        at: instant,
        standing,
        obligations: z.array(owed),
      }),
    ),
  })
  .meta({ id: 'Explanation', title: 'What heardback explain --json writes' });

export type Explanation = z.infer<typeof explanation>;
export type Explained = Explanation['results'][number];
