import { AppError } from '../domain/app-error.ts';
import { decide } from '../domain/decision/decide.ts';
import type { Refusal, Request } from '../domain/decision/request.ts';
import type { Fact } from '../domain/fact/fact.ts';
import type { History } from '../domain/history/history.ts';
import { dayIn } from '../domain/wording/day-in.ts';
import { refusalSentence } from '../domain/wording/refusal-sentence.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { insertNote } from '../storage/queries/notes.ts';
import { getPerson } from '../storage/queries/people.ts';
import { lockStandings } from '../storage/queries/standings.ts';
import type { ActionDeps } from './deps.ts';
import { loadHistory, type OneApplication } from './load-history.ts';
import { noteBounces } from './note-bounces.ts';
import { refuseStrangers } from './refuse-strangers.ts';
import { recordFacts } from './save-standing.ts';
import { tellReserves } from './tell-reserves.ts';

export interface Recording extends OneApplication {
  /** What to record; a function where it rests on what is known already. */
  readonly request: Request | ((history: History) => Request);
  /** What a member wrote beside it: kept apart from the facts, so that it can be erased. */
  readonly note?: string | undefined;
  readonly authorId: string | null;
  /** Ids that the request names as members: who is none is refused. */
  readonly members?: readonly string[];
}

/** Decides on a request and records what it means, with everything that follows, in one transaction; run twice is run once. */
export async function recordRequest(deps: ActionDeps, recording: Recording): Promise<readonly Fact[]> {
  return await inWorkspace(deps.database, recording.workspaceId, (trx) =>
    recordRequestWithin(trx, recording, deps),
  );
}

/** The same inside a transaction that is under way. */
export async function recordRequestWithin(
  trx: Trx,
  recording: Recording,
  deps: ActionDeps,
): Promise<readonly Fact[]> {
  const { workspaceId, applicationId } = recording;
  const now = deps.clock.now();
  const application = await getApplication(trx, workspaceId, applicationId);
  await refuseStrangers(trx, workspaceId, recording.members ?? []);
  await lockStandings(trx, workspaceId, [applicationId]);
  const { history, policy } = await loadHistory(trx, recording, deps.policies);
  const request = typeof recording.request === 'function' ? recording.request(history) : recording.request;
  const decided = decide(history, request, policy, now);
  if ('refused' in decided) {
    const person = await getPerson(trx, workspaceId, application.personId);
    throw refusalError(request, decided, { candidate: person.name, history });
  }
  if (decided.facts.length === 0) return [];
  await recordFacts(
    trx,
    { workspaceId, applicationId, facts: decided.facts },
    { policies: deps.policies, now },
  );
  await noteBounces(trx, { workspaceId, facts: decided.facts });
  await saveNote(trx, recording, { fact: decided.facts.at(-1), id: deps.newId(), now });
  const news = newsOfFirstChoice(decided.facts, history);
  if (news !== null) {
    const { openingId } = application;
    await tellReserves(trx, { workspaceId, openingId, first: applicationId, ...news }, deps);
  }
  return decided.facts;
}

interface Around {
  readonly candidate: string;
  readonly history: History;
}

function refusalError(request: Request, refusal: Refusal, { candidate, history }: Around): AppError {
  const { timeZone } = history.circumstances.team;
  return new AppError(refusal.refused, (language) =>
    refusalSentence(request, refusal, { language, candidate, day: dayIn(language, timeZone) }),
  );
}

interface Noting {
  readonly fact: Fact | undefined;
  readonly id: string;
  readonly now: Instant;
}

async function saveNote(trx: Trx, recording: Recording, { fact, id, now }: Noting): Promise<void> {
  const { workspaceId, applicationId, authorId } = recording;
  const text = recording.note?.trim();
  if (!text || fact === undefined) return;
  const [factId, kind] = [fact.id, fact.type];
  await insertNote(trx, { id, workspaceId, applicationId, factId, kind, text, authorId, writtenAt: now });
}

/** The first choice is gone when they say no to the offer or withdraw while they have one, also after a yes to it. */
function newsOfFirstChoice(
  facts: readonly Fact[],
  { offers }: History,
): { readonly is: 'lost' | 'accepted'; readonly offerId: string } | null {
  for (const fact of facts) {
    if (fact.type === 'OfferDeclined') return { is: 'lost', offerId: fact.offerId };
    if (fact.type === 'OfferAccepted') return { is: 'accepted', offerId: fact.offerId };
    const last = [...offers.keys()].at(-1);
    if (fact.type === 'CandidateWithdrew' && last !== undefined) return { is: 'lost', offerId: last };
  }
  return null;
}
