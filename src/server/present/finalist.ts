import type { LoadedHistory } from '../../actions/load-history.ts';
import type { Finalist } from '../../contract/finalists.ts';
import { filedOf, isReadyToDecide, judgedOf } from '../../domain/finalists/scorecards.ts';
import { meetingsOf } from '../../domain/measures/meetings.ts';
import { assess } from '../../domain/standing/assess.ts';
import { deadlineEnd } from '../../domain/standing/view.ts';
import { type Instant, toIso } from '../../lib/instant.ts';
import type { OpeningApplicationRow } from '../../storage/queries/opening-applications.ts';
import { type Names, namedOf } from './names.ts';

interface Reader {
  readonly members: Names;
  readonly now: Instant;
}

/** One finalist as the wire has it. Judgements keep their author; nothing is added up or put in order. */
export function finalist(
  { row, history, policy }: LoadedHistory & { readonly row: OpeningApplicationRow },
  { members, now }: Reader,
): Finalist {
  const { turn, phase, promise } = assess(history, policy, now);
  const candidate = policy.calendarOf(history.circumstances.candidate);
  const other = history.competingOffers.at(-1);
  const named = (id: string) => namedOf(members, id);
  return {
    applicationId: row.applicationId,
    person: { id: row.personId, name: row.personName },
    channel: history.circumstances.channel,
    stage: row.stage,
    phase,
    turn: turn.party,
    dueAt: turn.dueAt === null ? null : toIso(turn.dueAt),
    isLate: turn.dueAt !== null && turn.dueAt <= now,
    promisedFor: promise?.state === 'open' || promise?.state === 'broken' ? toIso(promise.dueAt) : null,
    interviews: [...history.interviews.values()].flatMap(({ stage, state, interviewers }) =>
      state.is === 'held'
        ? [{ stage, at: toIso(state.at), interviewers: interviewers.flatMap((id) => named(id) ?? []) }]
        : [],
    ),
    scorecards: filedOf(history),
    judged: judgedOf(history).map(({ criterion, middle, judgements }) => ({
      criterion,
      middle,
      judgements: judgements.map(({ interviewerId, judgement }) => {
        return { by: named(interviewerId), judgement };
      }),
    })),
    isReadyToDecide: isReadyToDecide(history),
    interest: history.interest?.interest ?? null,
    wishesToHearBy: history.wishes.at(-1)?.hearBy ?? null,
    otherOfferUntil: other === undefined ? null : toIso(deadlineEnd(candidate, other.deadline)),
    meetings: meetingsOf(history.facts),
  };
}
