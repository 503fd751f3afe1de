import { AppError } from '../../domain/app-error.ts';
import type { RecordableFact } from '../../domain/decision/request.ts';
import type { ClosingLine } from '../../domain/fact/fact.ts';
import type { History, Interview } from '../../domain/history/history.ts';
import { defined } from '../../lib/defined.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { deadlineIn, instantIn } from '../present/deadline-in.ts';
import { createRecorder, type Envelope } from '../recorder.ts';

type Interviews =
  | 'recordInterview'
  | 'moveInterview'
  | 'recordAttendance'
  | 'cancelInterview'
  | 'recordDebrief'
  | 'fileScorecard';

/** Interviews: planned, moved, held or missed, and what was said and judged when they ended. */
export function applicationInterviewRoutes(deps: ServerDeps): HandlersOf<Interviews> {
  const record = createRecorder(deps);
  return {
    recordInterview: async (call) =>
      await record.fact({ ...call, members: call.body.interviewers }, (envelope) => {
        const { stage, interviewers, countsAsInterview, wasHeld } = call.body;
        const [startsAt, endsAt] = [instantIn(call.body.startsAt), instantIn(call.body.endsAt)];
        const interview = { interviewId: envelope.id, stage, interviewers, countsAsInterview };
        if (wasHeld) return { type: 'InterviewHeld', ...envelope, ...interview, at: endsAt };
        return { type: 'InterviewScheduled', ...envelope, ...interview, startsAt, endsAt };
      }),
    moveInterview: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'InterviewMoved',
        ...envelope,
        interviewId: call.params.interviewId,
        by: call.body.by,
        ...defined({
          startsAt: optionalInstant(call.body.startsAt),
          endsAt: optionalInstant(call.body.endsAt),
        }),
      })),
    recordAttendance: async (call) =>
      await record.request(bodyAt(call), (envelope) => (history) => ({
        kind: 'record',
        fact: attendanceFact(call.body, plannedIn(history, call.params.interviewId), envelope),
      })),
    cancelInterview: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'InterviewCancelled',
        ...envelope,
        interviewId: call.params.interviewId,
        by: call.body.by,
      })),
    recordDebrief: async (call) =>
      await record.request(withInterviewer(call), (envelope) => {
        const { closing, interviewId, isInterestClear, wishesToHearBy, noticeChannel, decision, note } =
          call.body;
        const decisionId = `${envelope.id}:decision`;
        return {
          kind: 'recordDebrief',
          debrief: {
            type: 'DebriefRecorded',
            ...envelope,
            interviewId,
            interviewerId: call.body.interviewerId ?? call.caller.memberId,
            closing: closingLine(closing, envelope),
            ...(decision?.wasToldInRoom && { toldInRoom: { decisionId } }),
            ...defined({ isInterestClear, wishesToHearBy, noticeChannel }),
          },
          ...(decision && {
            decision: {
              type: 'DecisionMade',
              ...envelope,
              id: decisionId,
              decisionId,
              outcome: decision.outcome,
              decidedBy: call.caller.memberId,
            },
          }),
          ...defined({ reason: note }),
        };
      }),
    fileScorecard: async (call) =>
      await record.fact(withInterviewer(call), (envelope) => ({
        type: 'ScorecardFiled',
        ...envelope,
        interviewId: call.body.interviewId,
        interviewerId: call.body.interviewerId ?? call.caller.memberId,
        judgements: call.body.judgements,
      })),
  };
}

type Body<N extends Interviews> = Parameters<HandlersOf<N>[N]>[0]['body'];

function withInterviewer<C extends { readonly body: { readonly interviewerId?: string | undefined } }>(
  call: C,
) {
  const { interviewerId } = call.body;
  return { ...call, members: interviewerId === undefined ? [] : [interviewerId] };
}

function closingLine(closing: Body<'recordDebrief'>['closing'], { id }: Envelope): ClosingLine {
  if (closing.kind === 'nothingSaid') return closing;
  const deadline = defined({ deadline: deadlineIn(closing.deadline) });
  if (closing.kind === 'candidateActs') return { kind: closing.kind, taskId: id, ...deadline };
  return { kind: closing.kind, ...deadline };
}

/** An interview that was held counts from its end. */
function bodyAt<C extends { readonly body: Body<'recordAttendance'> }>(call: C) {
  const { body } = call;
  const at = body.is === 'held' ? body.endedAt : body.at;
  return { ...call, body: { at, note: body.note } };
}

function plannedIn(history: History, interviewId: string): Interview {
  const planned = history.interviews.get(interviewId);
  if (planned !== undefined) return planned;
  throw new AppError('interview_unknown', `The application has no interview "${interviewId}"`);
}

function attendanceFact(
  body: Body<'recordAttendance'>,
  planned: Interview,
  envelope: Envelope,
): RecordableFact {
  const { id: interviewId, stage, interviewers, countsAsInterview, state } = planned;
  if (body.is === 'missed') return { type: 'InterviewMissed', ...envelope, interviewId, by: body.by };
  const plannedEnd = state.is === 'booked' ? Math.min(state.endsAt, envelope.at) : envelope.at;
  const at = body.endedAt === undefined ? plannedEnd : envelope.at;
  return { type: 'InterviewHeld', ...envelope, at, interviewId, stage, interviewers, countsAsInterview };
}

function optionalInstant(given: string | undefined): number | undefined {
  return given === undefined ? undefined : instantIn(given);
}
