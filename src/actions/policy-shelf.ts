import { followStandIns, type StandIns } from '../domain/arrangement/stand-ins.ts';
import { type CalendarOf, createCalendars } from '../domain/calendar/calendars.ts';
import type { HolidaysOf } from '../domain/calendar/holidays.ts';
import type { Place } from '../domain/party.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { resolvePolicy } from '../domain/policy/resolve-policy.ts';
import type { PlainDate } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { listStandIns } from '../storage/queries/away-times.ts';
import type { SharePlace } from '../storage/queries/circumstances.ts';
import { type KeptOverride, listClosedDays, listPolicyOverrides } from '../storage/queries/policies.ts';

/** The policies of every workspace. One shelf for a process: what its calendars have worked out is kept. */
export interface PolicyShelf {
  /** As the workspace has set it at this moment; or as it would be with the overrides of one scope replaced. */
  readonly read: (trx: Trx, workspaceId: string, instead?: KeptOverride) => Promise<PoliciesOfWorkspace>;
  /** The same object for the same place, by which calendars are found fastest. */
  readonly sharePlace: SharePlace;
}

/** What the workspace sets differently, then the opening, then the stage. */
export type PoliciesOfWorkspace = (openingId: string, stage: string | null) => Policy;

export function createPolicyShelf(holidaysOf: HolidaysOf): PolicyShelf {
  const calendars = new Map<string, CalendarOf>();
  const places = new Map<string, Place>();
  function calendarFor(closedDays: readonly PlainDate[]): CalendarOf {
    const key = closedDays.join();
    const known = calendars.get(key) ?? createCalendars(holidaysOf, closedDays);
    if (calendars.size >= MOST_CALENDARS) calendars.clear();
    calendars.set(key, known);
    return known;
  }
  return {
    read: async (trx, workspaceId, instead) => {
      const [kept, closedDays, standIns] = await Promise.all([
        listPolicyOverrides(trx, workspaceId),
        listClosedDays(trx, workspaceId),
        listStandIns(trx, workspaceId),
      ]);
      const overrides = instead ? [...kept.filter((one) => !isSameScope(one, instead)), instead] : kept;
      const shared = { calendarOf: calendarFor(closedDays), standIns: followStandIns(standIns) };
      return policiesOf(overrides, shared);
    },
    sharePlace: (place) => {
      const key = `${place.country}/${place.region ?? ''}/${place.timeZone}`;
      const known = places.get(key) ?? place;
      if (places.size >= MOST_PLACES) places.clear();
      places.set(key, known);
      return known;
    },
  };
}

/** Far more than anybody has; only so that neither grows for ever. */
const MOST_CALENDARS = 1000;
const MOST_PLACES = 10_000;

function isSameScope(one: KeptOverride, other: KeptOverride): boolean {
  return one.scope === other.scope && one.scopeKey === other.scopeKey;
}

function policiesOf(
  overrides: readonly KeptOverride[],
  shared: { readonly calendarOf: CalendarOf; readonly standIns: StandIns },
): PoliciesOfWorkspace {
  const known = new Map<string, Policy>();
  const find = (scope: KeptOverride['scope'], key: string | null) =>
    overrides.filter((one) => one.scope === scope && one.scopeKey === (key ?? undefined));
  return (openingId, stage) => {
    const those = [...find('workspace', ''), ...find('opening', openingId), ...find('stage', stage)];
    const key = those.map((one) => `${one.scope}/${one.scopeKey}`).join();
    const policy =
      known.get(key) ?? resolvePolicy({ overrides: those.map((one) => one.overrides), ...shared });
    known.set(key, policy);
    return policy;
  };
}
