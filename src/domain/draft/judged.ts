import type { History } from '../history/history.ts';

const STRONG = 4;
const WEAK = 2;

export interface Judged {
  /** The criterion in which everybody who judged it saw them strong. */
  readonly strength: string | null;
  /** The criterion in which everybody who judged it missed something: a reason that belongs to the job. */
  readonly reason: string | null;
}

/**
 * What the scorecards agree on, for words that are true to the record: only criteria on which no judgement differs in
 * kind count, and nothing is added up over people or compared between them.
 */
export function judgedOf(history: History): Judged {
  const judgements = new Map<string, number[]>();
  for (const interview of history.interviews.values())
    for (const card of interview.scorecards)
      for (const [criterion, level] of Object.entries(card.judgements))
        judgements.set(criterion, [...(judgements.get(criterion) ?? []), level]);
  const all = [...judgements].map(([criterion, levels]) => ({
    criterion,
    lowest: Math.min(...levels),
    highest: Math.max(...levels),
  }));
  const strong = all.filter((one) => one.lowest >= STRONG).sort((a, b) => b.lowest - a.lowest);
  const weak = all.filter((one) => one.highest <= WEAK).sort((a, b) => a.highest - b.highest);
  return { strength: strong[0]?.criterion ?? null, reason: weak[0]?.criterion ?? null };
}
