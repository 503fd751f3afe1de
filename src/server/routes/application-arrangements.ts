import type { History } from '../../domain/history/history.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { createRecorder } from '../recorder.ts';

type Arrangements = 'handOverDuty' | 'snoozeDuty' | 'takeBack';

/** How those who owe arrange it among themselves: who holds a duty, until when it is put off, what was a mistake. */
export function applicationArrangementRoutes(deps: ServerDeps): HandlersOf<Arrangements> {
  const record = createRecorder(deps);
  return {
    handOverDuty: async (call) =>
      await record.fact({ ...call, members: [call.body.memberId] }, (envelope) => ({
        type: 'DutyHandedOver',
        ...envelope,
        key: call.params.obligationKey,
        toMemberId: call.body.memberId,
      })),
    snoozeDuty: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'DutySnoozed',
        ...envelope,
        key: call.params.obligationKey,
        until: call.body.until,
        reason: call.body.reason,
      })),
    takeBack: async (call) =>
      await record.request(call, (envelope) => (history) => ({
        kind: 'takeBack',
        takenBack: recordedWith(history, call.params.factId).map((factId, index) => ({
          type: 'FactTakenBack',
          ...envelope,
          id: index === 0 ? envelope.id : `${envelope.id}:${index}`,
          factId,
        })),
        by: { memberId: call.caller.memberId, isAdmin: call.caller.role === 'admin' },
      })),
  };
}

/** A request that records several facts names the others after the first: a debrief and the decision in it are one. */
function recordedWith({ facts }: History, factId: string): readonly string[] {
  const others = facts.filter((fact) => fact.id.startsWith(`${factId}:`) && fact.actor.kind === 'member');
  return [factId, ...others.map((fact) => fact.id)];
}
