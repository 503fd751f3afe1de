import { AppError } from '../domain/app-error.ts';
import type { DutyHandedOver } from '../domain/fact/fact.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { listMembershipsOf } from '../storage/doors.ts';
import { inWorkspace, openTransaction, takeRole } from '../storage/in-workspace.ts';
import { revokeApiKeys } from '../storage/queries/api-keys.ts';
import { passStandIns } from '../storage/queries/away-times.ts';
import { handOverPlaces } from '../storage/queries/hand-overs.ts';
import {
  countOwnApplications,
  listOpeningsHeld,
  listWordsHeld,
  listWorkspacePlaces,
} from '../storage/queries/holdings.ts';
import { countAdmins, findMemberUser, saveMember } from '../storage/queries/members.ts';
import { deletePushTargetsOf } from '../storage/queries/push-targets.ts';
import { removeUser } from '../storage/queries/sign-in.ts';
import { lockWorkspace } from '../storage/queries/workspaces.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { refuseHeir } from './refuse-heir.ts';
import { recordFactsInBulk } from './save-standing.ts';

export interface Leave extends Acting {
  readonly leavingId: string;
  /** Who takes over everything that is not named below; `null` for somebody who holds nothing. */
  readonly toId: string | null;
  /** Opening to whoever takes it over. */
  readonly openings: ReadonlyMap<string, string>;
}

export interface Departed {
  /** Who must be looked up anew: they sign in no more, and their keys open nothing. */
  readonly callerKeys: readonly string[];
  readonly moved: readonly Moved[];
}

export interface Moved {
  readonly toId: string;
  readonly words: number;
  readonly late: number;
  readonly openings: number;
}

/**
 * A member leaves. Everything that they hold passes to those who are named, in one transaction with the facts that say so
 * in the history of each person who waits; refused while something would be nobody's.
 */
export async function leave(deps: ActionDeps, input: Leave): Promise<Departed> {
  const { database } = deps;
  const userId = await findOnlyUser(deps, input);
  return await database.db.transaction().execute(async (trx) => {
    // Before the role is taken, which may not touch the tables of the sign-in.
    if (userId !== null) await removeUser(trx, userId);
    await takeRole(trx, database.wall, { 'heardback.workspace_id': input.workspaceId });
    const { keyIds, moved } = await openTransaction.run(true, () => depart(trx, input, deps));
    return { callerKeys: [...(userId === null ? [] : [userId]), ...keyIds], moved };
  });
}

/** The user of the member, unless the same user is a member elsewhere too. */
async function findOnlyUser(
  { database }: ActionDeps,
  { workspaceId, leavingId }: Leave,
): Promise<string | null> {
  const member = await inWorkspace(database, workspaceId, (trx) =>
    findMemberUser(trx, workspaceId, leavingId),
  );
  if (member === undefined) throw memberNotFound(leavingId);
  if (member.userId === null) return null;
  const memberships = await listMembershipsOf(database, member.userId);
  return memberships.length > 1 ? null : member.userId;
}

async function depart(
  trx: Trx,
  input: Leave,
  deps: ActionDeps,
): Promise<{ readonly keyIds: readonly string[]; readonly moved: readonly Moved[] }> {
  const { workspaceId, leavingId, toId } = input;
  await lockWorkspace(trx, workspaceId);
  const member = await findMemberUser(trx, workspaceId, leavingId);
  if (member === undefined) throw memberNotFound(leavingId);
  if (member.role === 'admin' && member.userId !== null && (await countAdmins(trx, workspaceId)) <= 1)
    throw new AppError('last_admin', `Cannot let ${member.name} go: nobody else here is an admin`);
  for (const heirId of new Set(input.openings.values()))
    await refuseHeir(trx, workspaceId, { heirId, ofId: leavingId, field: 'openings' });
  if (toId !== null) await refuseHeir(trx, workspaceId, { heirId: toId, ofId: leavingId, field: 'toId' });
  const now = deps.clock.now();
  const moved = await handEverythingOver(trx, { ...input, name: member.name }, { deps, now });
  await saveMember(trx, { workspaceId, memberId: leavingId }, { left_at: now, heir_id: toId, user_id: null });
  await passStandIns(trx, workspaceId, { fromId: leavingId, toId, at: now });
  await deletePushTargetsOf(trx, workspaceId, leavingId);
  const keyIds = await revokeApiKeys(trx, workspaceId, { memberId: leavingId, at: now });
  return { keyIds, moved };
}

interface At {
  readonly deps: ActionDeps;
  readonly now: Instant;
}

async function handEverythingOver(
  trx: Trx,
  { workspaceId, memberId, leavingId, toId, openings, name }: Leave & { readonly name: string },
  { deps, now }: At,
): Promise<readonly Moved[]> {
  const words = await listWordsHeld(trx, workspaceId, leavingId);
  const held = await listOpeningsHeld(trx, workspaceId, { memberId: leavingId, now });
  const others = await countOwnApplications(trx, workspaceId, leavingId);
  const places = await listWorkspacePlaces(trx, workspaceId, leavingId);
  if (words.length + held.length + others + places.length === 0) return [];
  if (toId === null)
    throw new AppError(
      'debts_left',
      `Cannot let ${name} go: ${words.length} words and ${held.length} openings would be nobody’s; say who takes over`,
    );
  const id = deps.newId();
  const handing = { id, fromId: leavingId, toId, openings, handedBy: memberId, handedAt: now };
  await handOverPlaces(trx, workspaceId, handing);
  const heirOf = (openingId: string) => openings.get(openingId) ?? toId;
  const facts = new Map<string, DutyHandedOver[]>();
  for (const { applicationId, openingId, key } of words) {
    const fact = handedOver({ id: `${id}:${key}`, key, toMemberId: heirOf(openingId) }, memberId, now);
    facts.set(applicationId, [...(facts.get(applicationId) ?? []), fact]);
  }
  for (const batch of inBatches([...facts]))
    await recordFactsInBulk(trx, { workspaceId, facts: new Map(batch) }, { policies: deps.policies, now });
  return [...new Set([toId, ...openings.values()])].map((heirId) => {
    const theirs = words.filter((word) => heirOf(word.openingId) === heirId);
    return {
      toId: heirId,
      words: theirs.length,
      late: theirs.filter((word) => word.dueAt <= now).length,
      openings: held.filter((one) => one.places.length > 0 && heirOf(one.openingId) === heirId).length,
    };
  });
}

function handedOver(
  what: Pick<DutyHandedOver, 'id' | 'key' | 'toMemberId'>,
  memberId: string,
  now: Instant,
): DutyHandedOver {
  return {
    type: 'DutyHandedOver',
    ...what,
    at: now,
    recordedAt: now,
    actor: { kind: 'member', id: memberId },
  };
}

/** As many as one statement takes without holding everything in memory twice. */
const BATCH = 500;

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH);
}

function memberNotFound(memberId: string): AppError {
  return new AppError('member_not_found', `There is no member "${memberId}" here`);
}
