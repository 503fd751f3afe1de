import type { Hono } from 'hono';
import { endReview } from '../../../actions/notices/end-review.ts';
import { reviewSpeech } from '../../../domain/wording/review-letter-words.ts';
import type { ServerDeps } from '../../deps.ts';
import type { Env } from '../../env.ts';
import { onePressPages } from '../one-press-pages.ts';

/** The end of the week by mail, by the link in such a mail. */
export function weeklyReviewPages(deps: ServerDeps): Hono<Env> {
  return onePressPages({
    read: deps.mail.keys.readReviewToken,
    end: (whose) => endReview(deps, whose),
    words: (language) => reviewSpeech(language).page,
  });
}
