import { NOTICES_PATH } from '../../domain/places.ts';
import { noticeSpeech } from '../../domain/wording/notice-words.ts';
import type { NoticeAsked, NoticeItem, NoticeLetter } from './notice.ts';

/** A notice as the text of a mail: what matters first alone at the top, the rest below, and where to change what comes. */
export function mailOfNotice(letter: NoticeLetter, { language, baseUrl }: NoticeAsked): string {
  const [first, ...others] = letter.items;
  const speech = noticeSpeech(language);
  const parts = [
    letter.hello,
    letter.lead,
    first && lineOf(first),
    others.length > 0 ? letter.afterwards : undefined,
    ...others.map(lineOf),
    letter.end && lineOf(letter.end),
    letter.leave && lineOf(letter.leave),
    `${speech.settings} ${baseUrl}${NOTICES_PATH}`,
  ];
  return parts.filter((part) => part !== undefined).join('\n\n');
}

function lineOf({ text, url }: NoticeItem): string {
  return `${text}\n${url}`;
}
