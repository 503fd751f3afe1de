import type { Obligation, ObligationState } from '../obligation/obligation.ts';
import { owe } from '../obligation/owe.ts';
import type { EndedInterview, View } from '../standing/view.ts';

/** Policy rows 1 and 3: an interview that ended opens the team's thanks and the interviewers' debrief and scorecards. */
export function dutiesAfterInterview(view: View): readonly Obligation[] {
  return view.ended.flatMap((ended) => [
    thankYou(view, ended),
    debrief(view, ended),
    ...scorecards(view, ended),
  ]);
}

/** R12: a thank-you without a date meets the thank-you; any later word of substance meets it too. */
function thankYou(view: View, ended: EndedInterview): Obligation {
  return owe(view, {
    kind: 'thankYou',
    cause: ended.interview.id,
    because: ended,
    row: 'thankYou',
    owedBy: 'team',
    owedTo: view.counterpart,
    sought: { from: 'team', since: ended.at, says: ['thanks', 'nextStep', 'decision', 'holding'] },
  });
}

function debrief(view: View, ended: EndedInterview): Obligation {
  const [first] = ended.interview.interviewers;
  const filed = ended.interview.debriefs[0];
  return owe(view, {
    kind: 'debrief',
    cause: ended.interview.id,
    because: ended,
    row: 'debrief',
    owedBy: 'team',
    owedTo: 'team',
    ownerId: first ?? view.history.circumstances.ladder.owner,
    state: filed === undefined ? decidedState(view, ended) : filedState(filed, view, ended),
  });
}

function scorecards(view: View, ended: EndedInterview): readonly Obligation[] {
  return ended.interview.interviewers.map((interviewerId) => {
    const filed = ended.interview.scorecards.find((scorecard) => scorecard.interviewerId === interviewerId);
    return owe(view, {
      kind: 'scorecard',
      cause: `${ended.interview.id}:${interviewerId}`,
      because: ended,
      row: 'scorecard',
      owedBy: 'team',
      owedTo: 'team',
      ownerId: interviewerId,
      state: filed === undefined ? decidedState(view, ended) : filedState(filed, view, ended),
    });
  });
}

/** Once a decision is made after the interview, the file is history: nobody is chased for it any more. */
function decidedState(view: View, ended: EndedInterview): ObligationState | undefined {
  const decision = view.decisions.find((one) => one.at >= ended.at);
  if (decision === undefined) return undefined;
  return { is: 'ended', at: decision.at, why: 'superseded', factId: decision.factId };
}

function filedState(
  filed: { readonly at: number; readonly factId: string },
  view: View,
  ended: EndedInterview,
): ObligationState {
  const dueAt = view.team.dueAfter(ended.at, 1);
  return { is: 'met', at: filed.at, by: 'filed', factId: filed.factId, wasLate: filed.at >= dueAt };
}
