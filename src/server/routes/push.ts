import {
  addPushTarget,
  getPushKey,
  listOwnPush,
  removePushTarget,
  setQuietHours,
  testPush,
} from '../../actions/notices/push-targets.ts';
import type { PushReminders } from '../../contract/push-endpoints.ts';
import { hookFaultWords } from '../../domain/wording/hook-words.ts';
import { noticeSpeech } from '../../domain/wording/notice-words.ts';
import { toIso } from '../../lib/instant.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

/** The browsers of a member that take reminders. */
export function pushRoutes(
  deps: ServerDeps,
): HandlersOf<'getPush' | 'addPushTarget' | 'removePushTarget' | 'saveQuietHours' | 'testPush'> {
  return {
    getPush: async ({ caller }) => await readPush(deps, caller),
    addPushTarget: async ({ caller, body: { name, ...address } }) => {
      await addPushTarget(deps, { ...whoActs(caller), address, name });
      return await readPush(deps, caller);
    },
    removePushTarget: async ({ caller, params }) => {
      await removePushTarget(deps, { ...whoActs(caller), ...params });
    },
    saveQuietHours: async ({ caller, body }) => {
      await setQuietHours(deps, { ...whoActs(caller), ...body });
      return await readPush(deps, caller);
    },
    testPush: async ({ caller, c }) => {
      const language = askedLanguage(c);
      const outcome = await testPush(deps, { ...whoActs(caller), language });
      if (outcome.is === 'accepted')
        return { works: true, sentence: noticeSpeech(language).tested, wayOut: null };
      return { works: false, ...hookFaultWords(language, outcome.why) };
    },
  };
}

async function readPush(deps: ServerDeps, caller: Caller): Promise<PushReminders> {
  const publicKey = await getPushKey(deps, caller.workspace.id);
  const { targets, quiet } = await listOwnPush(deps, whoActs(caller));
  return {
    publicKey,
    quiet,
    targets: targets.map(({ madeAt, lastPushedAt, ...target }) => ({
      ...target,
      madeAt: toIso(madeAt),
      lastPushedAt: lastPushedAt === null ? null : toIso(lastPushedAt),
    })),
  };
}
