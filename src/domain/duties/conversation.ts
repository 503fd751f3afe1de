import type { Instant } from '../../lib/instant.ts';
import { type Said, saidOf, saysAny } from '../fact/said.ts';
import type { SpokenWord } from '../history/history.ts';
import { append, NO_DUTIES } from '../obligation/append.ts';
import type { Obligation, ObligationState } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import { deadlineEnd, type View } from '../standing/view.ts';
import { silenceReports } from './silence-reports.ts';

/** Policy rows 16, 17 and 24: what the other side writes is acknowledged, their deadlines are answered in time. */
export function conversationDuties(view: View): readonly Obligation[] {
  if (view.history.circumstances.workspace === 'seeker') return NO_DUTIES;
  return append(acknowledgements(view), competingOffers(view), feedbackAsked(view), silenceReports(view));
}

/** R14: thanks and confirmations need no answer; all else does, and in doubt it does. */
const NEEDS_NO_ANSWER: Said = saidOf(['thanks', 'confirmation', 'passedOn']);

function acknowledgements(view: View): Obligation[] {
  const duties: Obligation[] = [];
  for (const word of view.history.words) if (needsAnswer(word)) duties.push(acknowledgement(view, word));
  return duties;
}

function acknowledgement(view: View, word: SpokenWord): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'acknowledgement',
    because: word,
    row: 'acknowledgement',
    owedBy: 'team',
    owedTo: word.from === 'agency' ? 'agency' : 'candidate',
    state: notNeeded(view, word),
    sought: { from: 'team', since: word.at },
  });
}

function needsAnswer(word: SpokenWord): boolean {
  if (word.messageId === null || word.evidence !== 'received' || word.from === 'team') return false;
  if (word.automatic !== null) return false;
  return word.says.length === 0 || saysAny(word, ~NEEDS_NO_ANSWER);
}

function notNeeded(view: View, word: SpokenWord): ObligationState | undefined {
  if (word.messageId === null || !view.history.notNeeded.has(word.messageId)) return undefined;
  return { is: 'ended', at: word.at, why: 'notNeeded', factId: word.factId };
}

const TIMETABLE: Said = saidOf(['timetable', 'decision', 'nextStep']);
const FEEDBACK_REQUEST: Said = saidOf(['feedbackRequest']);
const FEEDBACK: Said = saidOf(['feedback']);

function competingOffers(view: View): readonly Obligation[] {
  return view.history.competingOffers.map((shared) =>
    owe(view, {
      ...BLANK,
      kind: 'competingOfferReply',
      because: shared,
      row: 'competingOffer',
      owedBy: 'team',
      owedTo: view.counterpart,
      due: {
        at: competingDue(view, shared.at, deadlineEnd(view.candidate, shared.deadline)),
        from: 'competingOffer',
      },
      nudgeRow: 'competingOffer',
      sought: { from: 'team', since: shared.at, says: TIMETABLE },
    }),
  );
}

/** Row 17 and R23: within a business day and a business day before their deadline; nearer than that, at half of the time left. */
function competingDue(view: View, sharedAt: Instant, deadline: Instant): Instant {
  const within = view.team.dueAfter(sharedAt, 1);
  const before = view.team.endOfDay(view.team.step(view.team.lastDayOf(deadline), -1));
  const isNear = deadline < within || before <= sharedAt;
  return isNear ? sharedAt + Math.max(0, Math.floor((deadline - sharedAt) / 2)) : Math.min(within, before);
}

/** R26: acknowledged like any message, and answered in five business days or honestly not given. */
function feedbackAsked(view: View): readonly Obligation[] {
  return view.history.words
    .filter((word) => word.evidence === 'received' && saysAny(word, FEEDBACK_REQUEST))
    .map((word) =>
      owe(view, {
        ...BLANK,
        kind: 'feedback',
        because: word,
        row: 'feedback',
        owedBy: 'team',
        owedTo: view.counterpart,
        sought: { from: 'team', since: word.at, says: FEEDBACK },
      }),
    );
}
