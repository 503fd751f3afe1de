import { z } from 'zod';
import { LANGUAGES } from '../domain/wording/language.ts';
import { address, country, id, name, region, timeZone } from './scalars.ts';
import { role } from './vocabulary.ts';

export const workspaceKind = z.enum(['team', 'seeker']).meta({ id: 'WorkspaceKind' });

export const member = z.object({ id, name, address: address.nullable(), role }).meta({ id: 'Member' });

export const language = z.enum(LANGUAGES).meta({ id: 'Language' });

/** The member who is looking, with how they read the app; `null` leaves it to the browser and to the workspace. */
export const ownMember = member
  .extend({ language: language.nullable(), timeZone: timeZone.nullable() })
  .meta({ id: 'OwnMember' });

export const workspace = z
  .object({ id, name, kind: workspaceKind, country, region: region.optional(), timeZone })
  .meta({ id: 'Workspace' });

/** Who is looking. Before the first visit is over there is nobody: `isSetUp` is false and setup is offered. */
export const sessionAnswer = z
  .object({ isSetUp: z.boolean(), member: ownMember.nullable(), workspace: workspace.nullable() })
  .meta({ id: 'Session' });

export const password = z
  .string()
  .min(10, { message: 'must have at least 10 characters' })
  .max(128, { message: 'must have at most 128 characters' });

export const signInBody = z.object({ address, password: z.string().min(1).max(128) }).meta({ id: 'SignIn' });

/** The first visit: the first member and their workspace. */
export const setupBody = z
  .object({
    name,
    address,
    password,
    workspace: z.object({
      name,
      kind: workspaceKind,
      country,
      region: region.optional(),
      timeZone,
      employerSize: z.int().min(1).max(10_000_000).optional().meta({
        description: 'Head count of the employer, where known: some laws ask for it.',
      }),
    }),
  })
  .meta({ id: 'Setup' });

export const memberBody = z.object({ name, address, role, password: password.optional() }).meta({
  id: 'NewMember',
  description: 'Without a password the member is known by name but cannot sign in.',
});

export const membersAnswer = z.object({ members: z.array(member) }).meta({ id: 'Members' });

export type Member = z.infer<typeof member>;
export type OwnMember = z.infer<typeof ownMember>;
export type Language = z.infer<typeof language>;
export type Workspace = z.infer<typeof workspace>;
export type SessionAnswer = z.infer<typeof sessionAnswer>;
