import { AppError } from '../domain/app-error.ts';
import type { RecordableFact } from '../domain/decision/request.ts';
import type {
  ClosingLine,
  DebriefRecorded,
  DecisionMade,
  Fact,
  Outcome,
  SearchState,
} from '../domain/fact/fact.ts';
import type { History } from '../domain/history/history.ts';
import { defined } from '../lib/defined.ts';
import type { Instant, PlainDate } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { loadHistory } from './load-history.ts';
import { recordRequestWithin } from './record-request.ts';

/** Everything that an interviewer has to say when an interview ends. */
export interface InterviewEnd extends Acting {
  readonly applicationId: string;
  readonly interviewId: string;
  /** The same for a repeated request: all that it records is recorded once. */
  readonly id: string;
  readonly closing: ClosingLine;
  readonly decision?: { readonly outcome: Outcome; readonly wasToldInRoom: boolean } | undefined;
  readonly interest?: 'yes' | 'no' | 'unclear' | undefined;
  readonly search?: SearchState | undefined;
  /** By when they must answer another offer. */
  readonly otherOfferUntil?: PlainDate | undefined;
  readonly wishesToHearBy?: PlainDate | undefined;
  readonly noticeChannel?: 'call' | 'mail' | undefined;
  readonly judgements: Readonly<Record<string, number>>;
  readonly note?: string | undefined;
}

/** Records that the interview took place, what was said, and how it was judged, together: all of it or nothing. */
export async function recordInterviewEnd(deps: ActionDeps, end: InterviewEnd): Promise<void> {
  await inWorkspace(deps.database, end.workspaceId, async (trx) => {
    const { history } = await loadHistory(trx, end, deps.policies);
    const now = deps.clock.now();
    const held = heldFact(history, end, now);
    if (held !== null) await record(trx, { end, facts: [held] }, deps);
    await recordDebrief(trx, { end, now }, deps);
    await record(trx, { end, facts: besides(end, now) }, deps);
  });
}

/** One that was only planned has taken place now; at its planned end where that has passed. */
function heldFact(history: History, end: InterviewEnd, now: Instant): RecordableFact | null {
  const planned = history.interviews.get(end.interviewId);
  if (planned === undefined)
    throw new AppError('interview_unknown', `The application has no interview "${end.interviewId}"`);
  if (planned.state.is !== 'booked') return null;
  const { id: interviewId, stage, interviewers, countsAsInterview } = planned;
  // Whoever enters one after the fact has planned it after its end.
  const at = Math.max(planned.plannedAt, Math.min(planned.state.endsAt, now));
  return {
    type: 'InterviewHeld',
    ...envelope(end, 'held', now),
    at,
    interviewId,
    stage,
    interviewers,
    countsAsInterview,
  };
}

interface Ending {
  readonly end: InterviewEnd;
  readonly now: Instant;
}

async function recordDebrief(trx: Trx, { end, now }: Ending, deps: ActionDeps): Promise<void> {
  const { workspaceId, applicationId, memberId, note } = end;
  const decision = decisionIn(end, now);
  const debrief = debriefIn(end, now);
  const request = { kind: 'recordDebrief', debrief, ...defined({ decision, reason: note }) } as const;
  await recordRequestWithin(trx, { workspaceId, applicationId, request, note, authorId: memberId }, deps);
}

function debriefIn(end: InterviewEnd, now: Instant): DebriefRecorded {
  const { interviewId, memberId, closing, interest, search, wishesToHearBy, noticeChannel } = end;
  const isInterestClear = interest === undefined ? undefined : interest !== 'unclear';
  return {
    type: 'DebriefRecorded',
    ...envelope(end, '', now),
    interviewId,
    interviewerId: memberId,
    closing,
    ...(end.decision?.wasToldInRoom && { toldInRoom: { decisionId: decisionId(end) } }),
    ...defined({ isInterestClear, search, wishesToHearBy, noticeChannel }),
  };
}

function decisionIn(end: InterviewEnd, now: Instant): DecisionMade | undefined {
  if (end.decision === undefined) return undefined;
  const { outcome } = end.decision;
  const made = { decisionId: decisionId(end), outcome, decidedBy: end.memberId };
  return { type: 'DecisionMade', ...envelope(end, 'decision', now), ...made };
}

function decisionId({ id }: InterviewEnd): string {
  return `${id}:decision`;
}

/** What is a fact of its own: the judgement, whether they want the job, another offer's day. */
function besides(end: InterviewEnd, now: Instant): RecordableFact[] {
  const { interviewId, memberId: interviewerId, judgements, interest, otherOfferUntil } = end;
  const facts: RecordableFact[] = [];
  if (Object.keys(judgements).length > 0)
    facts.push({
      type: 'ScorecardFiled',
      ...envelope(end, 'scorecard', now),
      interviewId,
      interviewerId,
      judgements,
    });
  if (interest !== undefined)
    facts.push({ type: 'InterestStated', ...envelope(end, 'interest', now), interest });
  if (otherOfferUntil !== undefined)
    facts.push({
      type: 'CompetingOfferShared',
      ...envelope(end, 'offer', now),
      deadline: { on: otherOfferUntil },
    });
  return facts;
}

interface Recorded {
  readonly end: InterviewEnd;
  readonly facts: readonly RecordableFact[];
}

async function record(trx: Trx, { end, facts }: Recorded, deps: ActionDeps): Promise<void> {
  const { workspaceId, applicationId, memberId } = end;
  for (const fact of facts)
    await recordRequestWithin(
      trx,
      { workspaceId, applicationId, request: { kind: 'record', fact }, authorId: memberId },
      deps,
    );
}

function envelope(
  { id, memberId }: InterviewEnd,
  part: string,
  now: Instant,
): Pick<Fact, 'id' | 'at' | 'recordedAt' | 'actor'> {
  return {
    id: part === '' ? id : `${id}:${part}`,
    at: now,
    recordedAt: now,
    actor: { kind: 'member', id: memberId },
  };
}
