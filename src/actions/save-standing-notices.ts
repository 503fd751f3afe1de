import { v7 } from 'uuid';
import { DAY, type Instant, MINUTE } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import type { StoredRow } from '../storage/in-bulk.ts';
import { listNoticeSettings, type NoticeSettingsRecord } from '../storage/queries/notice-settings.ts';
import { insertNotices, type NoticeRecord } from '../storage/queries/notices.ts';
import { listMembersWithPush } from '../storage/queries/push-targets.ts';
import { newNotice } from './notices/notice.ts';
import { type Assessed, memberOrNull } from './save-standing-rows.ts';

/** Why a member is told something now: a nudge, or an interview of theirs that has ended. */
export interface NoticeCause {
  readonly kind: 'nudge' | 'debrief';
  readonly memberId: string;
  readonly applicationId: string;
  readonly obligationKey: string;
  readonly cause: string;
  readonly expiresAt: Instant;
}

/** A reminder of yesterday is none: the next step of the ladder, and the digest, speak instead. */
const NUDGE_LASTS = DAY;
/** A morning's reminders come up one after the other: the browser rings once for all of them. */
const GATHERED = 5 * MINUTE;

/** What an application that was worked out gives to tell: the nudges planned with it, and the debriefs that it opened. */
export function noticeCauses(assessed: Assessed, nudges: readonly StoredRow<'nudge'>[]): NoticeCause[] {
  if (assessed.isHistory) return [];
  return [...debriefCauses(assessed), ...nudges.flatMap((nudge) => nudgeCause(nudge) ?? [])];
}

/** Asked for while it is remembered; once it is late the nudges speak. The same duty is told once, however often it is seen. */
function debriefCauses({ applicationId, standing, knownSince, now }: Assessed): NoticeCause[] {
  const causes: NoticeCause[] = [];
  for (const owed of standing.obligations) {
    if (owed.kind !== 'debrief' || owed.state.is !== 'open' || owed.dueAt <= now) continue;
    const memberId = memberOrNull(owed.ownerId);
    if (memberId === null || owed.because.at < knownSince) continue;
    const { key: obligationKey, dueAt: expiresAt } = owed;
    const cause = `${applicationId}/${obligationKey}`;
    causes.push({ kind: 'debrief', memberId, applicationId, obligationKey, cause, expiresAt });
  }
  return causes;
}

function nudgeCause(nudge: StoredRow<'nudge'>): NoticeCause | null {
  if (nudge.state !== 'planned' || nudge.receiver_id === null) return null;
  const { application_id: applicationId, obligation_key: obligationKey, step, due_at: dueAt } = nudge;
  return {
    kind: 'nudge',
    memberId: nudge.receiver_id,
    applicationId,
    obligationKey,
    cause: `${applicationId}/${obligationKey}/${step}/${dueAt}`,
    expiresAt: nudge.at + NUDGE_LASTS,
  };
}

export interface Noticing {
  readonly workspaceId: string;
  readonly causes: readonly NoticeCause[];
  readonly now: Instant;
}

/** Makes of each cause what its member wants to have of it: a post where they read, a push where they look, a mail for a debrief. */
export async function saveNoticeCauses(trx: Trx, { workspaceId, causes, now }: Noticing): Promise<void> {
  if (causes.length === 0) return;
  const memberIds = [...new Set(causes.map((one) => one.memberId))];
  const settings = await listNoticeSettings(trx, workspaceId, memberIds);
  const settingsOf = new Map(settings.map((one) => [one.member_id, one]));
  const withPush = await listMembersWithPush(trx, workspaceId, memberIds);
  const rows = causes.flatMap((cause) => [
    ...channelsOf(cause, settingsOf.get(cause.memberId)).map((channel) =>
      newNotice({ ...cause, workspaceId, noticeId: v7(), channel, now }),
    ),
    ...(withPush.has(cause.memberId)
      ? [newNotice({ ...cause, workspaceId, noticeId: v7(), channel: 'push', now, wakeAt: now + GATHERED })]
      : []),
  ]);
  await insertNotices(trx, rows);
}

function channelsOf(
  { kind }: NoticeCause,
  settings: NoticeSettingsRecord | undefined,
): NoticeRecord['channel'][] {
  if (settings === undefined) return [];
  const byHook = settings.hook_kind === null ? [] : [settings.hook_kind];
  return kind === 'debrief' && settings.has_debrief_mail ? ['mail', ...byHook] : byHook;
}
