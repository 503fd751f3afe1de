import { MINUTE } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { readNoticeSettings, saveNoticeSettings } from '../../storage/queries/notice-settings.ts';
import { listClaimedNotices, type NoticeRecord, saveNotices } from '../../storage/queries/notices.ts';
import { deletePushTargets, savePushed } from '../../storage/queries/push-targets.ts';
import type { ToldOutcome } from './claim-telling.ts';
import type { NoticeDeps } from './notice-deps.ts';
import { settleNudges } from './settle-nudges.ts';

export interface Told {
  readonly workspaceId: string;
  readonly claim: string;
  readonly outcome: ToldOutcome;
}

/** Writes down how it fared: told, tried again further and further apart until it means nothing, or given up. */
export async function recordTold(deps: NoticeDeps, { workspaceId, claim, outcome }: Told): Promise<void> {
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const now = deps.clock.now();
    const notices = await listClaimedNotices(trx, workspaceId, claim);
    const [first] = notices;
    if (first === undefined) return;
    const rows = notices.map((one) => after(one, outcome, now));
    await saveNotices(trx, rows);
    if (outcome.is === 'accepted') await settleNudges(trx, workspaceId, { notices, at: now });
    else deps.log.warn({ workspaceId, channel: first.channel, why: outcome.why }, 'a notice was not taken');
    if (first.channel === 'push') {
      const { taken = [], gone = [] } = outcome;
      await savePushed(trx, workspaceId, { ids: taken, at: now });
      await deletePushTargets(trx, workspaceId, { memberId: first.member_id, ids: gone });
    }
    if (first.channel === 'mail' || first.channel === 'push') return;
    const settings = await readNoticeSettings(trx, workspaceId, first.member_id);
    const fault = outcome.is === 'accepted' ? null : (outcome.why ?? null);
    await saveNoticeSettings(trx, { ...settings, hook_fault: fault });
  });
}

function after(notice: NoticeRecord, { is, why: told }: ToldOutcome, now: number): NoticeRecord {
  const why = told ?? null;
  const over = { ...notice, why, claim: null, wake_at: null, settled_at: now };
  switch (is) {
    case 'accepted':
      return { ...over, state: 'sent', why: null };
    case 'in-doubt':
      return { ...over, state: 'in_doubt' };
    case 'give-up':
    case 'address-is-bad':
      return { ...over, state: 'failed' };
    case 'try-again': {
      const wakeAt = now + MINUTE * 4 ** Math.min(notice.tries - 1, 3);
      return wakeAt < notice.expires_at
        ? { ...notice, state: 'waiting', why, claim: null, wake_at: wakeAt }
        : { ...over, state: 'failed' };
    }
    default:
      return is satisfies never;
  }
}
