import { saidOf } from '../fact/said.ts';
import { NO_DUTIES } from '../obligation/append.ts';
import type { NudgeReceiver, Obligation } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import type { View } from '../standing/view.ts';

/**
 * "I never got an answer" goes to a named member above whoever owed the word, who owes a real answer within a business
 * day: an outcome, the next step, an honest date, feedback. It outlives the end of the process (policy row 16).
 */
export function silenceReports(view: View): readonly Obligation[] {
  const { silenceReports: reports } = view.history;
  if (reports.length === 0) return NO_DUTIES;
  const above = whoIsAbove(view);
  return reports.map((report) =>
    owe(view, {
      ...BLANK,
      kind: 'silenceReply',
      because: report,
      row: 'acknowledgement',
      owedBy: 'team',
      owedTo: view.counterpart,
      ownerId: above.memberId,
      nudges: [{ step: 1, at: report.at, to: above.receiver, isDue: view.clock.hasCome(report.at) }],
      sought: { from: 'team', since: report.at, says: REAL_ANSWER },
    }),
  );
}

const REAL_ANSWER = saidOf(['decision', 'nextStep', 'holding', 'timetable', 'feedback', 'statusNotice']);

interface Above {
  readonly memberId: string | null;
  readonly receiver: NudgeReceiver;
}

const LINE = ['lead', 'manager', 'headOfHiring', 'complianceOwner'] as const;

/** The next one up the line who is somebody else; whoever holds the application where there is nobody. */
function whoIsAbove(view: View): Above {
  const { ladder } = view.history.circumstances;
  const place = LINE.find((one) => ladder[one] !== null && ladder[one] !== ladder.owner);
  return place === undefined
    ? { memberId: ladder.owner, receiver: 'owner' }
    : { memberId: ladder[place], receiver: place };
}
