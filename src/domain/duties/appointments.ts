import type { Instant } from '../../lib/instant.ts';
import { type Said, saidOf } from '../fact/said.ts';
import type { Interview, InterviewState, Mark } from '../history/history.ts';
import { findInvitation, liesAfter } from '../history/invitation.ts';
import type { Obligation } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import { spanAfter, type View } from '../standing/view.ts';

/** Policy rows 27 and 28, R19, R24: interviews that were moved, called off or missed. */
export function appointmentDuties(view: View): readonly Obligation[] {
  const duties: Obligation[] = [];
  for (const interview of view.history.interviews.values()) {
    const { state } = interview;
    if (state.is === 'held' || state.is === 'booked') continue;
    if (state.is !== 'missed') duties.push(newTime(view, interview, state));
    else if (state.by === 'interviewer') duties.push(apology(view, interview, state));
    else duties.push(...missedByCandidate(view, interview, state));
  }
  return duties;
}

const NEW_TIME: Said = saidOf(['newTime', 'nextStep', 'decision', 'holding']);
const APOLOGY: Said = saidOf(['apology', 'newTime']);

type Missed = Extract<InterviewState, { readonly is: 'missed' }>;
type Happened = Extract<InterviewState, { readonly factId: string }>;

/** Whoever moved it or called it off: the team holds the diary, and brings the new time or the end. */
function newTime(view: View, interview: Interview, state: Happened): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'newTime',
    cause: state.factId,
    because: state,
    row: 'newTime',
    owedBy: 'team',
    owedTo: view.counterpart,
    expires: bookedAnew(view, interview, state) ?? decidedSince(view, state.at),
    sought: { from: 'team', since: state.at, says: NEW_TIME },
  });
}

/** The same day that it is known. */
function apology(view: View, interview: Interview, state: Missed): Obligation {
  const at = spanAfter(view.team, state.knownAt, view.policy.timing.interviewerMissed.due);
  return owe(view, {
    ...BLANK,
    kind: 'apology',
    cause: interview.id,
    because: state,
    row: 'interviewerMissed',
    owedBy: 'team',
    owedTo: view.counterpart,
    due: { at, from: 'default' },
    sought: { from: 'team', since: state.at, says: APOLOGY },
  });
}

/** Asked once after half an hour and once after a business day; what they answer is theirs to owe. */
function missedByCandidate(view: View, interview: Interview, state: Happened): readonly Obligation[] {
  const heard = findWordAfterMissing(view, state.at);
  const common = { because: state, owedBy: 'team', owedTo: view.counterpart } as const;
  const over = heard === null ? {} : ({ expires: heard } as const);
  const first = owe(view, {
    ...BLANK,
    ...common,
    ...over,
    kind: 'attendanceQuestion',
    cause: interview.id,
    row: 'candidateMissed',
    sought: { from: 'team', since: state.at },
  });
  const second = owe(view, {
    ...BLANK,
    ...common,
    ...over,
    kind: 'attendanceQuestion',
    cause: `${interview.id}:again`,
    row: 'candidateMissedAgain',
    sought: { from: 'team', since: view.team.startOfDay(view.team.step(view.team.dayOf(state.at), 1)) },
  });
  const reply = owe(view, {
    ...BLANK,
    kind: 'candidateReply',
    cause: `missed-${interview.id}`,
    because: state,
    row: 'missedHold',
    owedBy: view.counterpart,
    owedTo: 'team',
    nudgeRow: 'missedHold',
    ...(heard === null
      ? {}
      : {
          state: { is: 'met', at: heard.at, by: 'received', factId: heard.factId, wasLate: false } as const,
        }),
  });
  return [first, second, reply];
}

/** Any real word from their side, or a new time, answers why they did not come. */
function findWordAfterMissing(view: View, missedAt: Instant): Mark | null {
  const word = view.history.words.find(
    (one) => one.from !== 'team' && one.automatic === null && one.at >= missedAt,
  );
  if (word !== undefined) return { factId: word.factId, at: word.at };
  return findInvitation(view.history, missedAt);
}

/** R5: once it is decided that nobody meets again, what is owed is the outcome. */
function decidedSince(view: View, at: Instant): Mark | undefined {
  return view.decisions.find((decision) => decision.at >= at && decision.outcome !== 'advance');
}

function bookedAnew(view: View, interview: Interview, state: Happened): Mark | undefined {
  for (const other of view.history.interviews.values()) {
    const isNew = other.id !== interview.id && other.plannedAt >= state.at && liesAfter(other, state.at);
    if (isNew) return { factId: other.factId, at: other.plannedAt };
  }
  return undefined;
}
