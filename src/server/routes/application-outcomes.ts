import { defined } from '../../lib/defined.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { deadlineIn } from '../present/deadline-in.ts';
import { createRecorder } from '../recorder.ts';

type Outcomes =
  | 'recordDecision'
  | 'enterStage'
  | 'recordOffer'
  | 'extendOffer'
  | 'recordOfferQuestion'
  | 'answerOffer'
  | 'confirmFirstDay'
  | 'close'
  | 'waiveClosure'
  | 'reopen';

/** Decisions, offers and the end of a process. */
export function applicationOutcomeRoutes(deps: ServerDeps): HandlersOf<Outcomes> {
  const record = createRecorder(deps);
  return {
    recordDecision: async (call) =>
      await record.request(call, (envelope) => ({
        kind: 'recordDecision',
        decision: {
          type: 'DecisionMade',
          ...envelope,
          decisionId: envelope.id,
          outcome: call.body.outcome,
          decidedBy: call.caller.memberId,
          ...defined({ holdUntil: deadlineIn(call.body.holdUntil), criteria: call.body.criteria }),
        },
        ...defined({ reason: call.body.note, isSure: call.body.isSure }),
      })),
    enterStage: async (call) =>
      await record.fact(call, (envelope) => ({ type: 'StageEntered', ...envelope, stage: call.body.stage })),
    recordOffer: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'OfferMade',
        ...envelope,
        offerId: envelope.id,
        ...defined({ expires: deadlineIn(call.body.expires) }),
      })),
    extendOffer: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'OfferExtended',
        ...envelope,
        offerId: call.params.offerId,
        expires: deadlineIn(call.body.expires),
      })),
    recordOfferQuestion: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'OfferQuestioned',
        ...envelope,
        offerId: call.params.offerId,
      })),
    answerOffer: async (call) =>
      await record.fact(call, (envelope) => {
        const offer = { ...envelope, offerId: call.params.offerId };
        if (call.body.is === 'declined')
          return { type: 'OfferDeclined', ...offer, ...defined({ reason: call.body.reason }) };
        return { type: 'OfferAccepted', ...offer, ...defined({ startsOn: call.body.startsOn }) };
      }),
    confirmFirstDay: async (call) =>
      await record.fact(call, (envelope) => ({ type: 'FirstDayConfirmed', ...envelope })),
    close: async (call) =>
      await record.request(call, (envelope) => ({
        kind: 'close',
        closed: { type: 'ApplicationClosed', ...envelope },
      })),
    waiveClosure: async (call) =>
      await record.request(withReason(call), (envelope) => ({
        kind: 'waiveClosure',
        waived: { type: 'ClosureWaived', ...envelope, waivedBy: call.caller.memberId },
        reason: call.body.reason,
      })),
    reopen: async (call) =>
      await record.request(withReason(call), (envelope) => ({
        kind: 'reopen',
        reopened: { type: 'ApplicationReopened', ...envelope, reopenedBy: call.caller.memberId },
        reason: call.body.reason,
      })),
  };
}

/** A written reason is kept where all notes are. */
function withReason<
  C extends { readonly body: { readonly reason: string; readonly at?: string | undefined } },
>(call: C) {
  return { ...call, body: { at: call.body.at, note: call.body.reason } };
}
