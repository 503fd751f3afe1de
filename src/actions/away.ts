import { AppError } from '../domain/app-error.ts';
import { createZone } from '../domain/calendar/zone.ts';
import type { AbsenceStated, Fact, FactTakenBack } from '../domain/fact/fact.ts';
import { dayNumberOf } from '../lib/day-number.ts';
import type { Instant, PlainDate } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { listWorkspacesAwayDue } from '../storage/doors.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import {
  type AwayTime,
  findAwayTime,
  insertAwayTime,
  listAwayTimes,
  saveAwayTimeEnded,
  settleAwayTimes,
  wakeWordsOf,
} from '../storage/queries/away-times.ts';
import { listApplicationsWithFact } from '../storage/queries/facts-by-id.ts';
import { listOpenApplicationsDecidedBy } from '../storage/queries/holdings.ts';
import { findMember } from '../storage/queries/members.ts';
import { findWorkspace, lockWorkspace } from '../storage/queries/workspaces.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { refuseHeir } from './refuse-heir.ts';
import { recordFactsInBulk } from './save-standing.ts';

export interface SetAway extends Acting {
  readonly awayId: string;
  readonly standInId: string;
  readonly from: PlainDate;
  /** The last day away. */
  readonly until: PlainDate;
}

/**
 * A member will be away: from the morning of the first day somebody else holds what they owe. Where they decide, the
 * history says so, and a holding note is owed before a promise that would pass meanwhile (R20).
 */
export async function setAway(deps: ActionDeps, input: SetAway): Promise<{ readonly id: string }> {
  const { workspaceId, awayId } = input;
  const id = deps.newId();
  const now = deps.clock.now();
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await lockWorkspace(trx, workspaceId);
    const away = await plannedAway(trx, { ...input, id, now });
    await insertAwayTime(trx, workspaceId, { ...away, setBy: input.memberId, setAt: now });
    const fact: AbsenceStated = {
      type: 'AbsenceStated',
      id: factIdOf(id),
      at: now,
      recordedAt: now,
      actor: { kind: 'member', id: input.memberId },
      party: 'team',
      memberId: awayId,
      from: input.from,
      until: input.until,
    };
    const decided = await listOpenApplicationsDecidedBy(trx, workspaceId, awayId);
    await recordInAll(trx, { workspaceId, applicationIds: decided, fact }, deps);
    if (away.begunAt !== null) await wakeWordsOf(trx, workspaceId, { memberIds: [awayId], at: now });
  });
  return { id };
}

/** Back already, or not away after all: everything is as if it had never been said. */
export async function endAway(
  deps: ActionDeps,
  { workspaceId, memberId, awayTimeId }: Acting & { readonly awayTimeId: string },
): Promise<void> {
  const now = deps.clock.now();
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const away = await getAwayTime(trx, workspaceId, awayTimeId);
    await saveAwayTimeEnded(trx, workspaceId, { id: awayTimeId, at: now });
    const decided = await listOpenApplicationsDecidedBy(trx, workspaceId, away.memberId);
    const factId = factIdOf(awayTimeId);
    const told = await listApplicationsWithFact(trx, workspaceId, { applicationIds: decided, factId });
    const fact: FactTakenBack = {
      type: 'FactTakenBack',
      id: `${factId}:back`,
      at: now,
      recordedAt: now,
      actor: { kind: 'member', id: memberId },
      factId,
    };
    await recordInAll(trx, { workspaceId, applicationIds: told, fact }, deps);
    const memberIds = [away.memberId, away.standInId];
    await wakeWordsOf(trx, workspaceId, { memberIds, at: now });
  });
}

/** Whose away time it is, for who may end it. */
export async function getAwayTime(trx: Trx, workspaceId: string, awayTimeId: string): Promise<AwayTime> {
  const away = await findAwayTime(trx, workspaceId, awayTimeId);
  if (away === undefined)
    throw new AppError('away_time_not_found', `There is no away time "${awayTimeId}" here that is not over`);
  return away;
}

/** Debts move to the stand-in on the morning of the first day, and back after the last one. */
export async function settleAway({ database, clock }: Pick<ActionDeps, 'database' | 'clock'>): Promise<void> {
  const now = clock.now();
  for (const workspaceId of await listWorkspacesAwayDue(database, now)) {
    await inWorkspace(database, workspaceId, async (trx) => {
      const settled = await settleAwayTimes(trx, workspaceId, now);
      const memberIds = settled.flatMap((one) => [one.memberId, one.standInId]);
      await wakeWordsOf(trx, workspaceId, { memberIds, at: now });
    });
  }
}

async function plannedAway(
  trx: Trx,
  {
    workspaceId,
    awayId,
    standInId,
    from,
    until,
    id,
    now,
  }: SetAway & { readonly id: string; readonly now: Instant },
): Promise<AwayTime> {
  const member = await findMember(trx, workspaceId, awayId);
  const workspace = await findWorkspace(trx, workspaceId);
  if (member === undefined || workspace === undefined)
    throw new AppError('member_not_found', `There is no member "${awayId}" here`);
  await refuseHeir(trx, workspaceId, { heirId: standInId, ofId: awayId, field: 'standInId' });
  const zone = createZone(member.timeZone ?? workspace.timeZone);
  const beginsAt = zone.startOfDay(dayNumberOf(from));
  const endsAt = zone.startOfDay(dayNumberOf(until) + 1);
  if (until < from) throw refusedDays(member.name, 'until', 'must not lie before the first day');
  if (endsAt <= now) throw refusedDays(member.name, 'until', 'must not be over');
  for (const other of await listAwayTimes(trx, workspaceId)) {
    if (other.from > until || other.until < from) continue;
    if (other.memberId === awayId) throw refusedDays(member.name, 'from', 'is inside another away time');
    if (other.memberId === standInId)
      throw new AppError(
        'stand_in_away',
        `Cannot note that ${member.name} is away: the stand-in is away too, from ${other.from} until ${other.until}`,
      );
  }
  const begunAt = beginsAt <= now ? now : null;
  return { id, memberId: awayId, standInId, from, until, beginsAt, endsAt, begunAt };
}

function refusedDays(name: string, field: 'from' | 'until', why: string): AppError {
  return new AppError('input_invalid', `Cannot note that ${name} is away: a day ${why}`, { [field]: why });
}

function factIdOf(awayTimeId: string): string {
  return `away:${awayTimeId}`;
}

interface InAll {
  readonly workspaceId: string;
  readonly applicationIds: readonly string[];
  readonly fact: Fact;
}

const BATCH = 500;

async function recordInAll(
  trx: Trx,
  { workspaceId, applicationIds, fact }: InAll,
  { policies, clock }: ActionDeps,
): Promise<void> {
  for (let from = 0; from < applicationIds.length; from += BATCH) {
    const facts = new Map(applicationIds.slice(from, from + BATCH).map((id) => [id, [fact]]));
    await recordFactsInBulk(trx, { workspaceId, facts }, { policies, now: clock.now() });
  }
}
