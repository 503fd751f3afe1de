import { defined } from '../../lib/defined.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { deadlineIn } from '../present/deadline-in.ts';
import { createRecorder } from '../recorder.ts';

type OfTheCandidate =
  | 'recordTask'
  | 'recordWish'
  | 'recordInterest'
  | 'recordCompetingOffer'
  | 'recordAbsence'
  | 'withdraw';

/** What the candidate took on, wishes, wants and says. */
export function applicationCandidateRoutes(deps: ServerDeps): HandlersOf<OfTheCandidate> {
  const record = createRecorder(deps);
  return {
    recordTask: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'TaskAgreed',
        ...envelope,
        taskId: envelope.id,
        owedBy: call.body.owedBy,
        ...defined({ deadline: deadlineIn(call.body.deadline) }),
      })),
    recordWish: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'WishStated',
        ...envelope,
        ...defined({ hearBy: call.body.hearBy, noticeChannel: call.body.noticeChannel }),
      })),
    recordInterest: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'InterestStated',
        ...envelope,
        interest: call.body.interest,
      })),
    recordCompetingOffer: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'CompetingOfferShared',
        ...envelope,
        deadline: deadlineIn(call.body.deadline),
      })),
    recordAbsence: async (call) =>
      await record.fact(
        { ...call, body: {}, members: call.body.memberId ? [call.body.memberId] : [] },
        (envelope) => ({
          type: 'AbsenceStated',
          ...envelope,
          party: call.body.party,
          from: call.body.from,
          until: call.body.until,
          ...defined({ memberId: call.body.memberId }),
        }),
      ),
    withdraw: async (call) =>
      await record.fact(call, (envelope) => ({ type: 'CandidateWithdrew', ...envelope })),
  };
}
