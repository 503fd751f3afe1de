import { type PostWords, slackBody, webhookBody } from '../../delivery/hooks/post-body.ts';
import type { HookKind } from '../../storage/notice-tables.ts';
import type { NoticeAsked, NoticeLetter } from './notice.ts';

/** A notice as the body of a post to where a member reads. */
export function postOfNotice(
  { lead, items }: NoticeLetter,
  { channel, id, asked }: { readonly channel: HookKind; readonly id: string; readonly asked: NoticeAsked },
): unknown {
  return bodyOfPost(channel, { id, kind: asked.notices[0]?.kind ?? '', at: asked.now, lead, items });
}

export function bodyOfPost(kind: HookKind, words: PostWords): unknown {
  return kind === 'slack' ? slackBody(words) : webhookBody(words);
}
