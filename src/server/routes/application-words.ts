import { defined } from '../../lib/defined.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { deadlineIn } from '../present/deadline-in.ts';
import { createRecorder } from '../recorder.ts';

type Words =
  | 'recordCall'
  | 'recordTalk'
  | 'recordMessage'
  | 'recordBounce'
  | 'waiveAnswer'
  | 'confirmPassedOn'
  | 'recordPromise'
  | 'recordQuestion';

/** What was said by whom: calls, messages, promises, questions, and what became of them. */
export function applicationWordRoutes(deps: ServerDeps): HandlersOf<Words> {
  const record = createRecorder(deps);
  return {
    recordCall: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'CallMade',
        ...envelope,
        callId: envelope.id,
        wasReached: call.body.wasReached,
        ...defined({ leftVoicemail: call.body.leftVoicemail }),
        ...wordOf(call.body),
      })),
    recordTalk: async (call) =>
      await record.fact(call, (envelope) => ({ type: 'ToldInRoom', ...envelope, ...wordOf(call.body) })),
    recordMessage: async (call) =>
      await record.fact(call, (envelope) => ({
        type: call.body.from === 'team' ? 'MessageSent' : 'MessageReceived',
        ...envelope,
        messageId: envelope.id,
        ...wordOf(call.body),
      })),
    recordBounce: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'MessageBounced',
        ...envelope,
        messageId: call.params.messageId,
        isHard: call.body.isHard,
      })),
    waiveAnswer: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'AnswerNotNeeded',
        ...envelope,
        messageId: call.params.messageId,
      })),
    confirmPassedOn: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'AgencyConfirmed',
        ...envelope,
        wordId: call.params.wordId,
      })),
    recordPromise: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'PromiseMade',
        ...envelope,
        by: call.body.by,
        to: call.body.to,
        deadline: deadlineIn(call.body.deadline),
      })),
    recordQuestion: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'AnswerAsked',
        ...envelope,
        about: call.body.about,
        owedBy: call.body.owedBy,
        ...defined({ deadline: deadlineIn(call.body.deadline) }),
      })),
  };
}

type WordBody = Parameters<HandlersOf<'recordMessage'>['recordMessage']>[0]['body'];

function wordOf({ from, to, says, decisionId, promise, holdingCause, fulfils }: WordBody) {
  return { from, to, says, ...defined({ decisionId, promise: deadlineIn(promise), holdingCause, fulfils }) };
}
