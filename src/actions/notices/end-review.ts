import { inWorkspace } from '../../storage/in-workspace.ts';
import { findMember } from '../../storage/queries/members.ts';
import { readNoticeSettings, saveNoticeSettings } from '../../storage/queries/notice-settings.ts';
import type { Acting } from '../acting.ts';
import type { ActionDeps } from '../deps.ts';

/** The week by mail comes no more, until it is turned on again. Whoever is gone gets none anyway. */
export async function endReview(
  { database }: Pick<ActionDeps, 'database'>,
  { workspaceId, memberId }: Acting,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    if ((await findMember(trx, workspaceId, memberId)) === undefined) return;
    const settings = await readNoticeSettings(trx, workspaceId, memberId);
    await saveNoticeSettings(trx, { ...settings, has_review: false, next_review_at: null });
  });
}
