import type { KnownAround } from '../domain/kept-mail/known-around.ts';
import type { Glance } from '../intake/mailbox/glance.ts';
import type { GlancedMail, OpenMailbox, RawMail } from '../intake/mailbox/open-mailbox.ts';
import { DAY } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { lookAround } from '../storage/queries/mail-lookups.ts';
import {
  countMail,
  type FolderRecord,
  listFolders,
  type MailboxRecord,
  saveFolder,
} from '../storage/queries/mailboxes.ts';
import { keepAside } from './keep-aside.ts';
import type { MessageDeps } from './message-deps.ts';
import { settleFoundMail } from './settle-found-mail.ts';
import { takeMail } from './take-mail.ts';
import type { Taken } from './taking.ts';

export interface FolderToRead {
  readonly path: string;
  readonly holds: 'received' | 'sent';
}

export interface ReadFolder extends FolderToRead {
  readonly record: MailboxRecord;
  readonly mailbox: OpenMailbox;
  readonly signal: AbortSignal;
}

/** So many headers are looked at in one go. */
const GLANCES = 200;

/**
 * Reads what is new in a folder. First a few headers: a mail that names nobody whom we know is asked for no further. How far it
 * came is written down batch by batch; what was taken of a batch that was not finished is known again by its key. Answers with
 * the number of the last mail that it has seen.
 */
export async function readFolder(deps: MessageDeps, input: ReadFolder): Promise<number> {
  const { record, mailbox, signal, path } = input;
  const opened = await mailbox.openFolder(path, { mayWrite: record.marks_read });
  const state = await startOf(deps, input, opened.uidValidity);
  const uids = await mailbox.listAfter(state.last_uid, record.reads_since - DAY);
  if (uids.length === 0) {
    const last = Math.max(state.last_uid, opened.uidNext - 1);
    await saveProgress(deps, { ...state, last_uid: last }, { kept: 0, left: 0 });
    return last;
  }
  for (let start = 0; start < uids.length && !signal.aborted; start += GLANCES) {
    const batch = uids.slice(start, start + GLANCES);
    const counts = await readBatch(deps, input, batch);
    if (signal.aborted) return state.last_uid;
    await saveProgress(deps, { ...state, last_uid: batch.at(-1) ?? state.last_uid }, counts);
  }
  return uids.at(-1) ?? state.last_uid;
}

/** Where it ended the last time; from the start when the server counts anew. */
async function startOf(
  deps: MessageDeps,
  { record, path, holds }: ReadFolder,
  uidValidity: number,
): Promise<FolderRecord> {
  const { workspace_id: workspaceId, mailbox_id: mailboxId } = record;
  const known = await inWorkspace(deps.database, workspaceId, async (trx) =>
    (await listFolders(trx, { workspaceId, mailboxId })).find(({ folder }) => folder === path),
  );
  const isSame = known?.uid_validity === uidValidity;
  return {
    workspace_id: workspaceId,
    mailbox_id: mailboxId,
    folder: path,
    holds,
    uid_validity: uidValidity,
    last_uid: isSame ? known.last_uid : 0,
    read_at: null,
  };
}

interface Counts {
  readonly kept: number;
  readonly left: number;
}

async function saveProgress(
  { database, clock }: MessageDeps,
  state: FolderRecord,
  counts: Counts,
): Promise<void> {
  const { workspace_id: workspaceId, mailbox_id: mailboxId } = state;
  const at = clock.now();
  await inWorkspace(database, workspaceId, async (trx) => {
    await saveFolder(trx, { ...state, read_at: at });
    await countMail(trx, { workspaceId, mailboxId }, { ...counts, at });
  });
}

