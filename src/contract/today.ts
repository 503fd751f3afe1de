import { z } from 'zod';
import { id, instant, named } from './scalars.ts';
import { dueFrom, obligationKind, phase, turnParty, urgency } from './vocabulary.ts';

export const todayList = z.enum(['owed', 'soon', 'waiting']).meta({
  id: 'TodayList',
  description: 'owed: your side owes a word that is due; soon: it will be; waiting: the other side owes one.',
});

export const todayQuery = z.object({
  whose: z.enum(['mine', 'team', 'everyone']).default('mine').meta({
    description:
      'mine: what you hold yourself; team: openings on whose ladder you stand; everyone: the whole workspace.',
  }),
  openingId: id.optional().meta({ description: 'Only this opening.' }),
  kind: obligationKind.optional().meta({ description: 'Only where a word of this kind is owed.' }),
  late: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: '`true`: only where the date of a word has passed.' }),
  list: todayList.optional().meta({ description: 'Only this list, from `cursor` on.' }),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** A count that is never worked out beyond a bound: `isBounded` reads as "500+". */
export const boundedCount = z
  .object({ count: z.int().min(0), isBounded: z.boolean() })
  .meta({ id: 'BoundedCount' });

export const todayItem = z
  .object({
    applicationId: id,
    person: named,
    opening: named,
    owner: named.nullable(),
    phase,
    turn: turnParty,
    urgency,
    kind: obligationKind.nullable().meta({ description: 'The duty that is spoken of.' }),
    key: z.string().nullable().meta({ description: 'The key of that duty.' }),
    snoozedUntil: instant.nullable(),
    mail: z
      .object({ id, leavesAt: instant.nullable() })
      .nullable()
      .meta({ description: 'A mail for it that somebody approved and that is on its way.' }),
    owes: z.string().meta({
      description: 'What is owed, in a sentence.',
      example: 'Tell Ada Park the decision',
    }),
    why: z.string().meta({ description: 'The rule and the fact behind it, in a sentence.' }),
    since: instant.meta({ description: 'Since when a word has been owed or waited for.' }),
    promisedFor: instant.nullable(),
    dueAt: instant.nullable(),
    dueFrom: dueFrom.nullable(),
    isLate: z.boolean(),
    isHardToReach: z
      .boolean()
      .meta({ description: 'Several tries in a row to reach them, and no word back.' }),
  })
  .meta({ id: 'TodayItem' });

/** What a member owes the file: a debrief, a scorecard. It stands beside the words to people. */
export const ownDebt = z
  .object({
    applicationId: id,
    person: named,
    opening: named,
    key: z.string(),
    kind: obligationKind,
    owes: z.string(),
    why: z.string(),
    since: instant,
    dueAt: instant,
    isLate: z.boolean(),
    snoozedUntil: instant.nullable(),
  })
  .meta({ id: 'OwnDebt' });

export const todayPage = z
  .object({ total: boundedCount, items: z.array(todayItem), nextCursor: z.string().nullable() })
  .meta({ id: 'TodayPage' });

/** Lists that were not asked for are left out. Items come in the order of harm (R28). */
export const todayAnswer = z
  .object({
    asOf: instant,
    owed: todayPage.optional(),
    soon: todayPage.optional(),
    waiting: todayPage.optional(),
    own: z.array(ownDebt).optional().meta({
      description:
        'For `mine`: the debriefs and scorecards that you owe, the earliest due first; at most 50.',
    }),
    kept: z.object({ words: boundedCount, since: instant }).optional().meta({
      description: 'How many words were given in time since then, by you or by everyone.',
    }),
  })
  .meta({ id: 'Today' });

export type TodayList = z.infer<typeof todayList>;
export type TodayItem = z.infer<typeof todayItem>;
export type OwnDebt = z.infer<typeof ownDebt>;
export type TodayPage = z.infer<typeof todayPage>;
export type TodayAnswer = z.infer<typeof todayAnswer>;
