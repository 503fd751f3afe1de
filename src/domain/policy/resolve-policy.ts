import type { StandIns } from '../arrangement/stand-ins.ts';
import type { CalendarOf } from '../calendar/calendars.ts';
import { DEFAULT_TIMING } from './default-policy.ts';
import type { LegalClockId } from './legal-clock-id.ts';
import { LEGAL_CLOCKS } from './legal-clocks.ts';
import type { LegalClock, Policy, PolicyOverrides, Timing, TimingRow, TimingRowId } from './policy.ts';

/** The policy of one application: the defaults, then what workspace, opening and stage set differently, in that order. */
export function resolvePolicy(input: {
  readonly overrides: readonly PolicyOverrides[];
  readonly calendarOf: CalendarOf;
  readonly standIns?: StandIns;
}): Policy {
  let timing: Timing = DEFAULT_TIMING;
  let legal = LEGAL_CLOCKS;
  for (const override of input.overrides) {
    timing = overrideTiming(timing, override);
    legal = overrideLegal(legal, override);
  }
  const { calendarOf, standIns } = input;
  return { timing, legal, calendarOf, ...(standIns !== undefined && { standIns }) };
}

function overrideTiming(timing: Timing, override: PolicyOverrides): Timing {
  if (override.timing === undefined) return timing;
  const changed: Record<TimingRowId, TimingRow> = { ...timing };
  for (const [id, change] of Object.entries(override.timing) as [TimingRowId, Partial<TimingRow>][]) {
    changed[id] = { ...changed[id], ...change };
  }
  return changed;
}

function overrideLegal(legal: Policy['legal'], override: PolicyOverrides): Policy['legal'] {
  if (override.legal === undefined) return legal;
  const changed: Record<LegalClockId, LegalClock> = { ...legal };
  for (const [id, change] of Object.entries(override.legal) as [LegalClockId, Partial<LegalClock>][]) {
    changed[id] = { ...changed[id], ...change };
  }
  return changed;
}