async function readBatch(deps: MessageDeps, input: ReadFolder, uids: readonly number[]): Promise<Counts> {
  const { mailbox, record } = input;
  const glanced = await mailbox.glance(uids);
  const wanted = await thoseThatConcernUs(deps, record.workspace_id, glanced);
  const keptUids: number[] = [];
  for (const group of inGroups(wanted)) {
    for await (const one of mailbox.read(group)) {
      const taken = await takeOne(deps, input, one);
      if (isKept(taken)) keptUids.push(one.uid);
      if (input.signal.aborted) return { kept: 0, left: 0 };
    }
  }
  if (record.marks_read) await mailbox.markRead(keptUids);
  return { kept: keptUids.length, left: glanced.length - keptUids.length };
}

function isKept({ is }: Taken): boolean {
  return is === 'recorded' || is === 'unsure' || is === 'unreadable';
}

/** Large mails are asked for a few at a time, so that a batch of them does not lie in memory at once. */
function inGroups(wanted: readonly GlancedMail[]): number[][] {
  const groups: number[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const { uid, bytes: size } of wanted) {
    if (bytes + size > GROUP_BYTES) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(uid);
    bytes += size;
  }
  return groups;
}

const GROUP_BYTES = 4 * 1024 * 1024;

async function thoseThatConcernUs(
  deps: MessageDeps,
  workspaceId: string,
  glanced: readonly GlancedMail[],
): Promise<GlancedMail[]> {
  const all = <T>(of: (glance: Glance) => readonly T[]) => [
    ...new Set(glanced.flatMap(({ glance }) => of(glance))),
  ];
  const names = {
    mailIds: all(({ mailIds }) => mailIds),
    addresses: all(({ addresses }) => addresses),
    marks: all(({ marks }) => marks),
  };
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const around = await lookAround(trx, workspaceId, names);
    const wanted: GlancedMail[] = [];
    for (const one of glanced) {
      const { mailId } = one.glance;
      const isOurs = mailId !== null && around.threads.get(mailId)?.messageId != null;
      if (isOurs) await settleFoundMail(trx, { workspaceId, mailId, around }, deps);
      else if (concernsUs(one.glance, around)) wanted.push(one);
    }
    return wanted;
  });
}

/** Whether it may be about somebody whom we know: too often rather than too seldom. */
function concernsUs(glance: Glance, { threads, marks, returnMarks, people, members }: KnownAround): boolean {
  const { mailIds, addresses, isReport, isForward } = glance;
  return (
    isReport ||
    mailIds.some((id) => threads.has(id)) ||
    glance.marks.some((mark) => marks.has(mark) || returnMarks.has(mark)) ||
    addresses.some((address) => people.has(address)) ||
    (isForward && addresses.some((address) => members.has(address)))
  );
}

/** How often one mail was tried whose recording failed, by mailbox, folder and number. */
const triesOf = new Map<string, number>();
const MOST_TRIES = 3;

/**
 * A mail whose recording fails is tried again with the next connection, in case the fault was another; the third time it is
 * kept aside and shown, so that no mail ever holds up those behind it.
 */
async function takeOne(
  deps: MessageDeps,
  input: ReadFolder,
  { uid, raw, receivedAt, isCut }: RawMail,
): Promise<Taken> {
  const { record, path, holds } = input;
  const { workspace_id: workspaceId, mailbox_id: mailboxId } = record;
  const mail = {
    workspaceId,
    mailboxId,
    cameBy: 'mailbox',
    folder: path,
    isFromSent: holds === 'sent',
  } as const;
  const key = `${mailboxId}/${path}/${uid}`;
  try {
    const taken = await takeMail(deps, { ...mail, raw, receivedAt, isCut, uid });
    triesOf.delete(key);
    return taken;
  } catch (error) {
    const tries = (triesOf.get(key) ?? 0) + 1;
    triesOf.set(key, tries);
    if (tries < MOST_TRIES) throw error;
    deps.log.error({ err: error, mailboxId, uid }, 'a mail could not be recorded and is kept aside');
    triesOf.delete(key);
    return await keepAside(deps, { ...mail, raw, receivedAt, isCut, uid }, 'notRecorded');
  }
}
