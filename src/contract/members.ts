import { z } from 'zod';
import { address, day, id, instant, name, named } from './scalars.ts';
import { member } from './session.ts';
import { role } from './vocabulary.ts';

/** What one member holds at this moment. */
export const memberHoldings = member
  .extend({
    signsIn: z.boolean().meta({ description: 'Whether they have a way to sign in.' }),
    openings: z.int().meta({ description: 'Openings on whose ladder they stand, but for closed ones.' }),
    words: z.int().meta({ description: 'Words that they owe and nobody has given yet.' }),
    late: z.int().meta({ description: 'Of these, how many are past their date.' }),
    away: z.object({ until: day, standIn: named }).nullable(),
  })
  .meta({ id: 'MemberHoldings' });

export const invitation = z
  .object({
    id,
    name,
    address,
    role,
    invitedBy: named.nullable(),
    createdAt: instant,
    expiresAt: instant,
  })
  .meta({ id: 'Invitation' });

export const teamAnswer = z
  .object({
    members: z.array(memberHoldings),
    invitations: z.array(invitation).meta({ description: 'Open ones; for admins alone.' }),
  })
  .meta({ id: 'Team' });

export const invitationBody = z.object({ name, address, role }).meta({ id: 'NewInvitation' });

/** The link is told once: only its digest is kept. */
export const invitationAnswer = z
  .object({
    id,
    link: z.url(),
    expiresAt: instant,
    wasMailed: z
      .boolean()
      .meta({ description: 'Whether a mail server took it; if not, pass the link on yourself.' }),
  })
  .meta({ id: 'InvitationLink' });

export const roleBody = z.object({ role }).meta({ id: 'RoleChange' });

/** What would have to pass to others before a member can leave. */
export const holdingsAnswer = z
  .object({
    member: named,
    people: z.int().meta({ description: 'People who wait for a word that this member owes.' }),
    late: z.int().meta({ description: 'Of these, how many wait too long already.' }),
    openings: z.array(
      z.object({
        opening: named,
        state: z.enum(['open', 'frozen', 'filled', 'closed']),
        places: z.array(z.enum(['owner', 'lead', 'manager', 'headOfHiring', 'complianceOwner'])),
        people: z.int(),
        late: z.int(),
      }),
    ),
    applications: z
      .int()
      .meta({ description: 'Applications that are theirs and not the opening’s owner’s.' }),
    workspacePlaces: z.array(z.enum(['headOfHiring', 'complianceOwner'])),
    apiKeys: z.int().meta({ description: 'Keys that they made, which end with them.' }),
    isLastAdmin: z.boolean(),
  })
  .meta({ id: 'Holdings' });

/** Who takes over: one member for everything, and others for some of the openings. */
export const departureBody = z
  .object({
    toId: id.optional().meta({ description: 'May be left out by somebody who holds nothing.' }),
    openings: z
      .array(z.object({ openingId: id, toId: id }))
      .max(2000)
      .default([]),
  })
  .meta({ id: 'Departure' });

export const departureAnswer = z
  .object({
    moved: z.array(z.object({ to: named, words: z.int(), late: z.int(), openings: z.int() })),
  })
  .meta({ id: 'Departed' });

export const awayTime = z
  .object({
    id,
    member: named,
    standIn: named,
    from: day,
    until: day.meta({ description: 'The last day away.' }),
    isNow: z.boolean(),
  })
  .meta({ id: 'AwayTime' });

export const awayTimesAnswer = z.object({ awayTimes: z.array(awayTime) }).meta({ id: 'AwayTimes' });

export const awayTimeBody = z
  .object({
    memberId: id.optional().meta({ description: 'Yourself when left out; admins may name others.' }),
    standInId: id,
    from: day,
    until: day,
  })
  .meta({ id: 'NewAwayTime' });

export type MemberHoldings = z.infer<typeof memberHoldings>;
export type Invitation = z.infer<typeof invitation>;
export type Holdings = z.infer<typeof holdingsAnswer>;
export type AwayTime = z.infer<typeof awayTime>;
