import { DAY } from '../../lib/instant.ts';
import type { Fact } from '../fact/fact.ts';

export interface Provenance {
  /** Mails that the catcher took: nobody received them. */
  readonly caughtMessageIds: ReadonlySet<string>;
}

/** A mistake is taken back within two days of being recorded; what is undone later stays counted in public. */
const MENDED_WITHIN = 2 * DAY;

/**
 * The facts as the public response record reads them, so that nobody can make it look better from the inside:
 * - words that came with an import, and mails that only the catcher took, are no answers;
 * - what a member recorded counts from the day on which it was recorded, not from the day that was typed in;
 * - an interview that was taken back, called off, moved or marked as missed more than two days after it was due, or after
 *   it was recorded, still took place, and at the time that was recorded first.
 */
export function strictFacts(facts: readonly Fact[], { caughtMessageIds }: Provenance): readonly Fact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const dueBy = plannedEnds(facts);
  const held = new Set<string>();
  return facts.flatMap<Fact>((fact) => {
    if (fact.type === 'InterviewHeld') {
      if (held.has(fact.interviewId)) return [];
      held.add(fact.interviewId);
    }
    if (fact.type === 'FactTakenBack') return isTakenBackInTime(fact, byId.get(fact.factId)) ? [fact] : [];
    if (isUndone(fact, dueBy)) return [];
    if (!isAnswering(fact)) return [fact];
    if (fact.actor.kind === 'import') return [];
    if (fact.type === 'MessageSent' && caughtMessageIds.has(fact.messageId)) return [];
    return fact.recordedAt > fact.at ? [{ ...fact, at: fact.recordedAt }] : [fact];
  });
}

/** Whatever could shorten or end a wait. */
const ANSWERING: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'MessageSent',
  'CallMade',
  'ToldInRoom',
  'StatusPageRead',
  'AgencyConfirmed',
  'OfferMade',
  'OfferAccepted',
  'OfferDeclined',
  'CandidateWithdrew',
]);

function isAnswering(fact: Fact): boolean {
  if (fact.type === 'DebriefRecorded') return fact.toldInRoom !== undefined;
  return ANSWERING.has(fact.type);
}

function isTakenBackInTime(back: Fact, target: Fact | undefined): boolean {
  if (target === undefined || !CONCERNS_INTERVIEWS.has(target.type)) return true;
  return back.recordedAt - target.recordedAt <= MENDED_WITHIN;
}

const CONCERNS_INTERVIEWS: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'InterviewScheduled',
  'InterviewHeld',
]);

/** The end of each interview as it was planned first. */
function plannedEnds(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const fact of facts) {
    if (fact.type === 'InterviewHeld') ends.set(fact.interviewId, fact.at);
    else if (fact.type === 'InterviewScheduled' && !ends.has(fact.interviewId))
      ends.set(fact.interviewId, fact.endsAt);
    else if (fact.type === 'InterviewMoved' && fact.endsAt !== undefined && !isTooLate(fact, ends))
      ends.set(fact.interviewId, fact.endsAt);
  }
  return ends;
}

function isUndone(fact: Fact, ends: ReadonlyMap<string, number>): boolean {
  switch (fact.type) {
    case 'InterviewMoved':
    case 'InterviewCancelled':
    case 'InterviewMissed':
      return isTooLate(fact, ends);
    default:
      return false;
  }
}

function isTooLate(
  { interviewId, recordedAt }: Extract<Fact, { interviewId: string }>,
  ends: ReadonlyMap<string, number>,
): boolean {
  const end = ends.get(interviewId);
  return end !== undefined && recordedAt > end + MENDED_WITHIN;
}
