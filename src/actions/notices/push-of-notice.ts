import { noticeSpeech } from '../../domain/wording/notice-words.ts';
import type { NoticeAsked, NoticeLetter } from './notice.ts';

/** More lines than this no lock screen shows. */
const MOST_LINES = 3;
/** A push service takes four kilobytes, sealed. */
const LONGEST_LINE = 200;

/** A notice as a browser shows it: one line is said by itself, several are counted, and lead to Today. */
export function pushOfNotice({ lead, items, end }: NoticeLetter, asked: NoticeAsked): string {
  const { language, notices, baseUrl } = asked;
  const shown = items.slice(0, MOST_LINES).map(({ text }) => shorten(text));
  const left = items.length - shown.length;
  const lines = left > 0 ? [...shown, noticeSpeech(language).more(left)] : shown;
  const only = items.length === 1 ? items[0] : undefined;
  return JSON.stringify({
    id: notices[0]?.notice_id,
    title: lead,
    body: lines.join('\n'),
    url: only?.url ?? end?.url ?? `${baseUrl}/`,
    language,
  });
}

function shorten(text: string): string {
  return text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE - 1)}…`;
}
