import { type Instant, MINUTE } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import type { MailSettingsRecord } from '../storage/queries/mail-settings.ts';
import {
  countClaimedByDomain,
  countClaimedSince,
  postponeMessages,
} from '../storage/queries/messages-to-send.ts';
import type { Gated } from './gate-messages.ts';
import { domainOf } from './signing-key.ts';

interface Rating {
  readonly settings: MailSettingsRecord;
  readonly gated: readonly Gated[];
  readonly now: Instant;
}

/** Only as many to one domain in a minute as the settings allow: large providers slow down whoever sends more. The rest waits. */
export async function withinRates(trx: Trx, { settings, gated, now }: Rating): Promise<readonly Gated[]> {
  const { workspace_id: workspaceId, per_domain_minute: most, host } = settings;
  if (most === null || host === null || gated.length === 0) return gated;
  const counts = await countClaimedByDomain(trx, workspaceId, now - MINUTE);
  const free: Gated[] = [];
  const late: string[] = [];
  for (const one of gated) {
    const domain = domainOf(one.receiver?.address ?? '');
    const count = counts.get(domain) ?? 0;
    counts.set(domain, count + 1);
    if (count < most) free.push(one);
    else late.push(one.message.message_id);
  }
  await postponeMessages(trx, workspaceId, { messageIds: late, until: now + MINUTE / 2 });
  return free;
}

/** How many mails may still leave in this minute. */
export async function allowance(
  trx: Trx,
  { workspace_id: workspaceId, per_minute: perMinute }: MailSettingsRecord,
  now: Instant,
): Promise<number> {
  if (perMinute === null) return Number.POSITIVE_INFINITY;
  return perMinute - (await countClaimedSince(trx, workspaceId, now - MINUTE));
}
