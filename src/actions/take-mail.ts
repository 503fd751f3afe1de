import type { KnownAround } from '../domain/kept-mail/known-around.ts';
import { type Match, matchMail } from '../domain/kept-mail/match-mail.ts';
import type { ReadableMail } from '../intake/mail/mail.ts';
import { readMail } from '../intake/mail/read-mail.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { notifyOfLists } from '../storage/queries/changes.ts';
import { insertKeptMail } from '../storage/queries/kept-mails.ts';
import { lookAround } from '../storage/queries/mail-lookups.ts';
import { lockStandings } from '../storage/queries/standings.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import { keepAside } from './keep-aside.ts';
import { type KeptRows, keptRows } from './kept-rows.ts';
import type { MessageDeps } from './message-deps.ts';
import {
  datesIn,
  directionOf,
  type KeptKind,
  keptKind,
  matchable,
  meaningOf,
  momentOf,
  namesIn,
} from './read-for-us.ts';
import { recordKeptMail } from './record-kept-mail.ts';
import { settleFoundMail } from './settle-found-mail.ts';
import { stopKeepingInTouch } from './stop-keeping-in-touch.ts';
import { takeCalendarPart } from './take-calendar-part.ts';
import { takeReport } from './take-report.ts';
import type { TakeMail, Taken, Taking } from './taking.ts';

/**
 * Takes one mail in: reads it, finds whose it is, and records what it means with all that follows, in one transaction. The same
 * mail twice is one mail, and one that concerns nobody whom we know leaves no trace.
 */
export async function takeMail(deps: MessageDeps, input: TakeMail): Promise<Taken> {
  const now = deps.clock.now();
  const zone = await inWorkspace(deps.database, input.workspaceId, async (trx) => {
    return (await findWorkspace(trx, input.workspaceId))?.timeZone ?? 'UTC';
  });
  const context = { receivedAt: input.receivedAt ?? now, zone, direction: directionOf(input) };
  const mail = await readMail(input.raw, context);
  if (!mail.isReadable) return await keepAside(deps, input, mail.why);
  return await inWorkspace(deps.database, input.workspaceId, (trx) =>
    takeWithin(trx, { input, mail, now }, deps),
  );
}

async function takeWithin(trx: Trx, taking: Taking, deps: MessageDeps): Promise<Taken> {
  const { input, mail, now } = taking;
  const { workspaceId } = input;
  const around = await lookAround(trx, workspaceId, namesIn(mail));
  if (await settleFoundMail(trx, { workspaceId, mailId: mail.envelope.messageId, around }, deps))
    return { is: 'ours' };
  if (isOwnLetter(mail, around)) return { is: 'ours' };
  const kind = keptKind(mail.kind);
  if (REPORTS.has(kind)) return await takeReport(trx, { ...taking, around }, deps);
  const sentAt = momentOf(mail, input, now);
  const match = matchMail(matchable(mail, input, sentAt), around);
  if (match.is === 'nobodys' || isNoise(kind, match)) return { is: 'leftAlone' };
  const made = keptRows(
    { ...taking, sentAt, kind, match: { ...match, ...byWhom(mail, match, around) } },
    deps,
  );
  return match.is === 'unsure'
    ? await keepForMember(trx, made)
    : await record(trx, { ...taking, match, sentAt, kind, made }, deps);
}

/** A job seeker's letter that was sent from here lies among the sent ones of their mailbox. */
function isOwnLetter({ envelope: { messageId } }: ReadableMail, { threads }: KnownAround): boolean {
  return messageId !== null && threads.get(messageId)?.isOwnLetter === true;
}

/** They say of a mail of ours what became of it. */
const REPORTS: ReadonlySet<KeptKind> = new Set(['bounce', 'delay', 'delivered', 'receipt', 'complaint']);

/** What a machine wrote on nobody's behalf is about no application, unless it answers a mail of ours. */
function isNoise(kind: KeptKind, match: Exclude<Match, { readonly is: 'nobodys' }>): boolean {
  if (kind === 'words' || kind === 'unsubscribe' || kind === 'calendar') return false;
  if (match.is === 'unsure') return true;
  const answersUs = match.by === 'thread' || match.by === 'mark';
  return (kind === 'automatic' || kind === 'spam' || kind === 'acknowledgement') && !answersUs;
}

/** The member who wrote a mail of ours. */
function byWhom(
  { envelope: { from } }: ReadableMail,
  { way }: Exclude<Match, { is: 'nobodys' }>,
  around: KnownAround,
) {
  return { memberId: way === 'out' && from !== null ? (around.members.get(from.address) ?? null) : null };
}

async function keepForMember(trx: Trx, made: KeptRows): Promise<Taken> {
  const { workspace_id: workspaceId, kept_mail_id: keptMailId } = made.mail;
  if (!(await insertKeptMail(trx, made))) return { is: 'known' };
  await notifyOfLists(trx, workspaceId);
  return { is: 'unsure', keptMailId };
}

interface Recording extends Taking {
  readonly match: Extract<Match, { readonly is: 'known' }>;
  readonly sentAt: Instant;
  readonly kind: KeptKind;
  readonly made: KeptRows;
}

async function record(trx: Trx, recording: Recording, deps: MessageDeps): Promise<Taken> {
  const { input, mail, match, made, kind } = recording;
  const { workspaceId } = input;
  const { applicationId } = match;
  await lockStandings(trx, workspaceId, [applicationId]);
  if (!(await insertKeptMail(trx, made))) return { is: 'known' };
  // What is answered has arrived, whatever the mail server did not say.
  if (match.messageId !== null) await settleFoundMail(trx, { workspaceId, messageId: match.messageId }, deps);
  const meaning = meaningOf(mail);
  await recordKeptMail(trx, { mail: made.mail, meaning, named: datesIn(mail) }, deps);
  await takeInvitations(trx, recording, deps);
  if (kind === 'unsubscribe')
    await stopKeepingInTouch(trx, { workspaceId, applicationId, at: deps.clock.now() });
  return { is: 'recorded', keptMailId: made.mail.kept_mail_id };
}

/** Invitations and answers to them travel in mails. */
async function takeInvitations(
  trx: Trx,
  { input, mail, sentAt }: Recording,
  deps: MessageDeps,
): Promise<void> {
  const { workspaceId } = input;
  const { isForged, from } = matchable(mail, input, sentAt);
  const sender = isForged ? null : (from?.address ?? null);
  for (const { text } of mail.calendarParts) await takeCalendarPart(trx, { workspaceId, text, sender }, deps);
}
