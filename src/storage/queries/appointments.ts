import { sql } from 'kysely';
import { AppError } from '../../domain/app-error.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { asRowsOf, insertInBulk, type StoredRow } from '../in-bulk.ts';
import { uuidOr } from './messages.ts';

export type AppointmentRecord = StoredRow<'appointment'>;
export type AppointmentWords = StoredRow<'appointment_words'>;

/** An appointment with its words. */
export interface KeptAppointment {
  readonly row: AppointmentRecord;
  readonly words: AppointmentWords;
}

/** All times that are known of these appointments, locked until the transaction ends. */
export async function listKnownAppointments(
  trx: Trx,
  workspaceId: string,
  uidKeys: readonly string[],
): Promise<readonly KeptAppointment[]> {
  if (uidKeys.length === 0) return [];
  const rows = await appointments(trx, workspaceId)
    .where(({ eb, fn, val }) => eb('uid_key', '=', fn.any(val([...uidKeys]))))
    .orderBy('appointment_id')
    .forUpdate()
    .execute();
  return await withWords(trx, workspaceId, rows);
}

export async function getAppointment(
  trx: Trx,
  workspaceId: string,
  appointmentId: string,
): Promise<KeptAppointment> {
  const rows = await appointments(trx, workspaceId)
    .where('appointment_id', '=', uuidOr(appointmentId))
    .forUpdate()
    .execute();
  const [kept] = await withWords(trx, workspaceId, rows);
  if (kept === undefined)
    throw new AppError('appointment_not_found', `There is no appointment "${appointmentId}" here`);
  return kept;
}

/** Those about which a member is to say whether they are interviews, the next one first. */
export async function listUnsureAppointments(
  trx: Trx,
  workspaceId: string,
  most = 200,
): Promise<readonly KeptAppointment[]> {
  const rows = await appointments(trx, workspaceId)
    .where('verdict', '=', 'unsure')
    .where('is_cancelled', '=', false)
    .orderBy('starts_at')
    .limit(most)
    .execute();
  return await withWords(trx, workspaceId, rows);
}

/** The appointments that the interviews of an application come from. */
export async function listAppointmentsOf(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<readonly KeptAppointment[]> {
  const rows = await appointments(trx, workspaceId)
    .where('application_id', '=', applicationId)
    .orderBy('starts_at')
    .execute();
  return await withWords(trx, workspaceId, rows);
}

/** Interviews to come that a calendar told, also those about which it is asked whether they were called off; locked. */
export async function listAppointmentsOfSource(
  trx: Trx,
  { workspaceId, sourceId, after }: { workspaceId: string; sourceId: string; after: Instant },
): Promise<readonly KeptAppointment[]> {
  const rows = await appointments(trx, workspaceId)
    .where('calendar_source_id', '=', sourceId)
    .where('starts_at', '>', after)
    .where('is_cancelled', '=', false)
    .where(({ or, eb }) => or([eb('verdict', '=', 'interview'), eb('why', '=', 'vanished')]))
    .orderBy('appointment_id')
    .forUpdate()
    .execute();
  return await withWords(trx, workspaceId, rows);
}

/** Interviews whose end has come and of which nobody has said yet that they took place. */
export async function listAppointmentsOver(
  trx: Trx,
  workspaceId: string,
  now: Instant,
): Promise<readonly KeptAppointment[]> {
  const rows = await appointments(trx, workspaceId)
    .where('verdict', '=', 'interview')
    .where('is_over', '=', false)
    .where('is_cancelled', '=', false)
    .where('ends_at', '<=', now)
    .orderBy('ends_at')
    .limit(200)
    .forUpdate()
    .skipLocked()
    .execute();
  return await withWords(trx, workspaceId, rows);
}

/** Writes appointments down, new or as they are now. */
export async function saveAppointments(trx: Trx, kept: readonly KeptAppointment[]): Promise<void> {
  if (kept.length === 0) return;
  const rows = kept.map(({ row }) => row);
  await sql`
    insert into appointment select * from ${asRowsOf('appointment', rows)}
    on conflict (workspace_id, appointment_id) do update set
      came_by = excluded.came_by, calendar_source_id = excluded.calendar_source_id, verdict = excluded.verdict,
      why = excluded.why, suspects = excluded.suspects, application_id = excluded.application_id,
      interview_id = excluded.interview_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      sequence = excluded.sequence, stamp = excluded.stamp, is_cancelled = excluded.is_cancelled,
      is_exception = excluded.is_exception, is_over = excluded.is_over, changed_at = excluded.changed_at,
      settled_by = excluded.settled_by, settled_at = excluded.settled_at`.execute(trx);
  await sql`
    insert into appointment_words select * from ${asRowsOf(
      'appointment_words',
      kept.map(({ words }) => words),
    )}
    on conflict (workspace_id, appointment_id) do update set
      summary = excluded.summary, location = excluded.location, people = excluded.people,
      answers = excluded.answers, proposal = excluded.proposal, erased_at = excluded.erased_at`.execute(trx);
}

/** Ids of candidates of open applications whose whole name stands in one of these titles. */
export async function listPeopleNamedIn(
  trx: Trx,
  workspaceId: string,
  titles: readonly string[],
): Promise<
  readonly {
    readonly title: string;
    readonly personId: string;
    readonly name: string;
    readonly applicationId: string;
  }[]
> {
  if (titles.length === 0) return [];
  const { rows } = await sql<{ title: string; personId: string; name: string; applicationId: string }>`
    select t.title, p.person_id as "personId", p.name, a.application_id as "applicationId"
    from unnest(${[...titles]}::text[]) as t(title)
    join person p on p.workspace_id = ${workspaceId} and p.erased_at is null and p.kind = 'candidate'
      and position(' ' in btrim(p.name)) > 0 and position(lower(btrim(p.name)) in lower(t.title)) > 0
    join application a on a.workspace_id = ${workspaceId} and a.person_id = p.person_id
    join standing s on s.workspace_id = ${workspaceId} and s.application_id = a.application_id
      and s.phase in ('active', 'offer', 'hired', 'frozen', 'onHold', 'shelved', 'closing')`.execute(trx);
  return rows;
}

/** The words of a title, of interviews and of days away, where somebody set them. */
export async function findCalendarSettings(trx: Trx, workspaceId: string) {
  return await trx
    .selectFrom('calendar_settings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
}

export async function saveCalendarSettings(trx: Trx, row: StoredRow<'calendar_settings'>): Promise<void> {
  await trx.deleteFrom('calendar_settings').where('workspace_id', '=', row.workspace_id).execute();
  await insertInBulk(trx, 'calendar_settings', [row]);
}

async function withWords(
  trx: Trx,
  workspaceId: string,
  rows: readonly AppointmentRecord[],
): Promise<readonly KeptAppointment[]> {
  if (rows.length === 0) return [];
  const all = await trx
    .selectFrom('appointment_words')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(
      'appointment_id',
      'in',
      rows.map((row) => row.appointment_id),
    )
    .execute();
  const byId = new Map(all.map((words) => [words.appointment_id, words]));
  return rows.flatMap((row) => {
    const words = byId.get(row.appointment_id);
    return words === undefined ? [] : [{ row, words }];
  });
}

function appointments(trx: Trx, workspaceId: string) {
  return trx.selectFrom('appointment').selectAll().where('workspace_id', '=', workspaceId);
}
