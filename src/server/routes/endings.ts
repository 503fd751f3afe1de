import { type OpeningChange, recordForOpening } from '../../actions/record-for-opening.ts';
import type { AnswerPurpose, AnswersAnswer } from '../../contract/endings.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';
import type { HandlersOf } from '../handler.ts';
import { instantIn } from '../present/deadline-in.ts';
import { readAnswers } from '../read-answers.ts';
import { whoActs } from '../who-acts.ts';

type Endings = 'getAnswers' | 'beginEnding' | 'reopenOpening';

interface Change {
  readonly caller: Caller;
  readonly c: Ctx;
  readonly openingId: string;
  readonly change: OpeningChange;
  readonly at?: string | undefined;
}

interface Reading extends Pick<Change, 'caller' | 'c' | 'openingId'> {
  readonly purpose: AnswerPurpose;
}

/** How an opening comes to its end, and goes on after all. */
export function endingRoutes(deps: ServerDeps): HandlersOf<Endings> {
  async function read({ caller, c, openingId, purpose }: Reading): Promise<AnswersAnswer> {
    const language = askedLanguage(c);
    return await readAnswers(deps, { workspaceId: caller.workspace.id, openingId, purpose, language });
  }
  async function change({ caller, c, openingId, change, at }: Change): Promise<AnswersAnswer> {
    const when = at === undefined ? undefined : instantIn(at);
    await recordForOpening(deps, { ...whoActs(caller), openingId, change, at: when });
    return await read({ caller, c, openingId, purpose: 'ending' });
  }
  return {
    getAnswers: async ({ caller, c, params: { openingId }, query }) =>
      await read({ caller, c, openingId, purpose: query.for }),
    beginEnding: async ({ caller, c, params: { openingId }, body: { how, acceptedApplicationId, at } }) =>
      await change({
        caller,
        c,
        openingId,
        at,
        change: how === 'filled' ? { is: 'filled', acceptedApplicationId } : { is: 'cancelled' },
      }),
    reopenOpening: async ({ caller, c, params: { openingId }, body: { reason } }) =>
      await change({ caller, c, openingId, change: { is: 'reopened', reason } }),
  };
}
