import type { Fact } from '../../domain/fact/fact.ts';
import type { History } from '../../domain/history/history.ts';
import type { Instant, PlainDate } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { getApplication } from '../../storage/queries/applications.ts';
import { insertNote } from '../../storage/queries/notes.ts';
import { lockStandings } from '../../storage/queries/standings.ts';
import type { Acting } from '../acting.ts';
import type { ActionDeps } from '../deps.ts';
import { loadHistory } from '../load-history.ts';
import { refuseFuture } from '../refuse-future.ts';
import { recordFacts } from '../save-standing.ts';
import { getSeekerWorkspace } from './seeker-only.ts';

/** What a word of a company told: a no, that the opening is cancelled, that hiring stands still, a next step, a wait, feedback, words alone; or that a program wrote it. */
export type CompanyTells =
  | 'no'
  | 'cancelled'
  | 'frozen'
  | 'nextStep'
  | 'holding'
  | 'feedback'
  | 'words'
  | 'automatic';

export interface CompanyWord {
  /** The same for a repeated request. */
  readonly wordId: string;
  readonly memberId: string;
  readonly tells: CompanyTells;
  readonly by: 'mail' | 'call' | 'room';
  /** By when they said that one hears again. */
  readonly promise?: PlainDate | undefined;
  /** The last day of an absence that an automatic reply names. */
  readonly awayUntil?: PlainDate | undefined;
  /** Until when hiring stands still, where they said so. */
  readonly frozenUntil?: PlainDate | undefined;
}

/** What each of them does, in the words of the history. */
const SAYS = {
  no: 'decision',
  cancelled: 'decision',
  frozen: 'freezeNotice',
  nextStep: 'nextStep',
  holding: 'holding',
  feedback: 'feedback',
  words: 'acknowledgement',
} as const;

/** The facts that a company's word is; a no is their decision as well, and an automatic reply is no answer. */
export function factsOfCompanyWord(
  { wordId, memberId, tells, by, promise, awayUntil, frozenUntil }: CompanyWord,
  { at, now }: { readonly at: Instant; readonly now: Instant },
): readonly Fact[] {
  const envelope = { at, recordedAt: now, actor: { kind: 'member', id: memberId } } as const;
  const spoken = { ...envelope, id: wordId, from: 'team', to: 'candidate' } as const;
  if (tells === 'automatic') {
    const automatic = awayUntil === undefined ? {} : { awayUntil };
    return [{ type: 'MessageReceived', ...spoken, messageId: wordId, says: [], automatic }];
  }
  const decisionId = `${wordId}:no`;
  const said = {
    ...spoken,
    says: [SAYS[tells]],
    ...(promise !== undefined && mayPromise(tells) && { promise: { on: promise } }),
    ...(tells === 'no' && { decisionId }),
  } as const;
  const word = wordBy(by, said);
  // It was cancelled before they told it: the telling is their last word.
  if (tells === 'cancelled')
    return [{ type: 'OpeningClosed', ...envelope, at: at - 1, id: `${wordId}:cancelled` }, word];
  if (tells === 'frozen') {
    const until = frozenUntil === undefined ? {} : { until: frozenUntil };
    return [{ type: 'OpeningFrozen', ...envelope, at: at - 1, id: `${wordId}:frozen`, ...until }, word];
  }
  if (tells !== 'no') return [word];
  const decision = {
    type: 'DecisionMade',
    ...envelope,
    id: decisionId,
    decisionId,
    outcome: 'decline',
    decidedBy: 'company',
  } as const;
  return [decision, word];
}

function mayPromise(tells: CompanyTells): boolean {
  return tells !== 'no' && tells !== 'cancelled' && tells !== 'frozen';
}

type Said = Omit<Extract<Fact, { type: 'ToldInRoom' }>, 'type'>;

function wordBy(by: CompanyWord['by'], said: Said): Fact {
  switch (by) {
    case 'mail':
      return { type: 'MessageSent', ...said, messageId: said.id };
    case 'call':
      return { type: 'CallMade', ...said, callId: said.id, wasReached: true };
    case 'room':
      return { type: 'ToldInRoom', ...said };
    default:
      return by satisfies never;
  }
}

/** Whoever names a next step hires again. */
function endOfFreeze(
  { freezes }: History,
  { tells, wordId, memberId }: CompanyWord,
  { at, now }: { readonly at: Instant; readonly now: Instant },
): readonly Fact[] {
  if (tells !== 'nextStep' || freezes.every(({ thawed }) => thawed !== null)) return [];
  const actor = { kind: 'member', id: memberId } as const;
  return [{ type: 'OpeningThawed', id: `${wordId}:thawed`, at: at - 1, recordedAt: now, actor }];
}

export interface RecordedCompanyWord extends Acting, CompanyWord {
  readonly applicationId: string;
  /** Now, unless said otherwise. */
  readonly at?: Instant | undefined;
  readonly note?: string | undefined;
}

/** A word of a company that a job seeker writes down: they rang, said it in the room, or wrote elsewhere. Recorded once. */
export async function recordCompanyWord(deps: ActionDeps, word: RecordedCompanyWord): Promise<void> {
  const { workspaceId, applicationId, memberId, wordId, note } = word;
  const now = deps.clock.now();
  refuseFuture(word.at, now);
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    await getSeekerWorkspace(trx, workspaceId);
    await lockStandings(trx, workspaceId, [applicationId]);
    const { history } = await loadHistory(trx, { workspaceId, applicationId }, deps.policies);
    if (history.facts.some((fact) => fact.id === wordId)) return;
    const at = word.at ?? now;
    const facts = [...endOfFreeze(history, word, { at, now }), ...factsOfCompanyWord(word, { at, now })];
    await recordFacts(trx, { workspaceId, applicationId, facts }, { policies: deps.policies, now });
    if (note === undefined) return;
    await insertNote(trx, {
      workspaceId,
      id: deps.newId(),
      applicationId,
      factId: wordId,
      kind: 'note',
      authorId: memberId,
      text: note,
      writtenAt: now,
    });
  });
}
