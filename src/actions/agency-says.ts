import type { Fact } from '../domain/fact/fact.ts';
import { reachedCandidate } from '../domain/obligation/evidence.ts';
import type { Trx } from '../storage/database.ts';
import { findApplication } from '../storage/queries/applications.ts';
import type { ActionDeps } from './deps.ts';
import { loadHistory } from './load-history.ts';
import { recordRequestWithin } from './record-request.ts';
import { recordReferenceWithin } from './references.ts';

/** What an agency's recruiter says on their page. */
export type AgencySays =
  | { readonly is: 'passedOn'; readonly wordId: string }
  | { readonly is: 'interest'; readonly interest: 'yes' | 'no' | 'unclear'; readonly text: string }
  | { readonly is: 'reference'; readonly referenceId: string; readonly text: string }
  | { readonly is: 'word'; readonly text: string };

export interface AgencySaying {
  readonly workspaceId: string;
  /** The recruiter whose link it is. */
  readonly personId: string;
  readonly applicationId: string;
  readonly says: AgencySays;
}

/** Records it, where the person is theirs and there is something to it; answers whether it was. */
export async function agencySays(trx: Trx, input: AgencySaying, deps: ActionDeps): Promise<boolean> {
  const { workspaceId, applicationId, personId, says } = input;
  const application = UUID.test(applicationId)
    ? await findApplication(trx, workspaceId, applicationId)
    : undefined;
  if (application?.agencyPersonId !== personId || application.channel !== 'agency') return false;
  if (says.is === 'reference') return await giveReference(trx, input, deps);
  const fact = await factOf(trx, input, deps);
  if (fact === null) return false;
  const note = 'text' in says ? says.text : undefined;
  const recording = { workspaceId, applicationId, request: { kind: 'record', fact }, note, authorId: null };
  await recordRequestWithin(trx, recording as Parameters<typeof recordRequestWithin>[1], deps);
  return true;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function factOf(
  trx: Trx,
  { workspaceId, applicationId, says }: AgencySaying,
  deps: ActionDeps,
): Promise<Fact | null> {
  const now = deps.clock.now();
  const envelope = { at: now, recordedAt: now, actor: { kind: 'person' } } as const;
  switch (says.is) {
    case 'passedOn': {
      const { history } = await loadHistory(trx, { workspaceId, applicationId }, deps.policies);
      const word = history.words.find((one) => one.factId === says.wordId && one.to === 'agency');
      if (word === undefined || reachedCandidate(history, word) !== null) return null;
      const { factId: wordId } = word;
      return { type: 'AgencyConfirmed', id: `passed:${wordId}`, ...envelope, wordId };
    }
    case 'interest':
      return { type: 'InterestStated', id: deps.newId(), ...envelope, interest: says.interest };
    case 'word': {
      if (says.text === '') return null;
      const id = deps.newId();
      const word = { from: 'agency', to: 'team', says: ['answer'], messageId: id } as const;
      return { type: 'MessageReceived', id, ...envelope, ...word };
    }
    case 'reference':
      return null;
    default:
      return says satisfies never;
  }
}

async function giveReference(trx: Trx, input: AgencySaying, deps: ActionDeps): Promise<boolean> {
  const { workspaceId, applicationId, says } = input;
  if (says.is !== 'reference' || says.text === '') return false;
  const { history } = await loadHistory(trx, { workspaceId, applicationId }, deps.policies);
  const reference = history.references.get(says.referenceId);
  if (reference?.asked?.owedBy !== 'agency' || reference.received !== null) return false;
  const answers = [{ question: 'more', text: says.text }];
  const given = { answer: 'given', answers, memberId: null, referenceId: says.referenceId } as const;
  await recordReferenceWithin(trx, { workspaceId, applicationId, ...given }, deps);
  return true;
}
