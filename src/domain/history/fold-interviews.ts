import type { Deadline, Fact } from '../fact/fact.ts';
import { type Draft, type DraftInterview, knownAtOf, markOf } from './draft.ts';
import { tellDecision } from './fold-words.ts';
import type { InterviewState } from './history.ts';

type Told<T extends Fact['type']> = Extract<Fact, { type: T }>;

export function bookInterview(draft: Draft, fact: Told<'InterviewScheduled'>): void {
  const state: InterviewState = { is: 'booked', startsAt: fact.startsAt, endsAt: fact.endsAt };
  draft.interviews.set(fact.interviewId, interviewOf(fact, state));
}

export function holdInterview(draft: Draft, fact: Told<'InterviewHeld'>): void {
  const state: InterviewState = { is: 'held', at: fact.at, factId: fact.id };
  const planned = draft.interviews.get(fact.interviewId);
  if (planned === undefined) {
    draft.interviews.set(fact.interviewId, interviewOf(fact, state));
    return;
  }
  planned.stage = fact.stage;
  planned.interviewers = fact.interviewers;
  planned.countsAsInterview = fact.countsAsInterview;
  planned.state = state;
}

function interviewOf(
  fact: Told<'InterviewScheduled'> | Told<'InterviewHeld'>,
  state: InterviewState,
): DraftInterview {
  return {
    id: fact.interviewId,
    factId: fact.id,
    plannedAt: fact.at,
    stage: fact.stage,
    interviewers: fact.interviewers,
    countsAsInterview: fact.countsAsInterview,
    state,
    debriefs: NONE,
    scorecards: NONE,
  };
}

const NONE: readonly never[] = [];

/** Moved to a new time, or called off with a new time to come. */
export function moveInterview(draft: Draft, fact: Told<'InterviewMoved'>): void {
  const isUnbooked = fact.startsAt === undefined || fact.endsAt === undefined;
  replan(
    draft,
    fact.interviewId,
    isUnbooked
      ? { is: 'unbooked', by: fact.by, at: fact.at, factId: fact.id }
      : { is: 'booked', startsAt: fact.startsAt, endsAt: fact.endsAt },
  );
}

export function cancelInterview(draft: Draft, fact: Told<'InterviewCancelled'>): void {
  replan(draft, fact.interviewId, { is: 'cancelled', by: fact.by, at: fact.at, factId: fact.id });
}

/** Once it was held it can't be moved or called off any more. Of one that nobody planned there is nothing to change. */
function replan(draft: Draft, id: string, state: InterviewState): void {
  const interview = draft.interviews.get(id);
  if (interview !== undefined && interview.state.is !== 'held') interview.state = state;
}

export function missInterview(draft: Draft, fact: Told<'InterviewMissed'>): void {
  const interview = draft.interviews.get(fact.interviewId);
  if (interview === undefined) return;
  const knownAt = knownAtOf(fact);
  interview.state = { is: 'missed', by: fact.by, at: fact.at, knownAt, factId: fact.id };
}

export function fileScorecard(draft: Draft, fact: Told<'ScorecardFiled'>): void {
  const { id, at, interviewerId, judgements } = fact;
  const interview = draft.interviews.get(fact.interviewId);
  if (interview !== undefined)
    interview.scorecards = [...interview.scorecards, { factId: id, at, interviewerId, judgements }];
}

/** What was said when the interview ended: the promise, who acts next, the wish, and what was told in the room. */
export function applyDebrief(draft: Draft, fact: Told<'DebriefRecorded'>): void {
  const { id: factId, at, interviewerId } = fact;
  const interview = draft.interviews.get(fact.interviewId);
  if (interview !== undefined) interview.debriefs = [...interview.debriefs, { factId, at, interviewerId }];
  applyClosing(draft, fact);
  if (fact.wishesToHearBy !== undefined) draft.wishes.push({ factId, at, hearBy: fact.wishesToHearBy });
  if (fact.toldInRoom !== undefined)
    tellDecision(draft, fact, { evidence: 'room', decisionId: fact.toldInRoom.decisionId });
}

function applyClosing(draft: Draft, fact: Told<'DebriefRecorded'>): void {
  const { closing } = fact;
  switch (closing.kind) {
    case 'teamPromised':
      if (closing.deadline !== undefined) promiseInRoom(draft, fact, closing.deadline);
      return;
    case 'candidateActs': {
      const deadline = closing.deadline ?? null;
      draft.tasks.push({ id: closing.taskId, ...markOf(fact), owedBy: 'candidate', deadline });
      return;
    }
    case 'agencyActs': {
      const deadline = closing.deadline ?? null;
      draft.asks.push({ ...markOf(fact), about: 'reply', owedBy: 'agency', deadline });
      return;
    }
    case 'nothingSaid':
      return;
    default:
      exhausted(closing);
  }
}

/** R4: it was said when the interview ended, however much later that is written down; a word in between is the newer one. */
function promiseInRoom(draft: Draft, fact: Told<'DebriefRecorded'>, deadline: Deadline): void {
  const state = draft.interviews.get(fact.interviewId)?.state;
  const endedAt = state?.is === 'held' ? state.at : state?.is === 'booked' ? state.endsAt : fact.at;
  const at = Math.min(endedAt, fact.at);
  const later = draft.promises.findIndex((promise) => promise.at > at);
  const place = later === -1 ? draft.promises.length : later;
  draft.promises.splice(place, 0, { factId: fact.id, at, by: 'team', deadline, messageId: null });
}

/** Every closing line is named above; the compiler refuses a new one that is not. */
function exhausted(closing: never): void {
  void closing;
}
