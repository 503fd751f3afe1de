import { randomUUID } from 'node:crypto';
import { faultOf, type MailboxFault } from '../intake/mailbox/mailbox-fault.ts';
import type { MailboxServer } from '../intake/mailbox/mailbox-server.ts';
import { type MailFolder, type OpenMailbox, openMailbox } from '../intake/mailbox/open-mailbox.ts';
import { HOUR, MINUTE } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import {
  holdMailbox,
  letGoOfMailbox,
  type MailboxRecord,
  type OneMailbox,
  writeMailbox,
} from '../storage/queries/mailboxes.ts';
import { findSentInDoubt } from './find-sent-in-doubt.ts';
import { AccessRefused, accessTokenOf } from './mail-grant/access-token.ts';
import type { MessageDeps } from './message-deps.ts';
import { type FolderToRead, readFolder } from './read-folder.ts';

export interface ReadMailbox extends OneMailbox {
  readonly signal: AbortSignal;
  /** Reads once and returns, instead of waiting for what comes. */
  readonly once?: boolean;
  /** How long it listens to one folder before it looks into the others. */
  readonly listenMs?: number;
}

/** A reader that is not heard of for so long has let go of its mailbox. */
const LEASE_MS = 2 * MINUTE;
const LISTEN_MS = MINUTE;

/**
 * Reads a mailbox and goes on with what comes, until it is told to stop or the line breaks; one reader at a time, of however
 * many processes. What went wrong is written to the mailbox, with when to try again.
 */
export async function readMailbox(deps: MessageDeps, input: ReadMailbox): Promise<void> {
  const claim = randomUUID();
  const record = await hold(deps, input, claim);
  if (!record) return;
  const renewing = setInterval(() => void hold(deps, input, claim).catch(() => undefined), LEASE_MS / 4);
  try {
    await readOn(deps, input, record);
  } catch (error) {
    await noteFault(deps, { input, record, error });
  } finally {
    clearInterval(renewing);
    await inWorkspace(deps.database, input.workspaceId, (trx) => letGoOfMailbox(trx, input, claim));
  }
}

async function hold({ database, clock }: MessageDeps, input: OneMailbox, claim: string) {
  const { workspaceId, mailboxId } = input;
  const now = clock.now();
  const until = now + LEASE_MS;
  return await inWorkspace(database, workspaceId, (trx) =>
    holdMailbox(trx, { workspaceId, mailboxId, claim, now, until }),
  );
}

