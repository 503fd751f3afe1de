import type { StatusPageRead, TeamWord } from '../domain/fact/fact.ts';
import type { Trx } from '../storage/database.ts';
import { saveLinkRead } from '../storage/queries/status-links.ts';
import type { ActionDeps } from './deps.ts';
import type { OneApplication } from './load-history.ts';
import { recordRequestWithin } from './record-request.ts';
import { tokenHash } from './status-token.ts';

export interface ReadStatusPage extends OneApplication {
  readonly token: string;
  /** The word that the person confirms having read: the same one is confirmed once. */
  readonly word: {
    readonly factId: string;
    readonly says: readonly TeamWord[];
    readonly decisionId: string | null;
  };
}

/** The person confirms with their own link that they read a word: evidence (R10). */
export async function readStatusPage(trx: Trx, input: ReadStatusPage, deps: ActionDeps): Promise<void> {
  const { workspaceId, applicationId, word } = input;
  const at = deps.clock.now();
  const fact: StatusPageRead = {
    type: 'StatusPageRead',
    id: `read:${word.factId}`,
    at,
    recordedAt: at,
    actor: { kind: 'person' },
    says: word.says,
    ...(word.decisionId !== null && { decisionId: word.decisionId }),
  };
  const request = { kind: 'record', fact } as const;
  await recordRequestWithin(trx, { workspaceId, applicationId, request, authorId: null }, deps);
  await saveLinkRead(trx, { workspaceId, tokenHash: tokenHash(input.token), at });
}
