import { type OpeningChange, recordForOpening } from '../../actions/record-for-opening.ts';
import type { AnswersAnswer } from '../../contract/endings.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { instantIn } from '../present/deadline-in.ts';
import { readAnswers } from '../read-answers.ts';
import { whoActs } from '../who-acts.ts';

type Endings = 'getAnswers' | 'beginEnding' | 'reopenOpening';

interface Change {
  readonly caller: Caller;
  readonly openingId: string;
  readonly change: OpeningChange;
  readonly at?: string | undefined;
}

/** How an opening comes to its end, and goes on after all. */
export function endingRoutes(deps: ServerDeps): HandlersOf<Endings> {
  async function change({ caller, openingId, change, at }: Change): Promise<AnswersAnswer> {
    const when = at === undefined ? undefined : instantIn(at);
    await recordForOpening(deps, { ...whoActs(caller), openingId, change, at: when });
    return await readAnswers(deps, { workspaceId: caller.workspace.id, openingId, purpose: 'ending' });
  }
  return {
    getAnswers: async ({ caller, params: { openingId }, query }) =>
      await readAnswers(deps, { workspaceId: caller.workspace.id, openingId, purpose: query.for }),
    beginEnding: async ({ caller, params: { openingId }, body: { how, acceptedApplicationId, at } }) =>
      await change({
        caller,
        openingId,
        at,
        change: how === 'filled' ? { is: 'filled', acceptedApplicationId } : { is: 'cancelled' },
      }),
    reopenOpening: async ({ caller, params: { openingId }, body: { reason } }) =>
      await change({ caller, openingId, change: { is: 'reopened', reason } }),
  };
}
