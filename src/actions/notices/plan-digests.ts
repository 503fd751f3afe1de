import type { CalendarOf } from '../../domain/calendar/calendars.ts';
import { planDigest } from '../../domain/notice/digest-plan.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findMember } from '../../storage/queries/members.ts';
import {
  claimDue,
  type NoticeSettingsRecord,
  saveNoticeSettings,
} from '../../storage/queries/notice-settings.ts';
import { insertNotices } from '../../storage/queries/notices.ts';
import { findWorkspace, type Workspace } from '../../storage/queries/workspaces.ts';
import type { ActionDeps } from '../deps.ts';
import { newNotice } from './notice.ts';

const MOST = 200;

/** Plans the digest of everybody whose morning has come, and their next morning, in one transaction: a day has one digest. */
export async function planDigests(
  deps: Pick<ActionDeps, 'database' | 'clock' | 'newId' | 'policies'>,
  workspaceId: string,
): Promise<void> {
  for (let count = MOST; count === MOST; ) {
    count = await inWorkspace(deps.database, workspaceId, async (trx) => {
      const now = deps.clock.now();
      const due = await claimDue(trx, workspaceId, { what: 'digest', now, most: MOST });
      const workspace = await findWorkspace(trx, workspaceId);
      if (workspace === undefined || due.length === 0) return 0;
      const { calendarOf } = (await deps.policies.read(trx, workspaceId))('', null);
      for (const settings of due) await planOne(trx, { workspace, settings, calendarOf, now }, deps.newId);
      return due.length;
    });
  }
}

interface Planning {
  readonly workspace: Workspace;
  readonly settings: NoticeSettingsRecord;
  readonly calendarOf: CalendarOf;
  readonly now: number;
}

async function planOne(
  trx: Trx,
  { workspace, settings, calendarOf, now }: Planning,
  newId: () => string,
): Promise<void> {
  const { member_id: memberId, digest_hour: hour, next_digest_at: dueAt } = settings;
  const member = await findMember(trx, workspace.id, memberId);
  if (member === undefined || !settings.has_digest)
    return await saveNoticeSettings(trx, { ...settings, next_digest_at: null });
  const calendar = calendarOfMember(calendarOf, { workspace, timeZone: member.timeZone });
  const plan = planDigest({ calendar, hour, dueAt: dueAt ?? now, now });
  await saveNoticeSettings(trx, { ...settings, next_digest_at: plan.nextAt });
  if (plan.digest === null) return;
  const notice = newNotice({
    workspaceId: workspace.id,
    noticeId: newId(),
    memberId,
    kind: 'digest',
    channel: 'mail',
    cause: plan.digest.on,
    now,
    expiresAt: plan.digest.expiresAt,
  });
  await insertNotices(trx, [notice]);
}

/** A member works where the workspace does, on a clock of their own. */
export function calendarOfMember(
  calendarOf: CalendarOf,
  { workspace, timeZone }: { readonly workspace: Workspace; readonly timeZone: string | null },
) {
  const { country, region } = workspace;
  return calendarOf({ country, ...(region && { region }), timeZone: timeZone ?? workspace.timeZone });
}
