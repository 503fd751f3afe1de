import type { Holdings, Invitation, MemberHoldings } from '../contract/members.ts';
import { AppError } from '../domain/app-error.ts';
import { toIso } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { readInWorkspace } from '../storage/in-workspace.ts';
import { listApiKeys } from '../storage/queries/api-keys.ts';
import { listAwayTimes } from '../storage/queries/away-times.ts';
import {
  countOpeningsHeld,
  countOwnApplications,
  countWordsHeld,
  listOpeningsHeld,
  listWorkspacePlaces,
} from '../storage/queries/holdings.ts';
import { listInvitations } from '../storage/queries/invitations.ts';
import { countAdmins, findMemberUser, listMembers, listSigningIn } from '../storage/queries/members.ts';
import type { Caller } from './auth/caller.ts';
import type { ServerDeps } from './deps.ts';
import { type Names, namedOf, namesOf } from './present/names.ts';

type Deps = Pick<ServerDeps, 'database' | 'clock'>;

/** The members with what each holds; the open invitations for those who may send some. */
export async function readTeam(
  { database, clock }: Deps,
  { workspace, role }: Caller,
): Promise<{ members: MemberHoldings[]; invitations: Invitation[] }> {
  const now = clock.now();
  return await readInWorkspace(database, workspace.id, async (trx) => {
    const members = await listMembers(trx, workspace.id);
    const names = namesOf(members);
    const invitations = role === 'admin' ? await listInvitations(trx, workspace.id, now) : [];
    return {
      members: await withHoldings(trx, { members, names, workspaceId: workspace.id, now }),
      invitations: invitations.map(({ createdAt, expiresAt, invitedBy, ...rest }) => ({
        ...rest,
        invitedBy: namedOf(names, invitedBy),
        createdAt: toIso(createdAt),
        expiresAt: toIso(expiresAt),
      })),
    };
  });
}

interface Team {
  readonly members: Awaited<ReturnType<typeof listMembers>>;
  readonly names: Names;
  readonly workspaceId: string;
  readonly now: number;
}

async function withHoldings(trx: Trx, { members, names, workspaceId, now }: Team): Promise<MemberHoldings[]> {
  const words = new Map((await countWordsHeld(trx, workspaceId, now)).map((one) => [one.memberId, one]));
  const openings = new Map(
    (await countOpeningsHeld(trx, workspaceId)).map((one) => [one.memberId, one.openings]),
  );
  const away = new Map(
    (await listAwayTimes(trx, workspaceId))
      .filter((one) => one.begunAt !== null)
      .map((one) => [one.memberId, one]),
  );
  const signingIn = await listSigningIn(trx, workspaceId);
  return members.map((member) => {
    const absence = away.get(member.id);
    const standIn = namedOf(names, absence?.standInId);
    return {
      ...member,
      signsIn: signingIn.has(member.id),
      openings: openings.get(member.id) ?? 0,
      words: words.get(member.id)?.words ?? 0,
      late: words.get(member.id)?.late ?? 0,
      away: absence && standIn ? { until: absence.until, standIn } : null,
    };
  });
}

/** What would have to pass to others before a member can leave. */
export async function readHoldings(
  { database, clock }: Deps,
  { workspace }: Caller,
  memberId: string,
): Promise<Holdings> {
  const [workspaceId, now] = [workspace.id, clock.now()];
  return await readInWorkspace(database, workspaceId, async (trx) => {
    const member = await findMemberUser(trx, workspaceId, memberId);
    if (member === undefined) throw new AppError('member_not_found', `There is no member "${memberId}" here`);
    const held = await listOpeningsHeld(trx, workspaceId, { memberId, now });
    const keys = await listApiKeys(trx, workspaceId, now);
    const isAdmin = member.role === 'admin' && member.userId !== null;
    return {
      member: { id: member.id, name: member.name },
      people: held.reduce((sum, one) => sum + one.people, 0),
      late: held.reduce((sum, one) => sum + one.late, 0),
      openings: held.map(({ openingId, title, ...rest }) => ({
        opening: { id: openingId, name: title },
        ...rest,
      })),
      applications: await countOwnApplications(trx, workspaceId, memberId),
      workspacePlaces: await listWorkspacePlaces(trx, workspaceId, memberId),
      apiKeys: keys.filter((key) => key.memberId === memberId).length,
      isLastAdmin: isAdmin && (await countAdmins(trx, workspaceId)) <= 1,
    };
  });
}
