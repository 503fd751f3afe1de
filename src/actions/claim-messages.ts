import { randomUUID } from 'node:crypto';
import type { Mail } from '../delivery/mail/compose.ts';
import type { MailServer, MailServerGrant } from '../delivery/mail/mail-server.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { type MailSettingsRecord, readMailSettings } from '../storage/queries/mail-settings.ts';
import { listLetters, type MessageRecord, saveMessages } from '../storage/queries/messages.ts';
import { claimDueMessages } from '../storage/queries/messages-to-send.ts';
import { lockFreeApplications } from '../storage/queries/receivers.ts';
import { catchMails } from './catch-mails.ts';
import { type Gated, gateMessages } from './gate-messages.ts';
import { accessTokenOf, type GrantDeps } from './mail-grant/access-token.ts';
import { plussed } from './mail-of-message.ts';
import { allowance, withinRates } from './mail-rates.ts';
import type { MailDeps, MessageDeps } from './message-deps.ts';
import { moved } from './message-moves.ts';
import { renderMails } from './render-mails.ts';

/** A mail that is this sender's to hand over. */
export interface ClaimedMail {
  readonly message: MessageRecord;
  readonly mail: Mail;
  readonly returnPath: string;
  readonly server: MailServer;
}

export interface Claimed {
  readonly claim: string;
  readonly mails: readonly ClaimedMail[];
  /** Whoever would start later might still be at it when others take the mail for lost. */
  readonly startBy: Instant;
  readonly caught: number;
  /** Stopped at the gate, or waiting for a morning. */
  readonly stopped: number;
  readonly isMore: boolean;
}

export interface Claim {
  readonly workspaceId: string;
  readonly most: number;
  readonly leaseMs: number;
}

/**
 * Takes mails in hand whose time has come, asks the gate once more, and marks them as being sent. What the catcher takes is
 * over with this transaction, so that it is never in doubt.
 */
export async function claimMessages(
  deps: MessageDeps,
  { workspaceId, most, leaseMs }: Claim,
): Promise<Claimed> {
  const claim = randomUUID();
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const now = deps.clock.now();
    const startBy = now + leaseMs / 2;
    const settings = await readMailSettings(trx, workspaceId);
    const allowed = Math.min(most, await allowance(trx, settings, now));
    const due = allowed > 0 ? await claimDueMessages(trx, workspaceId, { now, most: allowed }) : [];
    const messages = await thoseFree(trx, workspaceId, due);
    const isMore = due.length === most && messages.length > 0;
    if (messages.length === 0) return { claim, mails: [], startBy, caught: 0, stopped: 0, isMore: false };
    const letters = await listLetters(trx, workspaceId, idsOf(messages));
    const gated = await gateMessages(
      trx,
      { workspaceId, messages, letters, settings },
      { policies: deps.policies, now },
    );
    const { free: allFree, stopped } = sorted(gated, now);
    const free = await withinRates(trx, { settings, gated: allFree, now });
    await saveMessages(trx, stopped);
    const mails = await renderMails(trx, { workspaceId, settings, gated: free, now }, deps.mail);
    const server = serverOf(settings, deps);
    const leaving = mails.map(({ gated: { message }, mail }) => ({
      message: takenInHand(message, {
        claim,
        now,
        leaseMs,
        returnMark: deps.mail.keys.returnOf(message.message_id),
      }),
      mail,
    }));
    const counts = { claim, startBy, stopped: stopped.length, isMore };
    if (server === null) {
      await catchMails(trx, { workspaceId, leaving, now }, deps);
      return { ...counts, mails: [], caught: leaving.length };
    }
    await saveMessages(
      trx,
      leaving.map(({ message }) => ({ message, step: sendingStep(message) })),
    );
    const returnPath = returnPathOf(settings, deps.mail);
    return {
      ...counts,
      caught: 0,
      mails: leaving.map(({ message, mail }) => ({
        message,
        mail,
        returnPath: returnPath(message.message_id, mail.from.address),
        server,
      })),
    };
  });
}

/** One mail of an application at a time, and none that somebody is changing at this moment: they wait for the next round. */
async function thoseFree(
  trx: Trx,
  workspaceId: string,
  due: readonly MessageRecord[],
): Promise<MessageRecord[]> {
  const firstOf = new Map<string, MessageRecord>();
  for (const message of due)
    if (!firstOf.has(message.application_id)) firstOf.set(message.application_id, message);
  const free = await lockFreeApplications(trx, workspaceId, [...firstOf.keys()]);
  return [...firstOf.values()].filter((message) => free.has(message.application_id));
}

function idsOf(messages: readonly MessageRecord[]): string[] {
  return messages.map((one) => one.message_id);
}

/** What the gate lets through, and what it stops or makes wait for the receiver's morning. */
function sorted(gated: readonly Gated[], now: Instant) {
  const free: Gated[] = [];
  const stopped: ReturnType<typeof moved>[] = [];
  for (const one of gated) {
    const { message, answer } = one;
    const [finding] = answer.findings;
    if (finding !== undefined) {
      const set = { stopped_why: finding.kind };
      stopped.push(moved(message, { to: 'draft', at: now, why: finding.kind, set }));
    } else if (answer.quietUntil !== null) {
      const set = { waits_for: 'quietHours', wake_at: answer.quietUntil } as const;
      stopped.push(moved(message, { to: 'held', at: now, why: 'quietHours', set }));
    } else free.push(one);
  }
  return { free, stopped };
}

/** Where mail leaves; `null` while no server is set: the catcher. */
export function serverOf(settings: MailSettingsRecord, deps: GrantDeps): MailServer | null {
  const { host, port, security, login, provider, sealed_password: sealed } = settings;
  if (host === null || port === null || security === null) return null;
  const line = { host, port, security, login };
  if (provider !== null) return { ...line, password: null, grant: sendingGrant(deps, settings.workspace_id) };
  return { ...line, password: sealed === null ? null : deps.mail.keys.open(sealed) };
}

/** Asked for when a line is opened, so that nobody waits for a provider inside a transaction. */
export function sendingGrant(deps: GrantDeps, workspaceId: string): MailServerGrant {
  const holder = { workspaceId, holderId: workspaceId };
  return {
    holderId: workspaceId,
    accessToken: async (isRefused) => (await accessTokenOf(deps, { ...holder, isRefused })).token,
  };
}

/** A mailbox for bounces is told by the mark which mail came back, whatever the bounce says. */
function returnPathOf({ bounce_address: address }: MailSettingsRecord, { keys }: Pick<MailDeps, 'keys'>) {
  return (messageId: string, from: string) =>
    address === null ? from : plussed(address, keys.returnOf(messageId));
}

interface TakingInHand {
  readonly claim: string;
  readonly now: Instant;
  readonly leaseMs: number;
  /** By which a bounce finds it again. */
  readonly returnMark: string;
}

function takenInHand(
  message: MessageRecord,
  { claim, now, leaseMs, returnMark }: TakingInHand,
): MessageRecord {
  return moved(message, {
    to: 'sending',
    at: now,
    set: {
      claim,
      claimed_at: now,
      wake_at: now + leaseMs,
      tries: message.tries + 1,
      transport: 'smtp',
      return_mark: returnMark,
    },
  }).message;
}

function sendingStep(message: MessageRecord) {
  const { workspace_id, message_id, number, changed_at: at } = message;
  return { workspace_id, message_id, number, at, state: 'sending', why: null, member_id: null } as const;
}
