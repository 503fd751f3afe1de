import { sql } from 'kysely';
import { AppError } from '../../domain/app-error.ts';
import type { Instant } from '../../lib/instant.ts';
import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';
import { uuidOr } from './messages.ts';

export type KeptMailRecord = StoredRow<'kept_mail'>;
export type KeptLetterRecord = StoredRow<'kept_mail_letter'>;

/** Keeps a mail; answers false for one that is here already, whichever way it came the first time. */
export async function insertKeptMail(
  trx: Trx,
  {
    mail,
    letter,
    source,
  }: {
    readonly mail: KeptMailRecord;
    readonly letter: KeptLetterRecord;
    readonly source: StoredRow<'kept_mail_source'> | null;
  },
): Promise<boolean> {
  const added = await insertInBulk(trx, 'kept_mail', [mail]);
  if (added === 0) return false;
  await insertInBulk(trx, 'kept_mail_letter', [letter]);
  if (source !== null) await insertInBulk(trx, 'kept_mail_source', [source]);
  return true;
}

export async function listKnownMailKeys(
  trx: Trx,
  workspaceId: string,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('kept_mail')
    .select('mail_key')
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('mail_key', '=', fn.any(val([...keys]))))
    .execute();
  return new Set(rows.map((row) => row.mail_key));
}

export async function getKeptMail(
  trx: Trx,
  workspaceId: string,
  keptMailId: string,
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): Promise<KeptMailRecord> {
  const query = keptMails(trx, workspaceId).where('kept_mail_id', '=', uuidOr(keptMailId));
  const row = await (isLocked ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw new AppError('kept_mail_not_found', `There is no mail "${keptMailId}" here`);
  return row;
}

export type KeptMailChange = Partial<
  Pick<
    KeptMailRecord,
    | 'kind'
    | 'state'
    | 'why'
    | 'matched_by'
    | 'application_id'
    | 'party'
    | 'message_id'
    | 'fact_id'
    | 'number'
    | 'mail_id'
    | 'settled_by'
    | 'settled_at'
  >
> & { readonly suspects?: readonly string[] };

export async function changeKeptMail(
  trx: Trx,
  {
    workspace_id: workspaceId,
    kept_mail_id: keptMailId,
  }: Pick<KeptMailRecord, 'workspace_id' | 'kept_mail_id'>,
  { suspects, ...change }: KeptMailChange,
): Promise<void> {
  await trx
    .updateTable('kept_mail')
    .set({ ...change, ...(suspects && { suspects: JSON.stringify(suspects) }) })
    .where('workspace_id', '=', workspaceId)
    .where('kept_mail_id', '=', keptMailId)
    .execute();
}

/** Nothing is left of what stood in it. */
export async function emptyKeptMail(
  trx: Trx,
  {
    workspaceId,
    keptMailId,
    at,
  }: { readonly workspaceId: string; readonly keptMailId: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('kept_mail_letter')
    .set({
      from_name: null,
      from_address: null,
      to_line: null,
      subject: null,
      text: null,
      stand_in: null,
      erased_at: at,
    })
    .where('workspace_id', '=', workspaceId)
    .where('kept_mail_id', '=', keptMailId)
    .execute();
  await trx
    .deleteFrom('kept_mail_source')
    .where('workspace_id', '=', workspaceId)
    .where('kept_mail_id', '=', keptMailId)
    .execute();
}

export async function listKeptLetters(
  trx: Trx,
  workspaceId: string,
  keptMailIds: readonly string[],
): Promise<ReadonlyMap<string, KeptLetterRecord>> {
  const rows = await trx
    .selectFrom('kept_mail_letter')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('kept_mail_id', '=', fn.any(val([...keptMailIds]))))
    .execute();
  return new Map(rows.map((row) => [row.kept_mail_id, row]));
}

/** The mail as it came, still sealed. */
export async function findSealedSource(
  trx: Trx,
  workspaceId: string,
  keptMailId: string,
): Promise<string | null> {
  const row = await trx
    .selectFrom('kept_mail_source')
    .select('sealed_source')
    .where('workspace_id', '=', workspaceId)
    .where('kept_mail_id', '=', keptMailId)
    .executeTakeFirst();
  return row?.sealed_source ?? null;
}

/** Mails that a member must look at, the longest first. */
export async function listUnsettled(trx: Trx, workspaceId: string, most: number): Promise<KeptMailRecord[]> {
  return await keptMails(trx, workspaceId)
    .where('state', 'in', ['unsure', 'unreadable'])
    .orderBy('sent_at')
    .limit(most)
    .execute();
}

/** How many mails a member must look at, counted no further than this. */
export async function countUnsettled(trx: Trx, workspaceId: string, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from kept_mail where workspace_id = ${workspaceId} and state in ('unsure', 'unreadable') limit ${most}
    ) as found`.execute(trx);
  return rows[0]?.count ?? 0;
}

/** The mails of one application that came in or left by another program, the newest first. */
export async function listKeptMailsOf(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<KeptMailRecord[]> {
  return await keptMails(trx, workspaceId)
    .where('application_id', '=', applicationId)
    .orderBy('sent_at', 'desc')
    .orderBy('kept_mail_id')
    .limit(500)
    .execute();
}

/** The mails behind facts, by the id that the fact names. */
export type MailsBehind = ReadonlyMap<string, { readonly id: string; readonly is: 'message' | 'keptMail' }>;

/** Which mails, kept and ours, stand behind these facts' message ids. */
export async function listMailsBehind(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<MailsBehind> {
  const rows = await askMailsBehind(trx, { workspaceId, applicationId });
  return new Map(rows.map((row) => [row.id, row]));
}

const askMailsBehind = askedOften(
  (
    _,
    { workspaceId, applicationId }: { readonly workspaceId: string; readonly applicationId: string },
  ) => sql<{ id: string; is: 'message' | 'keptMail' }>`
    select message_id::text as id, 'message' as is from message
      where workspace_id = ${workspaceId} and application_id = ${applicationId}
    union all
    select kept_mail_id::text, 'keptMail' from kept_mail
      where workspace_id = ${workspaceId} and application_id = ${applicationId}`,
);

function keptMails(trx: Trx, workspaceId: string) {
  return trx.selectFrom('kept_mail').selectAll().where('workspace_id', '=', workspaceId);
}
