import { z } from 'zod';
import { DEFAULT_TIMING } from '../domain/policy/default-policy.ts';
import type { LegalClockId } from '../domain/policy/legal-clock-id.ts';
import { LEGAL_CLOCKS } from '../domain/policy/legal-clocks.ts';
import type { TimingRowId } from '../domain/policy/policy.ts';
import { nudgeReceiver } from './vocabulary.ts';

const whole = z.int().min(0).max(1000);

const span = z.union([
  z.strictObject({ businessDays: whole }),
  z.strictObject({ calendarDays: whole }),
  z.strictObject({ hours: whole }),
  z.strictObject({ minutes: whole }),
]);

const nudge = z.strictObject({
  from: z.enum(['cause', 'due']),
  businessDays: z.int().min(-100).max(100),
  to: nudgeReceiver,
  isImmediate: z.boolean().optional(),
});

const legalNudge = z.strictObject({ afterDays: whole, to: nudgeReceiver });

const timingRowId = z.enum(Object.keys(DEFAULT_TIMING) as [TimingRowId, ...TimingRowId[]]);
const legalClockId = z.enum(Object.keys(LEGAL_CLOCKS) as [LegalClockId, ...LegalClockId[]]);

/** What a file sets differently from the default policy; the rows are those of docs/reference/policy.md. */
export const policyFile = z
  .strictObject({
    timing: z
      .partialRecord(
        timingRowId,
        z.strictObject({ due: span.optional(), nudges: z.array(nudge).max(20).optional() }),
      )
      .optional(),
    legal: z
      .partialRecord(
        legalClockId,
        z.strictObject({
          isOn: z.boolean().optional(),
          due: span.optional(),
          nudges: z.array(legalNudge).max(20).optional(),
          warnAfterDays: whole.nullable().optional(),
        }),
      )
      .optional(),
    closedDays: z
      .array(z.iso.date())
      .max(2000)
      .optional()
      .meta({ description: 'Days off on top of weekends and public holidays.' }),
  })
  .meta({ id: 'PolicyFile', title: 'A policy for heardback audit and heardback explain' });

export type PolicyFile = z.infer<typeof policyFile>;
