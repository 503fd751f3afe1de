import { adviceRank, asksForAStep } from '../../domain/advice/advice-order.ts';
import { applicationPath } from '../../domain/places.ts';
import { adviceSentences } from '../../domain/wording/advice-words.ts';
import { reviewSpeech } from '../../domain/wording/review-letter-words.ts';
import type { Sought } from '../search/read-search.ts';
import type { NoticeAsked, NoticeItem } from './notice.ts';

/** What a job seeker does now, the most pressing first, each with its reason: as Today has it. */
export function searchSteps(
  all: readonly Sought[],
  asked: NoticeAsked,
): (NoticeItem & { readonly short: string })[] {
  const { language, timeZone, now, baseUrl } = asked;
  const speech = reviewSpeech(language);
  return all
    .filter(({ advice }) => asksForAStep(advice.kind))
    .toSorted(
      (a, b) =>
        adviceRank(a.advice.kind) - adviceRank(b.advice.kind) || (a.advice.at ?? 0) - (b.advice.at ?? 0),
    )
    .map((one) => {
      const { says, why } = adviceSentences(one.advice, { language, timeZone, now });
      const short = `${says}: ${speech.job(one)}`;
      return { short, text: `${short}. ${why}`, url: `${baseUrl}${applicationPath(one.id)}` };
    });
}
