import { sql } from 'kysely';
import { AppError } from '../../domain/app-error.ts';
import { EDITABLE, ON_ITS_WAY, STOPPABLE } from '../../domain/message/message-state.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { asRowsOf, insertInBulk, type StoredRow } from '../in-bulk.ts';
import { notifyOfChange } from './changes.ts';

export type MessageRecord = StoredRow<'message'>;
export type LetterRecord = StoredRow<'message_letter'>;
export type StepRecord = StoredRow<'message_step'>;

/** A message that is not there and an id that is none are the same to whoever asks. */
export async function getMessage(
  trx: Trx,
  workspaceId: string,
  messageId: string,
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): Promise<MessageRecord> {
  const query = messages(trx, workspaceId).where('message_id', '=', uuidOr(messageId));
  const row = await (isLocked ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw messageNotFound(messageId);
  return row;
}

/** The message, locked; none for an id that is none of ours. */
export async function findMessage(
  trx: Trx,
  workspaceId: string,
  messageId: string,
): Promise<MessageRecord | undefined> {
  return await messages(trx, workspaceId)
    .where('message_id', '=', uuidOr(messageId))
    .forUpdate()
    .executeTakeFirst();
}

/** No message has this id, so that text which is no id at all finds nothing either. */
const NOBODYS = '00000000-0000-0000-0000-000000000000';

export function uuidOr(id: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id : NOBODYS;
}

export function messageNotFound(messageId: string): AppError {
  return new AppError('message_not_found', `There is no message "${messageId}" here`);
}

export async function insertMessage(
  trx: Trx,
  { message, letter, step }: { message: MessageRecord; letter: LetterRecord; step: StepRecord },
): Promise<boolean> {
  const added = await insertInBulk(trx, 'message', [message]);
  if (added === 0) return false;
  await insertInBulk(trx, 'message_letter', [letter]);
  await insertInBulk(trx, 'message_step', [step]);
  return true;
}

/** Writes messages as they stand now, and what became of each, and tells who listens. The caller holds their locks. */
export async function saveMessages(
  trx: Trx,
  changes: readonly { readonly message: MessageRecord; readonly step: StepRecord | null }[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ message }) => message);
  const assignments = CHANGING.map((column) => sql`${sql.ref(column)} = r.${sql.ref(column)}`);
  await sql`
    update message as m set ${sql.join(assignments)} from ${asRowsOf('message', rows)} as r
    where m.workspace_id = r.workspace_id and m.message_id = r.message_id`.execute(trx);
  await insertInBulk(
    trx,
    'message_step',
    changes.flatMap(({ step }) => (step === null ? [] : [step])),
  );
  await notifyOfChange(trx, rows[0]?.workspace_id ?? '', [...new Set(rows.map((row) => row.application_id))]);
}

const CHANGING: readonly (keyof MessageRecord)[] = [
  'state',
  'kind',
  'language',
  'conversation',
  'word',
  'decision_id',
  'outcome',
  'obligation_key',
  'mail_id',
  'return_mark',
  'transport',
  'number',
  'approved_by',
  'approved_at',
  'waits_for',
  'ignores_quiet_hours',
  'wake_at',
  'tries',
  'claim',
  'claimed_at',
  'stopped_why',
  'accepted_at',
  'changed_at',
];

export async function saveLetters(trx: Trx, rows: readonly LetterRecord[]): Promise<void> {
  if (rows.length === 0) return;
  const assignments = LETTER.map((column) => sql`${sql.ref(column)} = r.${sql.ref(column)}`);
  await sql`
    update message_letter as l set ${sql.join(assignments)} from ${asRowsOf('message_letter', rows)} as r
    where l.workspace_id = r.workspace_id and l.message_id = r.message_id and l.erased_at is null`.execute(
    trx,
  );
}

const LETTER: readonly (keyof LetterRecord)[] = [
  'subject',
  'text',
  'missing',
  'to_name',
  'to_address',
  'from_name',
  'from_address',
  'reply_to',
  'answer',
];

/** The letters of messages, by message. */
export async function listLetters(
  trx: Trx,
  workspaceId: string,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, LetterRecord>> {
  const rows = await trx
    .selectFrom('message_letter')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('message_id', '=', fn.any(val([...messageIds]))))
    .execute();
  return new Map(rows.map((row) => [row.message_id, row]));
}

export async function listSteps(trx: Trx, workspaceId: string, messageId: string): Promise<StepRecord[]> {
  return await trx
    .selectFrom('message_step')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('message_id', '=', messageId)
    .orderBy('number')
    .execute();
}

