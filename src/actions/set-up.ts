import { AppError } from '../domain/app-error.ts';
import { takeRole } from '../storage/in-workspace.ts';
import { insertMember } from '../storage/queries/members.ts';
import { insertNoticeSettings } from '../storage/queries/notice-settings.ts';
import { insertUser, lockFirstVisit } from '../storage/queries/sign-in.ts';
import { insertWorkspace } from '../storage/queries/workspaces.ts';
import type { ActionDeps } from './deps.ts';

export interface SetUp {
  readonly name: string;
  readonly address: string;
  readonly passwordHash: string;
  readonly workspace: {
    readonly name: string;
    readonly kind: 'team' | 'seeker';
    readonly country: string;
    readonly region?: string | undefined;
    readonly timeZone: string;
    readonly employerSize?: number | undefined;
  };
}

/** The first visit: the first member, who is an admin, and their workspace. Refused when anybody was here before. */
export async function setUp(
  { database, clock, newId }: ActionDeps,
  input: SetUp,
): Promise<{ workspaceId: string }> {
  const [userId, accountId, workspaceId, memberId] = [newId(), newId(), newId(), newId()];
  const { name, address, passwordHash } = input;
  const createdAt = clock.now();
  await database.db.transaction().execute(async (trx) => {
    await lockFirstVisit(trx);
    const isNew = await insertUser(trx, { id: userId, accountId, name, address, passwordHash });
    await takeRole(trx, database.wall, { 'heardback.door': 'setup', 'heardback.workspace_id': workspaceId });
    const before = await trx.selectFrom('workspace').select('workspace_id').limit(1).executeTakeFirst();
    if (before)
      throw new AppError('already_set_up', 'Cannot set up Heardback again: it has a workspace already');
    if (!isNew)
      throw new AppError(
        'address_taken',
        `Cannot set up Heardback: somebody signs in with "${address}" already`,
      );
    const { region, employerSize, ...workspace } = input.workspace;
    await insertWorkspace(trx, {
      ...workspace,
      id: workspaceId,
      region: region ?? null,
      employerSize: employerSize ?? null,
      createdAt,
    });
    await insertMember(trx, { workspaceId, id: memberId, userId, name, address, role: 'admin', createdAt });
    await insertNoticeSettings(trx, workspaceId, { memberId, at: createdAt });
  });
  return { workspaceId };
}
