import { z } from 'zod';
import { address, country, day, id, instant, name, named, region, timeZone } from './scalars.ts';
import { language, password } from './session.ts';
import { role } from './vocabulary.ts';

/** How a member reads the app; `null` leaves it to the browser and to the workspace. */
export const youBody = z
  .object({ name, language: language.nullable(), timeZone: timeZone.nullable() })
  .meta({ id: 'You' });

export const passwordBody = z
  .object({ current: z.string().min(1).max(128), next: password })
  .meta({ id: 'PasswordChange' });

/** Where a member is signed in. */
export const ownSession = z
  .object({
    isThis: z.boolean(),
    device: z.string().nullable().meta({ description: 'What the browser says of itself.' }),
    ip: z.string().nullable(),
    since: instant,
    lastSeenAt: instant,
  })
  .meta({ id: 'OwnSession' });

export const ownSessionsAnswer = z.object({ sessions: z.array(ownSession) }).meta({ id: 'OwnSessions' });

export const signInLinkBody = z.object({ address }).meta({ id: 'SignInLink' });

const closedDay = z.object({ day, name: z.string().trim().max(200).nullable() });

const workspaceParts = {
  name,
  country,
  region: region.nullable(),
  timeZone,
  employerSize: z.int().min(1).max(10_000_000).nullable(),
  closedDays: z.array(closedDay).max(2000),
};

const checkRules = z.enum(['byCountry', 'fcra', 'none']).meta({
  id: 'CheckRules',
  description:
    'Whether background checks follow the steps of the Fair Credit Reporting Act: where the opening is in the United States, always, or never.',
});

export const workspaceSettings = z
  .object({
    ...workspaceParts,
    headOfHiring: named.nullable(),
    complianceOwner: named.nullable(),
    checkRules,
  })
  .meta({ id: 'WorkspaceSettings' });

export const workspaceBody = z
  .object({
    ...workspaceParts,
    headOfHiringId: id.nullable(),
    complianceOwnerId: id.nullable(),
    checkRules: checkRules.optional().meta({ description: 'Kept as it is when left out.' }),
  })
  .meta({ id: 'WorkspaceChange' });

export const apiKey = z
  .object({
    id,
    name,
    hint: z.string().meta({ description: 'The last letters of the key, to tell keys apart.' }),
    role,
    madeBy: named.nullable(),
    madeAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'ApiKey' });

export const apiKeysAnswer = z.object({ keys: z.array(apiKey) }).meta({ id: 'ApiKeys' });

export const apiKeyBody = z
  .object({ name, role, expiresAt: instant.nullable().default(null) })
  .meta({ id: 'NewApiKey' });

export const apiKeyAnswer = z
  .object({ id, key: z.string().meta({ description: 'Told this once; only its digest is kept.' }) })
  .meta({ id: 'MadeApiKey' });

export const erasureBody = z
  .object({
    theyAsked: z.boolean().default(false).meta({
      description:
        'They asked for it themselves: what they applied for is taken back, as their own last word.',
    }),
  })
  .meta({ id: 'NewErasure' });

/** What erasing a person takes away, and what stays. */
export const erasureAnswer = z
  .object({
    person: named,
    erasedAt: instant.nullable(),
    applications: z.int(),
    notes: z.int(),
    messages: z.int().meta({ description: 'Mails whose text, subject and addresses are erased.' }),
    statusLinks: z.int(),
    facts: z
      .int()
      .meta({ description: 'What stays: that and when they were answered, without who they are.' }),
    open: z.int().meta({ description: 'Applications in which somebody still owes them a word.' }),
    untold: z.int().meta({
      description: 'Applications in which they were met, or decided on, and have heard no last word.',
    }),
  })
  .meta({ id: 'Erasure' });

export type WorkspaceSettings = z.infer<typeof workspaceSettings>;
export type ApiKey = z.infer<typeof apiKey>;
export type Erasure = z.infer<typeof erasureAnswer>;
