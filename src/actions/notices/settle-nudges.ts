import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import type { NoticeRecord } from '../../storage/queries/notices.ts';
import { saveNudgesSent } from '../../storage/queries/nudges.ts';

/** What was told is nudged: a nudge by its duty, and with a digest everything that waited for its member. */
export async function settleNudges(
  trx: Trx,
  workspaceId: string,
  { notices, at }: { readonly notices: readonly NoticeRecord[]; readonly at: Instant },
): Promise<void> {
  const [first] = notices;
  if (first === undefined || first.kind === 'debrief') return;
  const applicationIds = notices.flatMap((one) => one.application_id ?? []);
  if (first.kind !== 'digest' && applicationIds.length === 0) return;
  await saveNudgesSent(trx, workspaceId, {
    memberId: first.member_id,
    applicationIds: first.kind === 'digest' ? null : applicationIds,
    at,
  });
}
