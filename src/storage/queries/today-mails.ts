import { ON_ITS_WAY } from '../../domain/message/message-state.ts';
import type { Instant } from '../../lib/instant.ts';
import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';

/** A mail that somebody approved: until it has left, its duty is still owed. */
export interface MailOnItsWay {
  readonly applicationId: string;
  readonly messageId: string;
  /** `null` while it is being sent, or while nobody knows whether it left. */
  readonly leavesAt: Instant | null;
}

/** The mails of these applications that are on their way, the first approved last, so that it holds its place in a map. */
export async function listMailsOnTheirWay(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<MailOnItsWay[]> {
  return await ask(trx, { workspaceId, applicationIds: [...applicationIds] });
}

const ask = askedOften(
  (
    trx,
    { workspaceId, applicationIds }: { readonly workspaceId: string; readonly applicationIds: string[] },
  ) =>
    trx
      .selectFrom('message')
      .select(['application_id as applicationId', 'message_id as messageId', 'wake_at as leavesAt'])
      .where('workspace_id', '=', workspaceId)
      .where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val(applicationIds))))
      .where('state', 'in', [...ON_ITS_WAY])
      .orderBy('approved_at', 'desc'),
);
