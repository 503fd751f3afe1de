import { AppError } from '../domain/app-error.ts';
import { KNOWN_PROVIDERS, type MailProvider } from '../domain/mail-provider/mail-provider.ts';
import { DAY } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import type { MailSecurity } from '../storage/message-tables.ts';
import { deleteMailGrant } from '../storage/queries/mail-grants.ts';
import {
  changeMailbox,
  deleteMailbox,
  getMailbox,
  insertMailbox,
  type MailboxRecord,
} from '../storage/queries/mailboxes.ts';
import type { Acting } from './acting.ts';
import type { MessageDeps } from './message-deps.ts';
import { refuseStrangers } from './refuse-strangers.ts';
import { newToken, tokenHash } from './status-token.ts';

/** Who sets it: members their own mailbox, admins every one. */
export interface SettingMailbox extends Acting {
  readonly isAdmin: boolean;
}

export interface NewMailbox extends SettingMailbox {
  readonly name: string;
  /** Whose own it is; of the team when `null`. */
  readonly ownerId: string | null;
  readonly server: MailboxLine;
  readonly folders: readonly string[];
  readonly marksRead: boolean;
  readonly isPaused: boolean;
  /** How far back it is read the first time. */
  readonly sinceDays: number;
}

export interface MailboxLine {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly login: string;
  /** Kept as it is when left out, unless the server or the login is another. */
  readonly password?: string | undefined;
  /** Gets in by a sign-in there, and has no password. */
  readonly provider?: MailProvider | null | undefined;
}

/** A mailbox that is read from now on. */
export async function addMailbox(deps: MessageDeps, input: NewMailbox): Promise<string> {
  const { workspaceId, memberId, server } = input;
  const mailboxId = deps.newId();
  const now = deps.clock.now();
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await refuseOthers(trx, input, input.ownerId);
    await insertMailbox(trx, {
      ...BLANK,
      workspace_id: workspaceId,
      mailbox_id: mailboxId,
      way: 'imap',
      ...columnsOf(input),
      sealed_password: sealedPassword(deps, server, null),
      reads_since: now - input.sinceDays * DAY,
      set_by: memberId,
      set_at: now,
    });
  });
  return mailboxId;
}

export interface ChangeMailbox extends Omit<NewMailbox, 'sinceDays'> {
  readonly mailboxId: string;
}

/** Other settings; what was read stays read. What opens one mailbox is never shown to another server. */
export async function setMailbox(deps: MessageDeps, input: ChangeMailbox): Promise<void> {
  const { workspaceId, memberId, mailboxId, server } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const before = await getMailbox(trx, workspaceId, mailboxId);
    await refuseOthers(trx, input, before.member_id);
    await refuseOthers(trx, input, input.ownerId);
    if (before.way !== 'imap')
      return await changeMailbox(trx, before, { name: input.name, is_paused: input.isPaused });
    const isSame = isSameLine(before, server);
    if (!isSame) await deleteMailGrant(trx, { workspaceId, holderId: mailboxId });
    await changeMailbox(trx, before, {
      ...columnsOf(input),
      sealed_password: sealedPassword(deps, server, isSame ? before.sealed_password : null),
      ...UNTRIED,
      set_by: memberId,
      set_at: deps.clock.now(),
    });
  });
}

/** Only its name and whether it is open can be changed of a door. */
export async function setDoor(
  { database }: Pick<MessageDeps, 'database'>,
  { workspaceId, mailboxId, name, isPaused }: Acting & { mailboxId: string; name: string; isPaused: boolean },
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const before = await getMailbox(trx, workspaceId, mailboxId);
    await changeMailbox(trx, before, { name, is_paused: isPaused });
  });
}

/** It is read no more. What was kept from it stays with the people whom it concerns. */
export async function removeMailbox(
  { database }: Pick<MessageDeps, 'database'>,
  input: SettingMailbox & { readonly mailboxId: string },
): Promise<void> {
  const { workspaceId, mailboxId } = input;
  await inWorkspace(database, workspaceId, async (trx) => {
    const before = await getMailbox(trx, workspaceId, mailboxId);
    await refuseOthers(trx, input, before.member_id);
    await deleteMailGrant(trx, { workspaceId, holderId: mailboxId });
    await deleteMailbox(trx, { workspaceId, mailboxId });
  });
}

/** A door through which another program hands mails over. Its token is told this once; only its digest is kept. */
export async function addDoor(
  { database, clock, newId }: Pick<MessageDeps, 'database' | 'clock' | 'newId'>,
  { workspaceId, memberId, name }: Acting & { readonly name: string },
): Promise<{ readonly mailboxId: string; readonly token: string }> {
  const [mailboxId, token, now] = [newId(), newToken(workspaceId), clock.now()];
  const row: MailboxRecord = {
    ...BLANK,
    workspace_id: workspaceId,
    mailbox_id: mailboxId,
    way: 'door',
    name,
    token_hash: tokenHash(token),
    reads_since: now,
    set_by: memberId,
    set_at: now,
  };
  await inWorkspace(database, workspaceId, (trx) => insertMailbox(trx, row));
  return { mailboxId, token };
}

function columnsOf({ name, ownerId, server, folders, marksRead, isPaused }: Omit<NewMailbox, 'sinceDays'>) {
  return {
    name,
    member_id: ownerId,
    ...lineOf(server),
    folders: [...folders],
    marks_read: marksRead,
    is_paused: isPaused,
  };
}

/** The large providers are found where they say, whatever somebody typed: what they give opens nothing else. */
export function lineOf({ host, port, security, login, provider = null }: MailboxLine) {
  const own = provider === null || provider === 'other' ? {} : KNOWN_PROVIDERS[provider].reads;
  return { host, port, security, ...own, login, provider };
}

/** Whether what was kept for the one opens the other. */
export function isSameLine(before: MailboxRecord, server: MailboxLine): boolean {
  const { host, port, login, provider } = lineOf(server);
  return (
    before.host === host && before.port === port && before.login === login && before.provider === provider
  );
}

function sealedPassword(
  { mail: { keys } }: MessageDeps,
  { password, provider }: MailboxLine,
  kept: string | null,
): string | null {
  if (provider) return null;
  const sealed = password === undefined ? kept : keys.seal(password);
  if (sealed === null) throw passwordMissing();
  return sealed;
}

/** Tried at once, whatever went wrong before. */
export const UNTRIED = { fault: null, answer: null, fault_since: null, tries: 0, try_at: null } as const;

const BLANK = {
  member_id: null,
  host: null,
  port: null,
  security: null,
  login: null,
  sealed_password: null,
  provider: null,
  token_hash: null,
  folders: [],
  marks_read: false,
  is_paused: false,
  ...UNTRIED,
  last_read_at: null,
  kept_count: 0,
  left_count: 0,
  claim: null,
  claimed_until: null,
} as const;

/** Admins set the mailboxes of the team, and everybody their own. */
export async function refuseOthers(
  trx: Trx,
  { workspaceId, memberId, isAdmin }: SettingMailbox,
  ownerId: string | null,
): Promise<void> {
  if (ownerId !== null) await refuseStrangers(trx, workspaceId, [ownerId]);
  if (isAdmin || ownerId === memberId) return;
  throw new AppError(
    'role_insufficient',
    'Cannot set this mailbox: an admin sets those of the team, and everybody their own',
  );
}

function passwordMissing(): AppError {
  return new AppError('input_invalid', 'Cannot read the mailbox without its password', {
    'server.password': 'must be given for this server and login',
  });
}
