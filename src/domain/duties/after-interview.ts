import { type Said, saidOf } from '../fact/said.ts';
import type { Mark } from '../history/history.ts';
import type { Obligation, ObligationState } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import type { EndedInterview, View } from '../standing/view.ts';

/** Policy rows 1 and 3: an interview that ended opens the team's thanks and the interviewers' debrief and scorecards. */
export function dutiesAfterInterview(view: View): readonly Obligation[] {
  const duties: Obligation[] = [];
  let index = 0;
  for (const ended of view.ended) {
    index += 1;
    const decided = decidedState(view, ended);
    // Whoever was met again has heard from us since: what the interview before left to say is over.
    const metAgain = view.ended[index];
    duties.push(thankYou(view, ended, metAgain), debrief(view, ended, { decided, metAgain }));
    for (const interviewerId of ended.interview.interviewers)
      duties.push(scorecard(view, ended, { interviewerId, decided }));
  }
  return duties;
}

/** R12: a thank-you without a date meets the thank-you; any later word of substance meets it too. */
const THANKS: Said = saidOf(['thanks', 'nextStep', 'decision', 'holding']);

function thankYou(view: View, ended: EndedInterview, metAgain: Mark | undefined): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'thankYou',
    cause: ended.interview.id,
    because: ended,
    row: 'thankYou',
    owedBy: 'team',
    owedTo: view.counterpart,
    sought: { from: 'team', since: ended.at, says: THANKS },
    expires: metAgain,
  });
}

interface Filing {
  readonly decided: ObligationState | undefined;
  readonly metAgain: Mark | undefined;
}

function debrief(view: View, ended: EndedInterview, { decided, metAgain }: Filing): Obligation {
  const [first] = ended.interview.interviewers;
  const [filed] = ended.interview.debriefs;
  return owe(view, {
    ...BLANK,
    kind: 'debrief',
    cause: ended.interview.id,
    because: ended,
    row: 'debrief',
    owedBy: 'team',
    owedTo: 'team',
    ownerId: first ?? view.history.circumstances.ladder.owner,
    state: filed === undefined ? decided : filedState(view, ended, filed),
    expires: metAgain,
  });
}

interface Judgement {
  readonly interviewerId: string;
  readonly decided: ObligationState | undefined;
}

function scorecard(view: View, ended: EndedInterview, { interviewerId, decided }: Judgement): Obligation {
  const filed = ended.interview.scorecards.find((one) => one.interviewerId === interviewerId);
  return owe(view, {
    ...BLANK,
    kind: 'scorecard',
    cause: `${ended.interview.id}:${interviewerId}`,
    because: ended,
    row: 'scorecard',
    owedBy: 'team',
    owedTo: 'team',
    ownerId: interviewerId,
    state: filed === undefined ? decided : filedState(view, ended, filed),
  });
}

/** Once a decision is made after the interview, the file is history: nobody is chased for it any more. */
function decidedState(view: View, ended: EndedInterview): ObligationState | undefined {
  const decision = view.decisions.find((one) => one.at >= ended.at);
  if (decision === undefined) return undefined;
  return { is: 'ended', at: decision.at, why: 'superseded', factId: decision.factId };
}

function filedState(view: View, ended: EndedInterview, { at, factId }: Mark): ObligationState {
  return { is: 'met', at, by: 'filed', factId, wasLate: at >= view.team.dueAfter(ended.at, 1) };
}
