import type { History } from '../history/history.ts';
import { isFromSheet } from './from-sheet.ts';

/**
 * Whether a sheet says that they are in interviews, and nothing here says when: no interview is written down, and the company
 * has said nothing since. Until a day is known there is nothing to count from.
 */
export function isInterviewUndated({ facts, interviews, words }: History): boolean {
  const entered = facts.findLast((fact) => fact.type === 'StageEntered' && isFromSheet(fact.id));
  if (entered === undefined || interviews.size > 0) return false;
  return !words.some((word) => word.from === 'team' && word.automatic === null && word.at > entered.at);
}
