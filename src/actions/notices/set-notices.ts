import { AppError } from '../../domain/app-error.ts';
import { planDigest } from '../../domain/notice/digest-plan.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import type { HookKind } from '../../storage/notice-tables.ts';
import { findMember } from '../../storage/queries/members.ts';
import {
  type NoticeSettingsRecord,
  readNoticeSettings,
  saveNoticeSettings,
} from '../../storage/queries/notice-settings.ts';
import { findWorkspace } from '../../storage/queries/workspaces.ts';
import type { Acting } from '../acting.ts';
import type { NoticeDeps } from './notice-deps.ts';
import { calendarOfMember } from './plan-digests.ts';

export interface SetNotices extends Acting {
  readonly digestHour: number | null;
  readonly hasDebriefMail: boolean;
  /** A job seeker's week by mail. */
  readonly hasReview: boolean;
  /** Without an address the one that is kept; `null` takes it away. */
  readonly hook: { readonly kind: HookKind; readonly url?: string | undefined } | null;
}

/** What a member wants to be told outside the app. The next digest comes at the new hour. */
export async function setNotices(deps: NoticeDeps, input: SetNotices): Promise<void> {
  const { workspaceId, memberId, digestHour, hasDebriefMail, hasReview } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const now = deps.clock.now();
    const before = await readNoticeSettings(trx, workspaceId, memberId);
    const member = await findMember(trx, workspaceId, memberId);
    const workspace = await findWorkspace(trx, workspaceId);
    if (member === undefined || workspace === undefined) return;
    const hour = digestHour ?? before.digest_hour;
    const { calendarOf } = (await deps.policies.read(trx, workspaceId))('', null);
    const calendar = calendarOfMember(calendarOf, { workspace, timeZone: member.timeZone });
    // Whoever sets an hour that has passed today is told from the next morning on.
    const { nextAt } = planDigest({ calendar, hour, dueAt: now, now });
    await saveNoticeSettings(trx, {
      ...before,
      has_digest: digestHour !== null,
      digest_hour: hour,
      next_digest_at: digestHour === null ? null : nextAt,
      has_debrief_mail: hasDebriefMail,
      has_review: hasReview,
      next_review_at: hasReview ? (before.next_review_at ?? now) : null,
      ...hookOf(before, input.hook, deps),
      made_at: before.made_at || now,
    });
  });
}

type HookColumns = Pick<NoticeSettingsRecord, 'hook_kind' | 'sealed_hook_url' | 'hook_hint' | 'hook_fault'>;

function hookOf(before: NoticeSettingsRecord, hook: SetNotices['hook'], { mail }: NoticeDeps): HookColumns {
  if (hook === null) return { hook_kind: null, sealed_hook_url: null, hook_hint: null, hook_fault: null };
  const { kind, url } = hook;
  if (url !== undefined)
    return {
      hook_kind: kind,
      sealed_hook_url: mail.keys.seal(url),
      hook_hint: new URL(url).host,
      hook_fault: null,
    };
  if (before.sealed_hook_url === null)
    throw new AppError('input_invalid', 'Cannot post nudges: there is no address to post them to', {
      'hook.url': 'must be given',
    });
  return { ...before, hook_kind: kind };
}
