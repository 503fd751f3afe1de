import type { DraftKind } from '../../domain/draft/draft-kind.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import {
  listUnreadyPlaces,
  listUnreadyProposals,
  markPlaceReady,
  markProposalReady,
  type UnreadyAsked,
} from '../../storage/queries/bench-drafts.ts';
import type { MessageDeps } from '../message-deps.ts';
import { startMessageWithin } from '../start-message.ts';

/** So many of each kind in one round of the clockwork: nobody else waits for it, and the next round goes on. */
const MOST_AT_ONCE = 20;
/** For one opening these are written to first. */
const FIRST_PROPOSED = 5;

export interface PrepareWords extends Pick<UnreadyAsked, 'today' | 'renewalBefore'> {
  readonly workspaceId: string;
}

/**
 * Writes the letters of the bench before anybody asks: whether a consent goes on, a light word, and the note to whoever
 * comes to mind for an opening. They are drafts; a person adds a line of their own and sends them, or discards them.
 */
export async function prepareBenchWords(deps: MessageDeps, asked: PrepareWords): Promise<void> {
  const { workspaceId, ...days } = asked;
  const within = <T>(work: (trx: Trx) => Promise<T>) => inWorkspace(deps.database, workspaceId, work);
  const places = await within((trx) => listUnreadyPlaces(trx, workspaceId, { ...days, most: MOST_AT_ONCE }));
  for (const place of places)
    await writeAhead(deps, {
      ...place,
      workspaceId,
      mark: (trx, messageId) => markPlaceReady(trx, workspaceId, place, messageId),
    });
  const most = { first: FIRST_PROPOSED, most: MOST_AT_ONCE };
  const proposals = await within((trx) => listUnreadyProposals(trx, workspaceId, most));
  for (const proposal of proposals)
    await writeAhead(deps, {
      ...proposal,
      workspaceId,
      kind: 'reconnect',
      newOpening: proposal.openingTitle,
      mark: (trx, messageId) => markProposalReady(trx, workspaceId, proposal, messageId),
    });
}

interface Ahead {
  readonly workspaceId: string;
  readonly applicationId: string;
  readonly kind: DraftKind;
  readonly newOpening?: string;
  readonly mark: (trx: Trx, messageId: string | null) => Promise<void>;
}

/** A letter that cannot be written holds up nobody else: it is left to whoever opens it. */
async function writeAhead(
  deps: MessageDeps,
  { workspaceId, applicationId, kind, newOpening, mark }: Ahead,
): Promise<void> {
  const messageId = deps.newId();
  const filled = newOpening === undefined ? undefined : { new_opening: newOpening };
  try {
    await inWorkspace(deps.database, workspaceId, async (trx) => {
      await startMessageWithin(
        trx,
        { workspaceId, applicationId, messageId, memberId: null, kind, filled },
        deps,
      );
      await mark(trx, messageId);
    });
  } catch (err) {
    deps.log.warn({ err, applicationId, kind }, 'a letter of the bench could not be written ahead');
    await inWorkspace(deps.database, workspaceId, (trx) => mark(trx, null));
  }
}
