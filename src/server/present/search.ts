import type { SearchRead, Sought } from '../../actions/search/read-search.ts';
import type { Search, Advice as ShownAdvice, SoughtRow } from '../../contract/seeker.ts';
import type { Advice } from '../../domain/advice/advice.ts';
import { isFromSheet } from '../../domain/advice/from-sheet.ts';
import { balanceOf, insightsOf, reviewOf } from '../../domain/advice/search-summary.ts';
import { type AdviceReader, adviceSentences } from '../../domain/wording/advice-words.ts';
import { type Instant, toIso } from '../../lib/instant.ts';

/** Who reads the advice, in which language and by which clock. */
export type SearchReader = Pick<AdviceReader, 'language' | 'timeZone'>;

/** A search as the API shows it. */
export function presentSearch({ now, all, times }: SearchRead, reader: SearchReader): Search {
  const review = reviewOf(all, now);
  return {
    asOf: toIso(now),
    rows: all.map((one) => presentSought(one, { ...reader, now })),
    balance: balanceOf(all),
    review: { ...review, since: toIso(review.since) },
    insights: insightsOf(all, times),
  };
}

function presentSought(
  { id, company, title, history, advice, isFollowed }: Sought,
  reader: AdviceReader,
): SoughtRow {
  const last = history.words.findLast(
    (word) => word.from === 'team' && word.automatic === null && !isFromSheet(word.factId),
  );
  return {
    id,
    company,
    title,
    phase: advice.standing.phase,
    stage: [...history.interviews.values()].at(-1)?.stage || null,
    since: toIso(history.facts[0]?.at ?? 0),
    lastWordAt: isoOr(last?.at ?? null),
    isFollowed,
    advice: presentAdvice(advice, reader),
  };
}

export function presentAdvice(advice: Advice, reader: AdviceReader): ShownAdvice {
  const { kind, at, duty, draft, silence } = advice;
  return {
    kind,
    ...adviceSentences(advice, reader),
    at: isoOr(at),
    duty,
    draft,
    silence: {
      is: silence.is,
      since: isoOr(silence.since),
      days: silence.days,
      reasons: silence.reasons.map(({ cause, strength, signals, next }) => ({
        cause,
        strength,
        signals: signals.map((one) => ({
          kind: one.kind,
          strength: one.strength,
          at: toIso(one.at),
          count: one.count,
          until: isoOr(one.until),
        })),
        next: { kind: next.kind, from: toIso(next.from) },
      })),
      next: silence.next && { kind: silence.next.kind, from: toIso(silence.next.from) },
    },
  };
}

function isoOr(instant: Instant | null): string | null {
  return instant === null ? null : toIso(instant);
}
