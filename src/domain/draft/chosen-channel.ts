import type { Fact } from '../fact/fact.ts';

/** How somebody said last that they would take a no: on the telephone or by mail; `null` while they have not said. */
export function chosenChannel(facts: readonly Fact[]): 'call' | 'mail' | null {
  for (const fact of facts.toReversed())
    if ((fact.type === 'WishStated' || fact.type === 'DebriefRecorded') && fact.noticeChannel !== undefined)
      return fact.noticeChannel;
  return null;
}