async function readOn(deps: MessageDeps, input: ReadMailbox, record: MailboxRecord): Promise<void> {
  const { signal, once = false, listenMs = LISTEN_MS } = input;
  const { mailbox, until } = await open(deps, record);
  // A line that hangs must not hold up the end of the program.
  const onAbort = () => void mailbox.close();
  signal.addEventListener('abort', onAbort);
  try {
    const folders = foldersToRead(await mailbox.listFolders(), record);
    // What a provider gave ends; whoever looks after mailboxes opens it again with another, before the server ends the line.
    for (let isFirst = true; !signal.aborted && deps.clock.now() < until; isFirst = false) {
      const seen = new Map<string, number>();
      for (const folder of folders)
        seen.set(folder.path, await readFolder(deps, { ...folder, record, mailbox, signal }));
      await findSentInDoubt(deps, { workspaceId: input.workspaceId, mailbox, folders });
      if (isFirst) await noteWell(deps, input);
      if (once) return;
      const leftMs = Math.max(0, Math.min(listenMs, until - deps.clock.now()));
      await listen(mailbox, { folders, seen, listenMs: leftMs, signal });
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    await mailbox.close();
  }
}

interface Listening {
  readonly folders: readonly FolderToRead[];
  /** The number of the last mail seen in each. */
  readonly seen: ReadonlyMap<string, number>;
  readonly listenMs: number;
  readonly signal: AbortSignal;
}

/** What comes in is heard of at once; what was sent from elsewhere can wait for the next round. */
async function listen(mailbox: OpenMailbox, { folders, seen, listenMs, signal }: Listening): Promise<void> {
  const first = folders.find(({ holds }) => holds === 'received') ?? folders[0];
  if (!first || signal.aborted) return;
  // What came while the other folders were read is announced by nobody.
  const { uidNext } = await mailbox.openFolder(first.path);
  if (uidNext - 1 <= (seen.get(first.path) ?? 0)) await mailbox.waitForNews(listenMs, signal);
}

/** Those that somebody chose, else the inbox and the sent mails. */
export function foldersToRead(
  all: readonly MailFolder[],
  { folders }: Pick<MailboxRecord, 'folders'>,
): FolderToRead[] {
  const chosen =
    folders.length > 0
      ? all.filter(({ path }) => folders.includes(path))
      : all.filter(({ holds }) => holds === 'inbox' || holds === 'sent');
  return chosen.map(({ path, holds }) => ({ path, holds: holds === 'sent' ? 'sent' : 'received' }));
}

interface Opened {
  readonly mailbox: OpenMailbox;
  /** When what opened it is used up. */
  readonly until: number;
}

/** A token that is refused before its time was withdrawn with all others, or the server forgot it: another one tells. */
async function open(deps: MessageDeps, record: MailboxRecord): Promise<Opened> {
  if (record.provider === null)
    return { mailbox: await openMailbox(serverOf(record, deps)), until: Number.POSITIVE_INFINITY };
  try {
    return await openWithGrant(deps, record, false);
  } catch (error) {
    if (!isLoginRefused(error)) throw error;
    return await openWithGrant(deps, record, true);
  }
}

async function openWithGrant(deps: MessageDeps, record: MailboxRecord, isRefused: boolean): Promise<Opened> {
  const { host, port, security, login, workspace_id: workspaceId, mailbox_id: holderId } = record;
  if (host === null || port === null || security === null || login === null) throw new PasswordUnreadable();
  const { token, until } = await accessTokenOf(deps, { workspaceId, holderId, isRefused });
  const mailbox = await openMailbox({ host, port, security, login, accessToken: token });
  return { mailbox, until: until - END_EARLY_MS };
}

const END_EARLY_MS = MINUTE;

function isLoginRefused(error: unknown): boolean {
  return (error as { readonly authenticationFailed?: boolean } | null)?.authenticationFailed === true;
}

function serverOf(
  { host, port, security, login, sealed_password: sealed }: MailboxRecord,
  { mail: { keys } }: Pick<MessageDeps, 'mail'>,
): MailboxServer {
  if (host === null || port === null || security === null || login === null || sealed === null)
    throw new PasswordUnreadable();
  try {
    return { host, port, security, login, password: keys.open(sealed) };
  } catch {
    throw new PasswordUnreadable();
  }
}

class PasswordUnreadable extends Error {}

interface Fault {
  readonly input: ReadMailbox;
  readonly record: MailboxRecord;
  readonly error: unknown;
}

/** Tried again further and further apart; what only a person can mend is not tried all day. */
async function noteFault(
  { database, clock, log }: MessageDeps,
  { input, record, error }: Fault,
): Promise<void> {
  const { workspaceId, mailboxId, signal } = input;
  if (signal.aborted) return;
  const { fault, answer } = faultFound(error, record);
  if (fault === 'other') log.warn({ err: error, mailboxId }, 'a mailbox cannot be read');
  const now = clock.now();
  await inWorkspace(database, workspaceId, (trx) =>
    writeMailbox(trx, input, {
      fault,
      answer,
      fault_since: record.fault_since ?? now,
      tries: record.tries + 1,
      try_at: now + waitAfter(fault, record.tries),
    }),
  );
}

function faultFound(error: unknown, record: MailboxRecord): { fault: MailboxFault; answer: string } {
  if (error instanceof AccessRefused) return error;
  if (error instanceof PasswordUnreadable) return { fault: 'passwordUnreadable', answer: '' };
  const found = faultOf(error, record.security ?? 'tls');
  const isGrant = record.provider !== null && found.fault === 'loginWrong';
  return isGrant ? { ...found, fault: 'consentNotEnough' } : found;
}

function waitAfter(fault: MailboxFault, tries: number): number {
  const longest = FOR_PEOPLE.has(fault) ? HOUR : 10 * MINUTE;
  const first = FOR_PEOPLE.has(fault) ? 5 * MINUTE : 2000;
  return Math.min(first * 2 ** Math.min(tries, 12), longest);
}

const FOR_PEOPLE: ReadonlySet<MailboxFault> = new Set([
  'nameUnknown',
  'certificateExpired',
  'certificateNotTrusted',
  'certificateOfOther',
  'loginWrong',
  'loginNotOffered',
  'folderMissing',
  'passwordUnreadable',
  'consentMissing',
  'consentWithdrawn',
  'consentNotEnough',
  'providerRefuses',
]);

async function noteWell({ database }: MessageDeps, input: OneMailbox): Promise<void> {
  await inWorkspace(database, input.workspaceId, (trx) =>
    writeMailbox(trx, input, { fault: null, answer: null, fault_since: null, tries: 0, try_at: null }),
  );
}
