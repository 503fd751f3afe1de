import type { HookOutcome } from '../../delivery/hooks/guarded-post.ts';
import { AppError } from '../../domain/app-error.ts';
import { TODAY_PATH } from '../../domain/places.ts';
import type { Language } from '../../domain/wording/language.ts';
import { noticeSpeech } from '../../domain/wording/notice-words.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import type { HookKind } from '../../storage/notice-tables.ts';
import { readNoticeSettings, saveNoticeSettings } from '../../storage/queries/notice-settings.ts';
import type { Acting } from '../acting.ts';
import type { NoticeDeps } from './notice-deps.ts';
import { bodyOfPost } from './post-of-notice.ts';

export interface TestHook extends Acting {
  readonly kind: HookKind;
  /** The one that is kept when left out. */
  readonly url?: string | undefined;
  readonly language: Language;
}

/** Posts a test to where a member's nudges go, or would go. */
export async function testHook(
  deps: NoticeDeps,
  { workspaceId, memberId, kind, url, language }: TestHook,
): Promise<HookOutcome> {
  const settings = await inWorkspace(deps.database, workspaceId, (trx) =>
    readNoticeSettings(trx, workspaceId, memberId),
  );
  const kept = settings.sealed_hook_url;
  const address = url ?? (kept === null ? null : deps.mail.keys.open(kept));
  if (address === null)
    throw new AppError('input_invalid', 'Cannot post a test: there is no address to post it to', {
      url: 'must be given',
    });
  const speech = noticeSpeech(language);
  const items = [{ text: speech.today, url: `${deps.mail.baseUrl}${TODAY_PATH}` }];
  const words = { id: deps.newId(), kind: 'test', at: deps.clock.now(), lead: speech.testLead, items };
  const outcome = await deps.postHook(address, bodyOfPost(kind, words));
  if (url === undefined && outcome.is === 'accepted')
    await inWorkspace(deps.database, workspaceId, (trx) =>
      saveNoticeSettings(trx, { ...settings, hook_fault: null }),
    );
  return outcome;
}
