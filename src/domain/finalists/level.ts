import type { Instant } from '../../lib/instant.ts';
import type { History } from '../history/history.ts';
import { judgedOf } from './scorecards.ts';

/** What is seen of one finalist beside another: whether they are level, and their follow-ups as dated facts. */
export interface FinalistFollowUps {
  readonly applicationId: string;
  readonly wroteAt: readonly Instant[];
}

/** R27: level when the middle of the human judgements is the same for every criterion, and there is one to compare. */
export function areLevel(finalists: readonly History[]): boolean {
  const middles = finalists.map(middlesOf);
  const [first] = middles;
  if (first === undefined || finalists.length < 2 || first.size === 0) return false;
  return middles.every(
    (other) =>
      other.size === first.size && [...first].every(([criterion, middle]) => other.get(criterion) === middle),
  );
}

/**
 * R27: the finalists' own follow-ups, as dated facts and never a number: only where they are level, only where following
 * up is part of the job, and for nobody who came through an agency. `null` where nothing may be shown.
 */
export function followUpsOf(finalists: ReadonlyMap<string, History>): readonly FinalistFollowUps[] | null {
  const histories = [...finalists.values()];
  const maySee = histories.every(
    ({ circumstances }) => circumstances.channel !== 'agency' && circumstances.opening.isFollowUpPartOfJob,
  );
  if (!maySee || !areLevel(histories)) return null;
  return [...finalists].map(([applicationId, history]) => ({
    applicationId,
    wroteAt: history.words
      .filter((word) => word.from === 'candidate' && word.says.includes('followUp'))
      .map((word) => word.at),
  }));
}

/** The middle judgement of each criterion. */
function middlesOf(history: History): ReadonlyMap<string, number> {
  return new Map(judgedOf(history).map(({ criterion, middle }) => [criterion, middle]));
}
