import type { PostHook } from '../../delivery/hooks/post-hook.ts';
import type { SendPush } from '../../delivery/push/send-push.ts';
import type { MessageDeps } from '../message-deps.ts';

/** What telling members needs beside the rest. */
export interface NoticeDeps extends MessageDeps {
  readonly postHook: PostHook;
  readonly sendPush: SendPush;
}
