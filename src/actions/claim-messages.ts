import { randomUUID } from 'node:crypto';
import type { Mail } from '../delivery/mail/compose.ts';
import { compose } from '../delivery/mail/compose.ts';
import type { MailServer } from '../delivery/mail/mail-server.ts';
import { type Instant, MINUTE } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { saveCaught } from '../storage/queries/caught-messages.ts';
import { type MailSettingsRecord, readMailSettings } from '../storage/queries/mail-settings.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { listMessageCalendars } from '../storage/queries/message-calendars.ts';
import {
  claimDueMessages,
  countClaimedByDomain,
  countClaimedSince,
  type LetterRecord,
  listEarlierMails,
  listLetters,
  type MessageRecord,
  postponeMessages,
  saveLetters,
  saveMessages,
} from '../storage/queries/messages.ts';
import { type NewOutsideLink, saveOutsideLinks } from '../storage/queries/outside-links.ts';
import { lockFreeApplications } from '../storage/queries/receivers.ts';
import { saveStatusLinks } from '../storage/queries/status-links.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import { acceptMessages } from './accept-messages.ts';
import { type Gated, gateMessages } from './gate-messages.ts';
import { mailOfMessage, plussed } from './mail-of-message.ts';
import type { MailDeps, MessageDeps } from './message-deps.ts';
import { moved } from './message-moves.ts';
import { domainOf } from './signing-key.ts';
import { tokenHash } from './status-token.ts';

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
    const mails = await render(trx, { workspaceId, settings, gated: free, now }, deps.mail);
    const server = serverOf(settings, deps.mail);
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

interface Rating {
  readonly settings: MailSettingsRecord;
  readonly gated: readonly Gated[];
  readonly now: Instant;
}

/** Only as many to one domain in a minute as the settings allow: large providers slow down whoever sends more. The rest waits. */
async function withinRates(trx: Trx, { settings, gated, now }: Rating): Promise<readonly Gated[]> {
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
async function allowance(
  trx: Trx,
  { workspace_id: workspaceId, per_minute: perMinute }: MailSettingsRecord,
  now: Instant,
): Promise<number> {
  if (perMinute === null) return Number.POSITIVE_INFINITY;
  return perMinute - (await countClaimedSince(trx, workspaceId, now - MINUTE));
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

interface Rendering {
  readonly workspaceId: string;
  readonly settings: MailSettingsRecord;
  readonly gated: readonly Gated[];
  readonly now: Instant;
}

/** The mails as they leave; each candidate's has a status link of its own, of which only the digest is kept. */
async function render(trx: Trx, { workspaceId, settings, gated, now }: Rendering, mail: MailDeps) {
  const workspace = await findWorkspace(trx, workspaceId);
  const writerIds = [...new Set(gated.flatMap(({ message }) => message.approved_by ?? []))];
  const writers = await listMembersById(trx, workspaceId, writerIds);
  const writersById = new Map(writers.map((one) => [one.id, one]));
  const conversations = gated.map(({ message }) => message.conversation);
  const earlier = await listEarlierMails(trx, workspaceId, conversations);
  const calendars = await listMessageCalendars(
    trx,
    workspaceId,
    gated.map(({ message }) => message.message_id),
  );
  const rendered = gated.map((one) => {
    const { message, letter, receiver } = one;
    const by = writersById.get(message.approved_by ?? '');
    const writer = { name: by?.name ?? null, address: by?.address ?? null, team: workspace?.name ?? '' };
    const before = earlier.get(message.conversation) ?? [];
    const calendar = calendars.get(message.message_id) ?? null;
    const parts = { message, letter, settings, receiver, writer, earlier: before, date: now, calendar };
    return { gated: one, mail: mailOfMessage(parts, mail) };
  });
  await saveLetters(trx, rendered.map(letterAsSent));
  await saveStatusLinks(
    trx,
    gated
      .filter(({ message }) => message.word.to === 'candidate')
      .map(({ message }) => ({
        workspaceId,
        applicationId: message.application_id,
        tokenHash: tokenHash(mail.keys.statusTokenOf(workspaceId, message.message_id)),
        createdAt: now,
      })),
  );
  await saveOutsideLinks(
    trx,
    gated.flatMap((one) => outsideLinkOf(one, { now, keys: mail.keys })),
  );
  return rendered;
}

/** A mail to a referee or to an agency's recruiter brings them to their page. */
function outsideLinkOf(
  { message, receiver }: Gated,
  { now, keys }: { readonly now: Instant; readonly keys: MailDeps['keys'] },
): NewOutsideLink[] {
  const { workspace_id: workspaceId, message_id: messageId, application_id: applicationId, word } = message;
  if (receiver === null || word.to === 'candidate') return [];
  const { referenceId } = word;
  return [
    {
      workspaceId,
      tokenHash: tokenHash(keys.outsideTokenOf(workspaceId, messageId)),
      personId: receiver.personId,
      reference: referenceId === undefined ? null : { applicationId, referenceId },
      createdAt: now,
      createdBy: null,
    },
  ];
}

function letterAsSent({ gated: { letter }, mail }: { gated: Gated; mail: Mail }): LetterRecord {
  return {
    ...letter,
    to_name: mail.to.name,
    to_address: mail.to.address,
    from_name: mail.from.name,
    from_address: mail.from.address,
    reply_to: mail.replyTo?.address ?? null,
  };
}

/** Where mail leaves; `null` while no server is set: the catcher. */
export function serverOf(
  { host, port, security, login, sealed_password: sealed }: MailSettingsRecord,
  { keys }: Pick<MailDeps, 'keys'>,
): MailServer | null {
  if (host === null || port === null || security === null) return null;
  return { host, port, security, login, password: sealed === null ? null : keys.open(sealed) };
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

interface Catching {
  readonly workspaceId: string;
  readonly leaving: readonly { readonly message: MessageRecord; readonly mail: Mail }[];
  readonly now: Instant;
}

async function catchMails(
  trx: Trx,
  { workspaceId, leaving, now }: Catching,
  deps: MessageDeps,
): Promise<void> {
  const sources = await Promise.all(leaving.map(({ mail }) => compose(mail)));
  await saveCaught(
    trx,
    leaving.map(({ message, mail }, index) => ({
      workspace_id: workspaceId,
      caught_message_id: deps.newId(),
      message_id: message.message_id,
      application_id: message.application_id,
      caught_at: now,
      from_address: mail.from.address,
      to_address: mail.to.address,
      subject: mail.subject,
      source: sources[index]?.toString('utf8') ?? '',
      erased_at: null,
    })),
  );
  // The step of being sent is left out: nothing left.
  const accepted = leaving.map(({ message }) => ({
    message: { ...message, number: message.number - 1 },
    at: now,
    transport: 'catcher' as const,
  }));
  await acceptMessages(trx, workspaceId, accepted, { policies: deps.policies, now });
}
