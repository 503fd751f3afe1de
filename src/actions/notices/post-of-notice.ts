import { slackBody, webhookBody } from '../../delivery/hooks/post-body.ts';
import type { HookKind } from '../../storage/notice-tables.ts';
import type { NoticeAsked, NoticeLetter } from './notice.ts';

/** A notice as the body of a post to where a member reads. */
export function postOfNotice(
  { lead, items }: NoticeLetter,
  { channel, id, asked }: { readonly channel: HookKind; readonly id: string; readonly asked: NoticeAsked },
): unknown {
  const words = { id, kind: asked.notices[0]?.kind ?? 'test', at: asked.now, lead, items };
  return channel === 'slack' ? slackBody(words) : webhookBody(words);
}
