import { linkWords, readFeedbackWords } from '../../actions/feedback-words.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

/** What is recorded, into words that can be said. */
export function feedbackWordRoutes(deps: ServerDeps): HandlersOf<'getFeedbackWords' | 'linkWords'> {
  return {
    getFeedbackWords: async ({ caller, params }) => {
      const { sentences, unsaid, factId } = await readFeedbackWords(deps, {
        workspaceId: caller.workspace.id,
        ...params,
      });
      return {
        factId,
        sentences: [...sentences],
        unsaid: unsaid.map(({ text, rules }) => ({ text, rules: [...rules] })),
      };
    },
    linkWords: async ({ caller, params, body }) => {
      await linkWords(deps, { ...whoActs(caller), ...params, ...body });
    },
  };
}
