import { z } from 'zod';
import { DEFAULT_TIMING } from '../domain/policy/default-policy.ts';
import type { LegalClockId } from '../domain/policy/legal-clock-id.ts';
import { LEGAL_CLOCKS } from '../domain/policy/legal-clocks.ts';
import type { TimingRowId } from '../domain/policy/policy.ts';
import { day, id, instant, named } from './scalars.ts';
import { nudgeReceiver, obligationKind } from './vocabulary.ts';

export const timingRowId = z
  .enum(Object.keys(DEFAULT_TIMING) as [TimingRowId, ...TimingRowId[]])
  .meta({ id: 'TimingRowId' });
export const legalClockId = z
  .enum(Object.keys(LEGAL_CLOCKS) as [LegalClockId, ...LegalClockId[]])
  .meta({ id: 'LegalClockId' });
export const ruleId = z.union([timingRowId, legalClockId]).meta({ id: 'RuleId' });

const count = z.int().min(0).max(1000);

/** How long after its cause; business days may lie before it, for what counts back from a first day. */
export const span = z
  .union([
    z.strictObject({ businessDays: z.int().min(-60).max(260) }),
    z.strictObject({ calendarDays: count }),
    z.strictObject({ hours: count }),
    z.strictObject({ minutes: z.int().min(0).max(10_000) }),
  ])
  .meta({ id: 'Span' });

const legalSpan = z.union([span, z.strictObject({ months: z.int() })]);

export const nudgeRow = z
  .strictObject({
    from: z.enum(['cause', 'due']),
    businessDays: z.int().min(-60).max(60),
    to: nudgeReceiver,
    isImmediate: z.boolean().optional(),
  })
  .meta({ id: 'NudgeRow' });

export const legalNudge = z.strictObject({ afterDays: count, to: nudgeReceiver }).meta({ id: 'LegalNudge' });

const timingParts = { due: span.optional(), nudges: z.array(nudgeRow).max(20).optional() };
const legalParts = {
  isOn: z.boolean().optional(),
  due: span.optional(),
  nudges: z.array(legalNudge).max(20).optional(),
  warnAfterDays: count.nullable().optional(),
};

/** What shall hold of one rule instead of what holds above; what is left out stays as it is there. */
export const ruleSetting = z
  .union([
    z.strictObject({ rule: timingRowId, ...timingParts }),
    z.strictObject({ rule: legalClockId, ...legalParts }),
  ])
  .meta({ id: 'RuleSetting' });

/** Where a setting holds: for one opening, for one stage, or everywhere when neither is named. */
const scopeParts = { openingId: id.optional(), stage: z.string().min(1).max(200).optional() };

export const policyQuery = z.object(scopeParts);
export const ruleQuery = z.object({ ...scopeParts, rule: ruleId });
export const ruleBody = z
  .object({ ...scopeParts, setting: ruleSetting })
  .meta({ id: 'RuleBody', description: 'Everywhere, unless an opening or a stage is named.' });
/** `setting` is left out to ask what a reset would do. */
export const effectBody = z
  .object({ ...scopeParts, rule: ruleId, setting: ruleSetting.nullable() })
  .meta({ id: 'EffectBody' });

/** Who set it and when; `null` where it was set before such things were kept. */
export const setHere = z.object({ by: named.nullable(), at: instant }).meta({ id: 'SetHere' });

const timingValue = z.object({ due: span, nudges: z.array(nudgeRow) });
const clockValue = z.object({
  isOn: z.boolean(),
  due: span,
  nudges: z.array(legalNudge),
  warnAfterDays: z.int().nullable(),
});

export const policyRow = z
  .object({
    rule: timingRowId,
    number: z.string().meta({ description: 'The row of the published policy, or the settled rule.' }),
    event: z.string(),
    now: timingValue,
    otherwise: timingValue.meta({ description: 'What would hold here if nothing were set here.' }),
    setHere: setHere.nullable(),
    isSetAbove: z.boolean().meta({ description: 'Whether the workspace differs from the default.' }),
    sources: z.array(z.string()),
    asOf: day,
  })
  .meta({ id: 'PolicyRow' });

export const policyClock = z
  .object({
    rule: legalClockId,
    duty: z.string(),
    country: z.string(),
    region: z.string().nullable(),
    smallestEmployer: z.int(),
    needsPublicPosting: z.boolean(),
    legal: legalSpan,
    inForceSince: day,
    now: clockValue,
    otherwise: clockValue,
    setHere: setHere.nullable(),
    isSetAbove: z.boolean(),
    sources: z.array(z.string()),
    asOf: day,
  })
  .meta({ id: 'PolicyClock' });

export const policyAnswer = z
  .object({
    timing: z.array(policyRow),
    clocks: z.array(policyClock),
    scopes: z.object({ openings: z.array(named), stages: z.array(z.string()) }).meta({
      description: 'Openings and stages for which something is set differently.',
    }),
  })
  .meta({ id: 'Policy' });

export const touched = z
  .object({
    applicationId: id,
    person: named,
    openingTitle: z.string(),
    kind: obligationKind.nullable(),
    wasDueAt: instant.nullable(),
    dueAt: instant.nullable(),
  })
  .meta({ id: 'Touched' });

/** How many people, of whom the first are named. */
export const touchedPeople = z
  .object({ count: z.int(), people: z.array(touched) })
  .meta({ id: 'TouchedPeople' });

export const effectAnswer = z
  .object({
    asOf: instant,
    checked: z.int().meta({ description: 'How many open applications were worked out again.' }),
    isAll: z
      .boolean()
      .meta({ description: 'Whether that was all of them; if not, every count is “at least”.' }),
    becomeLate: touchedPeople,
    noLongerLate: touchedPeople,
    newlyOwed: touchedPeople,
    noLongerOwed: touchedPeople,
    dueEarlier: touchedPeople,
    dueLater: touchedPeople,
    remindersMove: z.int(),
  })
  .meta({ id: 'RuleEffect' });

export const policyChange = z
  .object({
    id,
    rule: ruleId,
    opening: named.nullable(),
    stage: z.string().nullable(),
    was: ruleSetting.nullable(),
    became: ruleSetting.nullable().meta({ description: '`null` where it was set back.' }),
    by: named.nullable(),
    at: instant,
  })
  .meta({ id: 'PolicyChange' });

export const policyChangesQuery = z.object({
  rule: ruleId.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const policyChangesAnswer = z.object({ changes: z.array(policyChange) }).meta({ id: 'PolicyChanges' });

export type Span = z.infer<typeof span>;
export type RuleSetting = z.infer<typeof ruleSetting>;
export type PolicyRow = z.infer<typeof policyRow>;
export type PolicyClock = z.infer<typeof policyClock>;
export type PolicyAnswer = z.infer<typeof policyAnswer>;
export type EffectAnswer = z.infer<typeof effectAnswer>;
export type TouchedPeople = z.infer<typeof touchedPeople>;
export type PolicyChange = z.infer<typeof policyChange>;
