import { setNotices } from '../../actions/notices/set-notices.ts';
import { testHook } from '../../actions/notices/test-hook.ts';
import type { Notices } from '../../contract/notice-endpoints.ts';
import type { HookFault } from '../../domain/notice/hook-fault.ts';
import { hookFaultWords } from '../../domain/wording/hook-words.ts';
import type { Language } from '../../domain/wording/language.ts';
import { noticeSpeech } from '../../domain/wording/notice-words.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { readMailSettings } from '../../storage/queries/mail-settings.ts';
import { readNoticeSettings } from '../../storage/queries/notice-settings.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

/** What a member is told outside the app, and where. */
export function noticeRoutes(deps: ServerDeps): HandlersOf<'getNotices' | 'saveNotices' | 'testHook'> {
  return {
    getNotices: async ({ caller, c }) => await readNotices(deps, caller, askedLanguage(c)),
    saveNotices: async ({ caller, body, c }) => {
      await setNotices(deps, { ...whoActs(caller), ...body });
      return await readNotices(deps, caller, askedLanguage(c));
    },
    testHook: async ({ caller, body, c }) => {
      const language = askedLanguage(c);
      const outcome = await testHook(deps, { ...whoActs(caller), ...body, language });
      if (outcome.is === 'accepted')
        return { works: true, sentence: noticeSpeech(language).tested, wayOut: null };
      return { works: false, ...hookFaultWords(language, outcome.why) };
    },
  };
}

async function readNotices(
  { database }: ServerDeps,
  { workspace, memberId }: Caller,
  language: Language,
): Promise<Notices> {
  return await inWorkspace(database, workspace.id, async (trx) => {
    const settings = await readNoticeSettings(trx, workspace.id, memberId);
    const { hook_kind: kind, hook_hint: host, hook_fault: fault } = settings;
    const { host: server } = await readMailSettings(trx, workspace.id);
    return {
      digestHour: settings.has_digest ? settings.digest_hour : null,
      hasDebriefMail: settings.has_debrief_mail,
      hasReview: settings.has_review,
      hook:
        kind === null || host === null
          ? null
          : { kind, host, fault: fault === null ? null : hookFaultWords(language, fault as HookFault) },
      isCaught: server === null,
    };
  });
}
