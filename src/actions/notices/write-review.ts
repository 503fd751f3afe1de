import { greetingName } from '../../delivery/templates/greeting-name.ts';
import { reviewOf } from '../../domain/advice/search-summary.ts';
import { applicationPath } from '../../domain/places.ts';
import { noticeSpeech } from '../../domain/wording/notice-words.ts';
import { reviewSpeech } from '../../domain/wording/review-letter-words.ts';
import type { Trx } from '../../storage/database.ts';
import { readSearch } from '../search/read-search.ts';
import type { NoticeAsked, NoticeItem, NoticeLetter } from './notice.ts';
import { searchSteps } from './search-steps.ts';

/** More than this nobody reads in a mail; the rest stands on the page. */
const MOST_ITEMS = 10;

/**
 * A job seeker's week: what to do first, what else is owed, what moved, and where others wait for one's word. Nothing to
 * say, no mail.
 */
export async function writeReview(trx: Trx, asked: NoticeAsked): Promise<NoticeLetter | null> {
  const { workspace, member, language, now, baseUrl, policies, keys } = asked;
  const speech = reviewSpeech(language);
  const { all } = await readSearch(trx, workspace.id, { clock: { now: () => now }, policies });
  const { moved, yourSilence } = reviewOf(all, now);
  const steps = searchSteps(all, asked);
  if (steps.length + moved.length + yourSilence.length === 0) return null;
  const lineOf = (id: string, text: string): NoticeItem => ({
    text,
    url: `${baseUrl}${applicationPath(id)}`,
  });
  const items = [
    ...steps,
    ...yourSilence.map(({ id, company, days }) => lineOf(id, speech.yourSilence(company, days))),
    ...moved.map((one) => lineOf(one.id, `${speech.job(one)}: ${speech.moved[one.what]}`)),
  ].slice(0, MOST_ITEMS);
  return {
    subject: speech.subject(steps.length, moved.length),
    hello: speech.hello(greetingName({ ...member, country: workspace.country })),
    lead: steps.length > 0 ? speech.first : speech.lead,
    items,
    afterwards: noticeSpeech(language).afterwards,
    end: { text: speech.wholeWeek, url: `${baseUrl}/search` },
    leave: {
      text: speech.leave,
      url: `${baseUrl}/weekly-review/${keys.reviewTokenOf({ workspaceId: workspace.id, memberId: member.id })}`,
    },
  };
}
