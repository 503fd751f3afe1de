import { inWorkspace } from '../storage/in-workspace.ts';
import { saveMember } from '../storage/queries/members.ts';
import { endSessionsBut, savePasswordHash, saveUserName } from '../storage/queries/sign-in.ts';
import type { MemberLanguage } from '../storage/schema.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';

export interface SaveYou extends Acting {
  readonly userId: string;
  readonly name: string;
  readonly language: MemberLanguage | null;
  readonly timeZone: string | null;
}

/** A member's own name, language and clock. */
export async function saveYou(
  { database }: Pick<ActionDeps, 'database'>,
  { workspaceId, memberId, userId, name, language, timeZone }: SaveYou,
): Promise<void> {
  await inWorkspace(database, workspaceId, (trx) =>
    saveMember(trx, { workspaceId, memberId }, { name, language, time_zone: timeZone }),
  );
  await saveUserName(database.db, { userId, name });
}

export interface SessionKept {
  readonly userId: string;
  /** Which one goes on. */
  readonly sessionId: string;
}

/** Another password; whoever knew the old one is signed out everywhere but here. */
export async function changePassword(
  { database }: Pick<ActionDeps, 'database'>,
  { passwordHash, ...kept }: SessionKept & { readonly passwordHash: string },
): Promise<void> {
  await database.db.transaction().execute(async (trx) => {
    await savePasswordHash(trx, { userId: kept.userId, passwordHash });
    await endSessionsBut(trx, kept);
  });
}

export async function endOtherSessions(
  { database }: Pick<ActionDeps, 'database'>,
  kept: SessionKept,
): Promise<void> {
  await endSessionsBut(database.db, kept);
}
