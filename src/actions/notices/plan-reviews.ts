import { zoneOf } from '../../domain/calendar/calendars.ts';
import { planReview } from '../../domain/notice/review-plan.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findMember } from '../../storage/queries/members.ts';
import { claimDue, saveNoticeSettings } from '../../storage/queries/notice-settings.ts';
import { insertNotices } from '../../storage/queries/notices.ts';
import { findWorkspace } from '../../storage/queries/workspaces.ts';
import type { ActionDeps } from '../deps.ts';
import { newNotice } from './notice.ts';

const MOST = 200;

/** Plans the week by mail of job seekers whose Friday has come, and their next one; a team has letters of its own. */
export async function planReviews(
  { database, clock, newId }: Pick<ActionDeps, 'database' | 'clock' | 'newId'>,
  workspaceId: string,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const now = clock.now();
    const workspace = await findWorkspace(trx, workspaceId);
    for (const settings of await claimDue(trx, workspaceId, { what: 'review', now, most: MOST })) {
      const { member_id: memberId, next_review_at: dueAt, has_review: hasReview, made_at: madeAt } = settings;
      const member = await findMember(trx, workspaceId, memberId);
      const isWanted = workspace?.kind === 'seeker' && member !== undefined && hasReview;
      const zone = zoneOf(member?.timeZone ?? workspace?.timeZone ?? 'UTC');
      const plan = planReview({ zone, dueAt: Math.max(dueAt ?? 0, madeAt), now });
      await saveNoticeSettings(trx, { ...settings, next_review_at: isWanted ? plan.nextAt : null });
      if (!isWanted || plan.review === null) continue;
      const { on: cause, expiresAt } = plan.review;
      const notice = { workspaceId, noticeId: newId(), memberId, cause, now, expiresAt };
      await insertNotices(trx, [newNotice({ ...notice, kind: 'review', channel: 'mail' })]);
    }
  });
}
