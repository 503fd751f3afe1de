import type { History } from '../history/history.ts';

/** What the interviewers judged of one criterion, from 1 weak to 5 strong: theirs alone, and nothing is added up. */
export interface Judged {
  readonly criterion: string;
  readonly middle: number;
  readonly judgements: readonly { readonly interviewerId: string; readonly judgement: number }[];
}

/** The scorecards of one application, criterion by criterion, in the order in which they were first judged. */
export function judgedOf({ interviews }: History): readonly Judged[] {
  const byCriterion = new Map<string, { interviewerId: string; judgement: number }[]>();
  for (const { scorecards } of interviews.values()) {
    for (const { interviewerId, judgements } of scorecards) {
      for (const [criterion, judgement] of Object.entries(judgements)) {
        const known = byCriterion.get(criterion) ?? [];
        known.push({ interviewerId, judgement });
        byCriterion.set(criterion, known);
      }
    }
  }
  return [...byCriterion].map(([criterion, judgements]) => ({
    criterion,
    judgements,
    middle: middleOf(judgements.map((one) => one.judgement)),
  }));
}

/** How many scorecards are in the file, of those that the held interviews ask for. */
export interface Filed {
  readonly filed: number;
  readonly expected: number;
}

export function filedOf({ interviews }: History): Filed {
  const held = [...interviews.values()].filter(({ state }) => state.is === 'held');
  const expected = held.reduce((sum, { interviewers }) => sum + interviewers.length, 0);
  const filed = held.reduce(
    (sum, { interviewers, scorecards }) =>
      sum + interviewers.filter((id) => scorecards.some((one) => one.interviewerId === id)).length,
    0,
  );
  return { filed, expected };
}

/** Interviewers agree on a criterion when no two of them are further apart than this. */
const AGREES_WITHIN = 1;

/**
 * Whether everybody who met this person has written down a judgement and they agree: then another round would teach
 * nothing, and "decide now" stands beside it. It says nothing about what to decide.
 */
export function isReadyToDecide(history: History): boolean {
  const { filed, expected } = filedOf(history);
  const judged = judgedOf(history);
  return expected > 0 && filed === expected && judged.length > 0 && judged.every(isAgreed);
}

function isAgreed({ judgements }: Judged): boolean {
  const values = judgements.map((one) => one.judgement);
  return Math.max(...values) - Math.min(...values) <= AGREES_WITHIN;
}

/** The middle one of an odd number; between the two middle ones of an even number. */
function middleOf(judgements: readonly number[]): number {
  const sorted = judgements.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
