import { randomUUID } from 'node:crypto';
import { compose, type Mail } from '../../delivery/mail/compose.ts';
import { asHtml } from '../../delivery/templates/as-html.ts';
import { pushMoment } from '../../domain/notice/push-moment.ts';
import { type Instant, MINUTE } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { saveCaught } from '../../storage/queries/caught-messages.ts';
import { readMailSettings } from '../../storage/queries/mail-settings.ts';
import { findMember } from '../../storage/queries/members.ts';
import { readNoticeSettings } from '../../storage/queries/notice-settings.ts';
import { claimNotices, type NoticeRecord, saveNotices } from '../../storage/queries/notices.ts';
import { listSought } from '../../storage/queries/sought-jobs.ts';
import { findWorkspace } from '../../storage/queries/workspaces.ts';
import { serverOf } from '../claim-messages.ts';
import { mailIdOf, senderOf } from '../mail-of-message.ts';
import { signingOf } from '../signing-key.ts';
import { mailOfNotice } from './mail-of-notice.ts';
import type { NoticeAsked, NoticeLetter } from './notice.ts';
import type { NoticeDeps } from './notice-deps.ts';
import { postOfNotice } from './post-of-notice.ts';
import { pushOfNotice } from './push-of-notice.ts';
import { planPush, pushToAll } from './push-targets.ts';
import { settleNudges } from './settle-nudges.ts';
import { NOTICE_WRITERS } from './writers.ts';

/** How a notice fared; the queue acts on `is` alone. */
export interface ToldOutcome {
  readonly is: 'accepted' | 'try-again' | 'give-up' | 'in-doubt' | 'address-is-bad';
  readonly why?: string;
  /** Of a push: the browsers that took it, and those that take nothing any more. */
  readonly taken?: readonly string[];
  readonly gone?: readonly string[];
}

export interface Telling {
  readonly claim: string;
  /** `null` where nothing has to leave: it was caught, it waits for its hour, or there is nothing left to tell. */
  readonly send: (() => Promise<ToldOutcome>) | null;
  readonly caught: number;
}

const LEASE_MS = 5 * MINUTE;
/** One mail or post for as many causes as wait. */
const MOST = 200;

/** Takes in hand what waits for one member, worded from what holds now; `null` when nothing waits. */
export async function claimTelling(
  deps: NoticeDeps,
  { workspaceId, until }: { readonly workspaceId: string; readonly until: Instant },
): Promise<Telling | null> {
  const claim = randomUUID();
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const notices = await claimNotices(trx, workspaceId, { now: until, most: MOST });
    if (notices.length === 0) return null;
    const worded = await word(trx, { workspaceId, notices }, deps);
    if ('why' in worded) {
      await settle(trx, notices, { state: 'dropped', why: worded.why, at: deps.clock.now() });
      return { claim, send: null, caught: 0 };
    }
    return await handOver(trx, { claim, ...worded }, deps);
  });
}

type Worded = { readonly asked: NoticeAsked; readonly letter: NoticeLetter };

async function word(
  trx: Trx,
  { workspaceId, notices: all }: { readonly workspaceId: string; readonly notices: readonly NoticeRecord[] },
  { clock, mail, policies }: NoticeDeps,
): Promise<Worded | { readonly why: string }> {
  const now = clock.now();
  const notices = all.filter((one) => one.expires_at > now);
  const [first] = notices;
  if (first === undefined) return { why: 'expired' };
  const workspace = await findWorkspace(trx, workspaceId);
  const member = await findMember(trx, workspaceId, first.member_id);
  const write = NOTICE_WRITERS[first.kind];
  if (workspace === undefined || member === undefined || write === undefined) return { why: 'nobodyThere' };
  const language = member.language ?? 'en';
  const timeZone = member.timeZone ?? workspace.timeZone;
  // All are told together, and so settled together: those that came too late with them.
  const companies = workspace.kind === 'seeker' ? await companiesOf(trx, workspaceId) : NO_COMPANIES;
  const asked = {
    workspace,
    member,
    language,
    timeZone,
    companies,
    notices: all,
    now,
    baseUrl: mail.baseUrl,
    policies,
    keys: mail.keys,
  };
  const letter = await write(trx, { ...asked, notices });
  return letter === null ? { why: 'nothingToTell' } : { asked, letter };
}

const NO_COMPANIES: ReadonlyMap<string, string> = new Map();

async function companiesOf(trx: Trx, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await listSought(trx, workspaceId);
  return new Map(rows.flatMap(({ applicationId, company }) => (company ? [[applicationId, company]] : [])));
}

