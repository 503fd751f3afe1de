import type { Exchange } from '../delivery/mail/exchange.ts';
import type { ActionDeps } from './deps.ts';
import type { MailKeys } from './mail-keys.ts';

/** What words out need beside the rest. */
export interface MailDeps {
  readonly keys: MailKeys;
  /** What links to us start with, without a slash at the end. */
  readonly baseUrl: string;
  readonly exchange: Exchange;
  /** Hosts of one's own network at which members may sign in for their mail; none when left out. */
  readonly privateProviders?: readonly string[];
}

export interface MessageDeps extends ActionDeps {
  readonly mail: MailDeps;
}
