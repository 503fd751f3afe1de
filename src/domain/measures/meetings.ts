import type { Fact } from '../fact/fact.ts';

/** How many meetings each side missed, moved and called off: facts for both sides alike. */
export interface Meetings {
  readonly missed: BothSides;
  readonly moved: BothSides;
  readonly calledOff: BothSides;
}

export interface BothSides {
  readonly ours: number;
  readonly theirs: number;
}

/** Counted for whichever side caused it; an agency stands on the candidate's side. */
export function meetingsOf(facts: readonly Fact[]): Meetings {
  return {
    missed: bothOf(facts, ownMiss),
    moved: bothOf(facts, ownMove),
    calledOff: bothOf(facts, ownCancellation),
  };
}

/** Whether the team caused it; `null` where the fact is about something else. */
type IsOurs = (fact: Fact) => boolean | null;

function ownMiss(fact: Fact): boolean | null {
  return fact.type === 'InterviewMissed' ? fact.by === 'interviewer' : null;
}

/** Who moved a meeting: also counted in the reports. */
export function ownMove(fact: Fact): boolean | null {
  return fact.type === 'InterviewMoved' ? fact.by === 'team' : null;
}

function ownCancellation(fact: Fact): boolean | null {
  return fact.type === 'InterviewCancelled' ? fact.by === 'team' : null;
}

function bothOf(facts: readonly Fact[], isOurs: IsOurs): BothSides {
  const caused = facts.map(isOurs);
  return {
    ours: caused.filter((one) => one === true).length,
    theirs: caused.filter((one) => one === false).length,
  };
}
