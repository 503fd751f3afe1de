import type { Instant } from '../../lib/instant.ts';
import type { Fact, Says } from '../fact/fact.ts';
import { spanAfter, type View } from './view.ts';

/** One try to reach somebody that brought no word back: a fact of calls, mails and meetings, and no judgement. */
export interface VainTry {
  readonly factId: string;
  readonly at: Instant;
  readonly how: 'call' | 'mail' | 'meeting' | 'statusPage';
  readonly is: 'notReached' | 'cameBack' | 'unanswered' | 'missed';
}

/** Whom one tries to reach: the candidate's side, with their agency, or the team. */
export type Reached = 'candidate' | 'team';

/** So many tries in a row, and no sign of life between: hard to reach. The same number for both sides. */
export const HARD_TO_REACH = 3;

/** What a question is given before it counts as one that nobody answered. */
const TIME_TO_ANSWER = { businessDays: 2 } as const;

/**
 * The tries to reach one side since the last sign of life from there, the earliest first. A question counts once two
 * business days have passed without a word; a call that rang out, a mail that came back and a missed meeting count at once.
 */
export function vainTries(view: View, side: Reached): readonly VainTry[] {
  const tries: VainTry[] = [];
  const cameBack = new Set<string>();
  const { facts } = view.history;
  for (let index = facts.length - 1; index >= 0; index -= 1) {
    const fact = facts[index];
    if (fact === undefined) break;
    if (fact.type === 'MessageBounced') cameBack.add(fact.messageId);
    const made = vainTryIn(view, fact, { side, cameBack });
    if (made !== null) tries.push(made);
    else if (isSign(fact, { side, cameBack })) break;
  }
  return tries.reverse();
}

interface Asked {
  readonly side: Reached;
  readonly cameBack: ReadonlySet<string>;
}

function vainTryIn(view: View, fact: Fact, { side, cameBack }: Asked): VainTry | null {
  const made = (how: VainTry['how'], is: VainTry['is']) => ({ factId: fact.id, at: fact.at, how, is });
  switch (fact.type) {
    case 'CallMade':
      return !fact.wasReached && isTo(fact.from, side) ? made('call', 'notReached') : null;
    case 'MessageSent':
    case 'MessageReceived': {
      if (!isTo(fact.from, side) || fact.referenceId !== undefined) return null;
      if (cameBack.has(fact.messageId)) return made('mail', 'cameBack');
      return asks(fact.says) && isOverdue(view, fact.at) ? made('mail', 'unanswered') : null;
    }
    case 'InterviewMissed':
      return (fact.by === 'candidate') === (side === 'candidate') ? made('meeting', 'missed') : null;
    case 'SilenceReported':
      return side === 'team' ? made('statusPage', 'unanswered') : null;
    default:
      return null;
  }
}

/** Whoever speaks is not the one who is to be reached. */
function isTo(from: string, side: Reached): boolean {
  return (from === 'team') === (side === 'candidate');
}

const QUESTIONS: ReadonlySet<Says> = new Set<Says>([
  'reminder',
  'interestQuestion',
  'attendanceQuestion',
  'interestGauge',
  'question',
  'followUp',
  'feedbackRequest',
]);

function asks(says: readonly Says[]): boolean {
  return says.some((one) => QUESTIONS.has(one));
}

function isOverdue(view: View, at: Instant): boolean {
  return view.clock.hasCome(spanAfter(view.team, at, TIME_TO_ANSWER));
}

/** A word from that side, a call that reached them, or a meeting to which they came. */
function isSign(fact: Fact, { side, cameBack }: Asked): boolean {
  switch (fact.type) {
    case 'InterviewHeld':
    case 'ToldInRoom':
      return true;
    case 'CallMade':
      return fact.wasReached;
    case 'MessageSent':
    case 'MessageReceived':
      return (
        !isTo(fact.from, side) &&
        fact.referenceId === undefined &&
        !cameBack.has(fact.messageId) &&
        !(fact.type === 'MessageReceived' && fact.automatic !== undefined)
      );
    case 'InterviewMoved':
    case 'InterviewCancelled':
      return (fact.by === 'team') === (side === 'team');
    default:
      return side === 'candidate' && THEIRS.has(fact.type);
  }
}

/** What the candidate does or says, whoever of the team writes it down. */
const THEIRS: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'InterestStated',
  'WishStated',
  'SearchTold',
  'CompetingOfferShared',
  'OfferQuestioned',
  'OfferAccepted',
  'OfferDeclined',
  'RefereeNamed',
  'RefereeWarned',
  'SilenceReported',
  'StatusPageRead',
]);