/** The newest first. */
export async function listMessagesOf(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<MessageRecord[]> {
  return await messages(trx, workspaceId)
    .where('application_id', '=', applicationId)
    .orderBy('created_at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(200)
    .execute();
}

/** Messages of an application that somebody said yes to and that have not left for certain. */
export async function listOnTheirWay(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<MessageRecord[]> {
  return await messages(trx, workspaceId)
    .where('application_id', '=', applicationId)
    .where('state', 'in', [...ON_ITS_WAY])
    .orderBy('approved_at')
    .execute();
}

/** Everything that waits, is in doubt, failed or was stopped; the longest unchanged first. */
export async function listOpenMessages(
  trx: Trx,
  workspaceId: string,
  most: number,
): Promise<MessageRecord[]> {
  return await messages(trx, workspaceId)
    .where(
      sql<boolean>`(state in ('approved', 'held', 'sending', 'in_doubt', 'failed') or (state = 'draft' and stopped_why is not null))`,
    )
    .orderBy('changed_at')
    .limit(most)
    .execute();
}

/** Mails of which nobody knows whether a server took them, the latest first. */
export async function listInDoubt(trx: Trx, workspaceId: string, most: number): Promise<MessageRecord[]> {
  return await messages(trx, workspaceId)
    .where('state', '=', 'in_doubt')
    .orderBy('changed_at', 'desc')
    .limit(most)
    .execute();
}

export async function listLeft(trx: Trx, workspaceId: string, most: number): Promise<MessageRecord[]> {
  return await messages(trx, workspaceId)
    .where('accepted_at', 'is not', null)
    .orderBy('accepted_at', 'desc')
    .limit(most)
    .execute();
}

/** Messages that count as told although only the catcher took them. */
export async function listCaughtWords(
  trx: Trx,
  workspaceId: string,
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): Promise<MessageRecord[]> {
  const query = messages(trx, workspaceId)
    .where('transport', '=', 'catcher')
    .where('state', 'in', ['accepted', 'delivered'])
    .orderBy('message_id');
  return await (isLocked ? query.forUpdate() : query).execute();
}

/** Locks messages that wait to leave, of those named or all of the workspace; whatever a sender holds is passed over. */
export async function lockStoppable(
  trx: Trx,
  workspaceId: string,
  messageIds: readonly string[] | null,
): Promise<MessageRecord[]> {
  let query = messages(trx, workspaceId).where('state', 'in', [...STOPPABLE]);
  if (messageIds !== null)
    query = query.where(({ eb, fn, val }) => eb('message_id', '=', fn.any(val([...messageIds]))));
  return await query.forUpdate().skipLocked().execute();
}

/** Drafts and mails of applications that nobody has sent yet; whatever a sender holds is passed over. */
export async function lockUnsentTo(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<MessageRecord[]> {
  return await messages(trx, workspaceId)
    .where('state', 'in', [...EDITABLE, ...STOPPABLE])
    .where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val([...applicationIds]))))
    .forUpdate()
    .skipLocked()
    .execute();
}

/** The messages themselves, locked, in one order. */
export async function lockMessages(
  trx: Trx,
  workspaceId: string,
  messageIds: readonly string[],
): Promise<MessageRecord[]> {
  return await messages(trx, workspaceId)
    .where(({ eb, fn, val }) => eb('message_id', '=', fn.any(val([...messageIds]))))
    .orderBy('message_id')
    .forUpdate()
    .execute();
}

/** The latest mail to each of these addresses of those that left since; addresses in lower case. */
export async function listLatestTo(
  trx: Trx,
  workspaceId: string,
  { addresses, since }: { readonly addresses: readonly string[]; readonly since: Instant },
): Promise<MessageRecord[]> {
  return await messages(trx, workspaceId)
    .where('accepted_at', '>=', since)
    .where('state', 'in', ['accepted', 'delivered'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('message_letter as l')
          .select(sql`1`.as('one'))
          .where('l.workspace_id', '=', workspaceId)
          .whereRef('l.message_id', '=', 'message.message_id')
          .where(sql<boolean>`lower(l.to_address) = any(${[...addresses]})`),
      ),
    )
    .orderBy('accepted_at', 'desc')
    .limit(2)
    .execute();
}

export interface Earlier {
  readonly conversation: string;
  readonly mailIds: readonly string[];
}

/** The Message-IDs of what has left in each conversation, the oldest first: a reply program threads by them (RFC 5322 3.6.4). */
export async function listEarlierMails(
  trx: Trx,
  workspaceId: string,
  conversations: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await trx
    .selectFrom('message')
    .select(['conversation', sql<string[]>`array_agg(mail_id order by accepted_at)`.as('mailIds')])
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('conversation', '=', fn.any(val([...conversations]))))
    .where('accepted_at', 'is not', null)
    .where('mail_id', 'is not', null)
    .groupBy('conversation')
    .execute();
  return new Map(rows.map((row) => [row.conversation, row.mailIds]));
}

/** The messages of a workspace, to be narrowed. */
export function messages(trx: Trx, workspaceId: string) {
  return trx.selectFrom('message').selectAll().where('workspace_id', '=', workspaceId);
}
