import { compose } from '../delivery/mail/compose.ts';
import { type Outcome, outcomeOfFailure } from '../delivery/mail/outcome.ts';
import { type Instant, MINUTE } from '../lib/instant.ts';
import { listWorkspacesWithMail } from '../storage/doors.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { saveMessages } from '../storage/queries/messages.ts';
import { claimOverdueMessages } from '../storage/queries/messages-to-send.ts';
import { type ClaimedMail, claimMessages } from './claim-messages.ts';
import type { MessageDeps } from './message-deps.ts';
import { moved } from './message-moves.ts';
import { recordOutcomes, type Sent } from './record-outcomes.ts';

export interface SendOptions {
  /** How many mails one sender has in hand at once: so many are in doubt when it is killed. */
  readonly batchSize: number;
  /** How many batches are in hand at once; the embedded database has one connection and does one. */
  readonly senders?: number;
  /** How long a sender has for what it took in hand; whoever is not heard of by then leaves it in doubt. */
  readonly leaseMs?: number;
  /** Ends after the batch in hand. */
  readonly signal?: AbortSignal;
}

export interface SentCounts {
  readonly accepted: number;
  readonly other: number;
}

const LEASE_MS = 10 * MINUTE;

/**
 * Sends every mail whose time has come, each once. Several senders share the work. A mail is marked as being sent, and that
 * is committed, before the server hears of it; so a crash around the server's answer leaves it in doubt, never sent again.
 */
export async function sendMessages(
  deps: MessageDeps,
  { senders = 1, ...options }: SendOptions,
): Promise<SentCounts> {
  const count = deps.database.kind === 'pglite' ? 1 : senders;
  const all = await Promise.all(Array.from({ length: count }, () => sendAlone(deps, options)));
  return {
    accepted: all.reduce((sum, one) => sum + one.accepted, 0),
    other: all.reduce((sum, one) => sum + one.other, 0),
  };
}

async function sendAlone(deps: MessageDeps, options: Omit<SendOptions, 'senders'>): Promise<SentCounts> {
  const counts = { accepted: 0, other: 0 };
  const until = deps.clock.now();
  for (let wasIdle = false; !wasIdle && !options.signal?.aborted; ) {
    wasIdle = true;
    for (const workspaceId of await listWorkspacesWithMail(deps.database, until)) {
      await settleOverdue(deps, workspaceId);
      const sent = await sendBatches(deps, options, workspaceId);
      counts.accepted += sent.accepted;
      counts.other += sent.other;
      if (sent.accepted + sent.other > 0) wasIdle = false;
    }
  }
  return counts;
}

/** While the server takes one batch, the next is claimed and the last one written down. */
async function sendBatches(
  deps: MessageDeps,
  { batchSize, leaseMs = LEASE_MS, signal }: SendOptions,
  workspaceId: string,
): Promise<SentCounts> {
  const counts = { accepted: 0, other: 0 };
  let recording: Promise<void> = Promise.resolve();
  for (let isMore = true; isMore && !signal?.aborted; ) {
    const claimed = await claimMessages(deps, { workspaceId, most: batchSize, leaseMs });
    counts.accepted += claimed.caught;
    counts.other += claimed.stopped;
    isMore = claimed.isMore;
    const sent = await deliver(deps, claimed.mails, claimed.startBy);
    counts.accepted += sent.filter(({ outcome }) => outcome?.is === 'accepted').length;
    counts.other += sent.length;
    await recording;
    recording = recordOutcomes(deps, { workspaceId, claim: claimed.claim, sent });
    // Waited for below; without this a failure meanwhile would end the process.
    recording.catch(() => undefined);
    if (deps.database.kind === 'pglite') await recording;
  }
  await recording;
  return counts;
}

/** Hands the mails over, as many at once as there are lines; one that would start too late is left for its sender's time to end. */
async function deliver(deps: MessageDeps, mails: readonly ClaimedMail[], startBy: Instant): Promise<Sent[]> {
  return await Promise.all(
    mails.map(async ({ message, mail, returnPath, server }) => {
      const source = await compose(mail);
      if (deps.clock.now() > startBy) return { message, outcome: null, at: deps.clock.now() };
      const parcel = { from: returnPath, to: mail.to.address, source };
      const outcome: Outcome = await deps.mail.exchange
        .send(server, parcel)
        .catch((error: unknown) => outcomeOfFailure({ error, wasHandedOver: true }));
      return { message, outcome, at: deps.clock.now() };
    }),
  );
}

/** Mails whose sender was not heard of are in doubt; accepted ones whose window is over count as delivered. */
async function settleOverdue({ database, clock }: MessageDeps, workspaceId: string): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const now = clock.now();
    const overdue = await claimOverdueMessages(trx, workspaceId, { now, most: 1000 });
    await saveMessages(
      trx,
      overdue.map((message) =>
        message.state === 'accepted'
          ? moved(message, { to: 'delivered', at: now })
          : moved(message, {
              to: 'in_doubt',
              at: now,
              why: 'crashed',
              set: { stopped_why: 'crashed', claim: message.claim },
            }),
      ),
    );
  });
}
