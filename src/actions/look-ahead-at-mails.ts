import type { TeamWord } from '../domain/fact/fact.ts';
import type { Finding } from '../domain/gate/finding.ts';
import { lookAhead } from '../domain/gate/look-ahead.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { readMailSettings } from '../storage/queries/mail-settings.ts';
import { listReceivers, type ReceiversRow } from '../storage/queries/receivers.ts';
import { loadAround } from './load-around.ts';
import type { LoadedHistory } from './load-history.ts';

/** What is known of a mail to somebody before it is written. */
export interface Ahead {
  readonly receivers: ReceiversRow;
  /** What would stop it. */
  readonly findings: readonly Finding[];
  /** Other openings for which they are still in process. */
  readonly alsoFor: readonly string[];
}

interface Asked {
  readonly workspaceId: string;
  readonly histories: ReadonlyMap<string, LoadedHistory>;
  readonly says: readonly TeamWord[];
}

/** Looks ahead at a mail to each of many people, with a handful of statements whatever their number. */
export async function lookAheadAtMails(
  trx: Trx,
  { workspaceId, histories, says }: Asked,
  now: Instant,
): Promise<ReadonlyMap<string, Ahead>> {
  const receivers = await listReceivers(trx, workspaceId, [...histories.keys()]);
  const settings = await readMailSettings(trx, workspaceId);
  const around = await loadAround(trx, {
    workspaceId,
    receivers: [...receivers.values()],
    looksForOthers: true,
  });
  const ahead = new Map<string, Ahead>();
  for (const [applicationId, { history, policy }] of histories) {
    const who = receivers.get(applicationId);
    if (who === undefined) continue;
    const { channel, mayWriteDirectly } = history.circumstances;
    const receiver = channel === 'agency' && !mayWriteDirectly ? who.agency : who.candidate;
    const others = around.othersOf(who);
    const findings = lookAhead({
      says,
      receiver: around.receiverOf(receiver),
      history,
      policy,
      now,
      others,
      asksOneAnswer: settings.asks_one_answer,
    });
    ahead.set(applicationId, { receivers: who, findings, alsoFor: others.map((one) => one.opening) });
  }
  return ahead;
}
