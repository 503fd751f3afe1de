import { z } from 'zod';
import { day, id, instant, named } from './scalars.ts';
import {
  closureHow,
  dueFrom,
  endReason,
  evidence,
  nudgeReceiver,
  obligationKind,
  outcome,
  party,
  phase,
  promiseState,
  snoozeReason,
  turnParty,
  urgency,
  warningKind,
} from './vocabulary.ts';

/** Why a duty stands: the fact that made it, the rule, and where that rule comes from. */
export const because = z
  .object({
    factId: z.string(),
    at: instant,
    rule: z.string().meta({ description: 'The row of the policy or the legal clock.', example: 'thankYou' }),
    sentence: z.string(),
    source: z
      .string()
      .nullable()
      .meta({ description: 'Where the rule comes from: a study, a law, a choice.' }),
    place: z.string().meta({ description: 'Where the rule stands: a row of the policy, a rule, the law.' }),
    sources: z.array(z.string()).meta({ description: 'A law, an address, or a section of the evidence.' }),
    asOf: day.nullable().meta({ description: 'When the sources were last read.' }),
  })
  .meta({ id: 'Because' });

export const obligationState = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('open') }),
    z.object({
      is: z.literal('met'),
      at: instant,
      by: evidence,
      factId: z.string(),
      wasLate: z.boolean(),
    }),
    z.object({ is: z.literal('ended'), at: instant, why: endReason, factId: z.string() }),
  ])
  .meta({ id: 'ObligationState' });

export const plannedNudge = z
  .object({ step: z.int(), at: instant, to: nudgeReceiver, isDue: z.boolean() })
  .meta({ id: 'PlannedNudge' });

/** Put off by whoever owes it; the date of the duty stays. */
export const snooze = z
  .object({ until: instant, reason: snoozeReason, factId: z.string() })
  .nullable()
  .meta({ id: 'Snooze' });

export const obligation = z
  .object({
    key: z.string(),
    kind: obligationKind,
    sentence: z.string(),
    owedBy: party,
    owedTo: party,
    owner: named.nullable(),
    because,
    dueAt: instant,
    dueFrom,
    lawAt: instant
      .nullable()
      .meta({ description: 'For a duty in law: the last instant that the law allows.' }),
    isLate: z.boolean(),
    state: obligationState,
    snooze,
    snoozeLimit: instant.nullable().meta({
      description: 'The latest instant to which your side may put it off; `null` where it may not.',
    }),
    nudges: z.array(plannedNudge),
  })
  .meta({ id: 'Obligation' });

export const promise = z
  .object({
    by: party,
    madeAt: instant,
    dueAt: instant,
    state: promiseState,
  })
  .meta({ id: 'Promise' });

export const warning = z
  .object({ kind: warningKind, since: instant, sentence: z.string(), obligationKey: z.string().nullable() })
  .meta({ id: 'Warning' });

/** Everything worked out for one application at `asOf`; unchanged until `wakeAt` or the next fact. */
export const standing = z
  .object({
    sentence: z.string().meta({ description: 'Where it stands, for a person to read.' }),
    phase,
    turn: z.object({
      party: turnParty,
      since: instant.nullable(),
      dueAt: instant.nullable(),
      obligationKey: z.string().nullable(),
    }),
    promise: promise.nullable(),
    silence: z.object({ of: z.enum(['team', 'candidate', 'agency']), since: instant }).nullable(),
    untold: z.object({ decisionId: z.string(), outcome, since: instant }).nullable(),
    warnings: z.array(warning),
    attention: z.object({
      list: z.enum(['owed', 'soon', 'waiting', 'none']),
      urgency,
      since: instant,
      obligationKey: z.string().nullable().meta({ description: 'The word that is spoken of first.' }),
    }),
    closure: z.object({ at: instant, how: closureHow }).nullable(),
    wakeAt: instant.nullable(),
  })
  .meta({ id: 'Standing' });

/** An opening's last word is owed to these people. */
export const leftPerson = z
  .object({
    applicationId: id,
    person: named,
    owner: named.nullable(),
    wasInterviewed: z.boolean(),
    dueAt: instant.nullable(),
  })
  .meta({ id: 'LeftPerson' });

export type Because = z.infer<typeof because>;
export type Obligation = z.infer<typeof obligation>;
export type PlannedNudge = z.infer<typeof plannedNudge>;
export type Standing = z.infer<typeof standing>;
export type Warning = z.infer<typeof warning>;
export type LeftPerson = z.infer<typeof leftPerson>;
