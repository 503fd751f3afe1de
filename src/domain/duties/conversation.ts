import type { Instant } from '../../lib/instant.ts';
import type { Says } from '../fact/fact.ts';
import type { SpokenWord } from '../history/history.ts';
import type { Obligation, ObligationState } from '../obligation/obligation.ts';
import { owe } from '../obligation/owe.ts';
import { deadlineEnd, type View } from '../standing/view.ts';

/** Policy rows 16, 17 and 24: what the other side writes is acknowledged, their deadlines are answered in time. */
export function conversationDuties(view: View): readonly Obligation[] {
  if (view.history.circumstances.workspace === 'seeker') return [];
  return [...acknowledgements(view), ...competingOffers(view), ...feedbackAsked(view)];
}

/** R14: thanks and confirmations need no answer; all else does, and in doubt it does. */
const NEEDS_NO_ANSWER: ReadonlySet<Says> = new Set<Says>(['thanks', 'confirmation', 'passedOn']);

function acknowledgements(view: View): readonly Obligation[] {
  return view.history.words.filter(needsAnswer).map((word) =>
    owe(view, {
      kind: 'acknowledgement',
      because: word,
      row: 'acknowledgement',
      owedBy: 'team',
      owedTo: word.from === 'agency' ? 'agency' : 'candidate',
      ...notNeeded(view, word),
      sought: { from: 'team', since: word.at },
    }),
  );
}

function needsAnswer(word: SpokenWord): boolean {
  if (word.messageId === null || word.evidence !== 'received' || word.from === 'team') return false;
  if (word.automatic !== null) return false;
  return word.says.length === 0 || word.says.some((says) => !NEEDS_NO_ANSWER.has(says));
}

function notNeeded(view: View, word: SpokenWord): { readonly state?: ObligationState } {
  if (word.messageId === null || !view.history.notNeeded.has(word.messageId)) return {};
  return { state: { is: 'ended', at: word.at, why: 'notNeeded', factId: word.factId } };
}

function competingOffers(view: View): readonly Obligation[] {
  return view.history.competingOffers.map((shared) =>
    owe(view, {
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
      sought: { from: 'team', since: shared.at, says: ['timetable', 'decision', 'nextStep'] },
    }),
  );
}

/** Row 17 and R23: within a business day and a business day before their deadline; nearer than that, at half of the time left. */
function competingDue(view: View, sharedAt: Instant, deadline: Instant): Instant {
  const within = view.team.dueAfter(sharedAt, 1);
  const before = view.team.endOfDay(view.team.step(view.team.lastDayOf(deadline), -1));
  const isNear = deadline <= within || before <= sharedAt;
  return isNear ? sharedAt + Math.max(0, Math.floor((deadline - sharedAt) / 2)) : Math.min(within, before);
}

/** R26: acknowledged like any message, and answered in five business days or honestly not given. */
function feedbackAsked(view: View): readonly Obligation[] {
  return view.history.words
    .filter((word) => word.evidence === 'received' && word.says.includes('feedbackRequest'))
    .map((word) =>
      owe(view, {
        kind: 'feedback',
        because: word,
        row: 'feedback',
        owedBy: 'team',
        owedTo: view.counterpart,
        sought: { from: 'team', since: word.at, says: ['feedback'] },
      }),
    );
}