async function handOver(
  trx: Trx,
  { claim, asked, letter }: Worded & { readonly claim: string },
  deps: NoticeDeps,
): Promise<Telling> {
  const { notices, now, workspace, member } = asked;
  const channel = notices[0]?.channel ?? 'mail';
  if (channel === 'push') return await handToBrowsers(trx, { claim, asked, letter }, deps);
  if (channel !== 'mail') {
    const { hook_kind: kind, sealed_hook_url: sealed } = await readNoticeSettings(
      trx,
      workspace.id,
      member.id,
    );
    if (kind !== channel || sealed === null) {
      await settle(trx, notices, { state: 'dropped', why: 'noHook', at: now });
      return { claim, send: null, caught: 0 };
    }
    await takeInHand(trx, { notices, claim, now });
    const body = postOfNotice(letter, { channel, id: notices[0]?.notice_id ?? claim, asked });
    return { claim, caught: 0, send: () => deps.postHook(deps.mail.keys.open(sealed), body) };
  }
  if (member.address === null) {
    await settle(trx, notices, { state: 'dropped', why: 'noAddress', at: now });
    return { claim, send: null, caught: 0 };
  }
  const settings = await readMailSettings(trx, workspace.id);
  const server = serverOf(settings, deps);
  const mail = toMail(letter, {
    asked,
    from: senderOf(settings, { ...NOBODY, team: workspace.name }),
    address: member.address,
  });
  if (server === null) {
    await catchNotice(trx, mail, { asked, newId: deps.newId });
    return { claim, send: null, caught: 1 };
  }
  await takeInHand(trx, { notices, claim, now });
  const parcel = { from: mail.from.address, to: mail.to.address };
  return {
    claim,
    caught: 0,
    send: async () => {
      const signing = signingOf(settings, mail.from.address, deps.mail);
      const source = await compose({ ...mail, signing });
      return await deps.mail.exchange.send(server, { ...parcel, source });
    },
  };
}

/** One push for all that waits; in the quiet hours, and soon after another, it waits on. */
async function handToBrowsers(
  trx: Trx,
  { claim, asked, letter }: Worded & { readonly claim: string },
  deps: NoticeDeps,
): Promise<Telling> {
  const { notices, now, workspace, member, timeZone } = asked;
  const plan = await planPush(trx, { workspaceId: workspace.id, memberId: member.id }, deps);
  if (plan === null) {
    await settle(trx, notices, { state: 'dropped', why: 'noBrowser', at: now });
    return { claim, send: null, caught: 0 };
  }
  const { push_quiet_from: from, push_quiet_until: until } = await readNoticeSettings(
    trx,
    workspace.id,
    member.id,
  );
  const moment = pushMoment({ now, timeZone, quiet: { from, until }, lastAt: plan.lastAt });
  if (moment > now) {
    await saveNotices(
      trx,
      notices.map((one) => ({ ...one, wake_at: moment })),
    );
    return { claim, send: null, caught: 0 };
  }
  await takeInHand(trx, { notices, claim, now });
  const text = pushOfNotice(letter, asked);
  return {
    claim,
    caught: 0,
    send: async () => {
      const { outcome, taken, gone } = await pushToAll(deps, plan, text);
      return { ...outcome, taken, gone };
    },
  };
}

const NOBODY = { name: null, address: null };

interface Addressed {
  readonly asked: NoticeAsked;
  readonly from: Mail['from'];
  readonly address: string;
}

function toMail(letter: NoticeLetter, { asked, from, address }: Addressed): Mail {
  const text = mailOfNotice(letter, asked);
  const { subject } = letter;
  return {
    mailId: mailIdOf(asked.notices[0]?.notice_id ?? randomUUID(), from.address),
    date: asked.now,
    from,
    to: { name: asked.member.name, address },
    replyTo: null,
    subject,
    text,
    html: asHtml(text, { language: asked.language, title: subject }),
    earlier: [],
    isAutomatic: true,
    unsubscribe: letter.leave?.url ?? null,
  };
}

/** Until a mail server is set, the catcher shows what would have come. It names many people, so it belongs to no one application. */
async function catchNotice(
  trx: Trx,
  mail: Mail,
  { asked, newId }: { readonly asked: NoticeAsked; readonly newId: () => string },
): Promise<void> {
  const { workspace, notices, now } = asked;
  await saveCaught(trx, [
    {
      workspace_id: workspace.id,
      caught_message_id: newId(),
      message_id: null,
      application_id: null,
      caught_at: now,
      from_address: mail.from.address,
      to_address: mail.to.address,
      subject: mail.subject,
      source: (await compose(mail)).toString('utf8'),
      erased_at: null,
    },
  ]);
  await settle(trx, notices, { state: 'sent', why: 'caught', at: now });
  await settleNudges(trx, workspace.id, { notices, at: now });
}

interface TakingInHand {
  readonly notices: readonly NoticeRecord[];
  readonly claim: string;
  readonly now: Instant;
}

async function takeInHand(trx: Trx, { notices, claim, now }: TakingInHand): Promise<void> {
  const rows = notices.map((one) => ({
    ...one,
    state: 'sending' as const,
    claim,
    tries: one.tries + 1,
    wake_at: now + LEASE_MS,
  }));
  await saveNotices(trx, rows);
}

interface Settling {
  readonly state: 'sent' | 'dropped';
  readonly why: string;
  readonly at: Instant;
}

async function settle(
  trx: Trx,
  notices: readonly NoticeRecord[],
  { state, why, at }: Settling,
): Promise<void> {
  const rows = notices.map((one) => ({ ...one, state, why, wake_at: null, settled_at: at }));
  await saveNotices(trx, rows);
}
