import { sql } from 'kysely';
import { AppError } from '../../domain/app-error.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { asRowsOf, insertInBulk, type StoredRow } from '../in-bulk.ts';
import { uuidOr } from './messages.ts';

export type MailboxRecord = StoredRow<'mailbox'>;
export type FolderRecord = StoredRow<'mailbox_folder'>;

export async function listMailboxes(trx: Trx, workspaceId: string): Promise<MailboxRecord[]> {
  return await mailboxes(trx, workspaceId).orderBy('name').orderBy('mailbox_id').execute();
}

export async function getMailbox(trx: Trx, workspaceId: string, mailboxId: string): Promise<MailboxRecord> {
  const row = await findMailbox(trx, workspaceId, mailboxId);
  if (!row) throw new AppError('mailbox_not_found', `There is no mailbox "${mailboxId}" here`);
  return row;
}

export async function findMailbox(
  trx: Trx,
  workspaceId: string,
  mailboxId: string,
): Promise<MailboxRecord | undefined> {
  return await mailboxes(trx, workspaceId).where('mailbox_id', '=', uuidOr(mailboxId)).executeTakeFirst();
}

/** The door that a token opens. */
export async function findDoor(
  trx: Trx,
  workspaceId: string,
  tokenHash: string,
): Promise<MailboxRecord | undefined> {
  return await mailboxes(trx, workspaceId)
    .where('way', '=', 'door')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

export async function insertMailbox(trx: Trx, row: MailboxRecord): Promise<void> {
  await insertInBulk(trx, 'mailbox', [row]);
  await notifyOfMailboxes(trx, row.workspace_id);
}

export type MailboxChange = Partial<Omit<MailboxRecord, 'workspace_id' | 'mailbox_id' | 'folders'>> & {
  readonly folders?: readonly string[];
};

/** What somebody set; whoever reads mailboxes hears of it at once. */
export async function changeMailbox(
  trx: Trx,
  { workspace_id: workspaceId, mailbox_id: mailboxId }: Pick<MailboxRecord, 'workspace_id' | 'mailbox_id'>,
  change: MailboxChange,
): Promise<void> {
  await writeMailbox(trx, { workspaceId, mailboxId }, change);
  await notifyOfMailboxes(trx, workspaceId);
}

export interface OneMailbox {
  readonly workspaceId: string;
  readonly mailboxId: string;
}

/** What its reader found. */
export async function writeMailbox(
  trx: Trx,
  { workspaceId, mailboxId }: OneMailbox,
  { folders, ...change }: MailboxChange,
): Promise<void> {
  await trx
    .updateTable('mailbox')
    .set({ ...change, ...(folders && { folders: JSON.stringify(folders) }) })
    .where('workspace_id', '=', workspaceId)
    .where('mailbox_id', '=', mailboxId)
    .execute();
}

/** What was kept from it stays, and belongs to no mailbox any more. */
export async function deleteMailbox(trx: Trx, { workspaceId, mailboxId }: OneMailbox): Promise<void> {
  const of = { workspace_id: workspaceId, mailbox_id: mailboxId };
  await trx
    .updateTable('kept_mail')
    .set({ mailbox_id: null })
    .where('workspace_id', '=', workspaceId)
    .where('mailbox_id', '=', mailboxId)
    .execute();
  await trx
    .deleteFrom('mailbox')
    .where('workspace_id', '=', of.workspace_id)
    .where('mailbox_id', '=', of.mailbox_id)
    .execute();
  await notifyOfMailboxes(trx, workspaceId);
}

export interface ClaimingMailbox extends OneMailbox {
  readonly claim: string;
  readonly now: Instant;
  readonly until: Instant;
}

/** Takes a mailbox that nobody holds, or holds it longer; answers without one when somebody else does. */
export async function holdMailbox(
  trx: Trx,
  { workspaceId, mailboxId, claim, now, until }: ClaimingMailbox,
): Promise<MailboxRecord | undefined> {
  return await trx
    .updateTable('mailbox')
    .set({ claim, claimed_until: until })
    .where('workspace_id', '=', workspaceId)
    .where('mailbox_id', '=', mailboxId)
    .where('way', '=', 'imap')
    .where('is_paused', '=', false)
    .where(({ or, eb }) =>
      or([eb('claim', '=', claim), eb('claim', 'is', null), eb('claimed_until', '<', now)]),
    )
    .returningAll()
    .executeTakeFirst();
}

export async function letGoOfMailbox(
  trx: Trx,
  { workspaceId, mailboxId }: OneMailbox,
  claim: string,
): Promise<void> {
  await trx
    .updateTable('mailbox')
    .set({ claim: null, claimed_until: null })
    .where('workspace_id', '=', workspaceId)
    .where('mailbox_id', '=', mailboxId)
    .where('claim', '=', claim)
    .execute();
}

/** Mailboxes that nobody reads and that may be tried. */
export async function listIdleMailboxes(trx: Trx, workspaceId: string, now: Instant): Promise<string[]> {
  const rows = await trx
    .selectFrom('mailbox')
    .select('mailbox_id')
    .where('workspace_id', '=', workspaceId)
    .where('way', '=', 'imap')
    .where('is_paused', '=', false)
    .where(({ or, eb }) => or([eb('try_at', 'is', null), eb('try_at', '<=', now)]))
    .where(({ or, eb }) => or([eb('claim', 'is', null), eb('claimed_until', '<', now)]))
    .execute();
  return rows.map((row) => row.mailbox_id);
}

export async function listFolders(trx: Trx, { workspaceId, mailboxId }: OneMailbox): Promise<FolderRecord[]> {
  return await trx
    .selectFrom('mailbox_folder')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('mailbox_id', '=', mailboxId)
    .orderBy('folder')
    .execute();
}

export async function saveFolder(trx: Trx, row: FolderRecord): Promise<void> {
  await sql`
    insert into mailbox_folder select * from ${asRowsOf('mailbox_folder', [row])}
    on conflict (workspace_id, mailbox_id, folder) do update set holds = excluded.holds,
      uid_validity = excluded.uid_validity, last_uid = excluded.last_uid, read_at = excluded.read_at`.execute(
    trx,
  );
}

/** Counts what was kept and what was left alone. */
export async function countMail(
  trx: Trx,
  { workspaceId, mailboxId }: OneMailbox,
  { kept, left, at }: { readonly kept: number; readonly left: number; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('mailbox')
    .set(({ eb }) => ({
      kept_count: eb('kept_count', '+', kept),
      left_count: eb('left_count', '+', left),
      last_read_at: at,
    }))
    .where('workspace_id', '=', workspaceId)
    .where('mailbox_id', '=', mailboxId)
    .execute();
}

/** Who reads mailboxes listens to this channel, so that another password is tried at once. */
export const MAILBOX_BELL = 'heardback_mailboxes';

async function notifyOfMailboxes(trx: Trx, workspaceId: string): Promise<void> {
  await sql`select pg_notify(${MAILBOX_BELL}, ${workspaceId})`.execute(trx);
}

function mailboxes(trx: Trx, workspaceId: string) {
  return trx.selectFrom('mailbox').selectAll().where('workspace_id', '=', workspaceId);
}
