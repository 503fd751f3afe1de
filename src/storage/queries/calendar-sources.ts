import { AppError } from '../../domain/app-error.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';
import { uuidOr } from './messages.ts';

export type CalendarSourceRecord = StoredRow<'calendar_source'>;

export async function listCalendarSources(trx: Trx, workspaceId: string): Promise<CalendarSourceRecord[]> {
  return await sources(trx, workspaceId).orderBy('name').orderBy('calendar_source_id').execute();
}

export async function getCalendarSource(
  trx: Trx,
  workspaceId: string,
  sourceId: string,
): Promise<CalendarSourceRecord> {
  const row = await sources(trx, workspaceId)
    .where('calendar_source_id', '=', uuidOr(sourceId))
    .executeTakeFirst();
  if (!row) throw new AppError('calendar_source_not_found', `There is no calendar "${sourceId}" here`);
  return row;
}

export async function insertCalendarSource(trx: Trx, row: CalendarSourceRecord): Promise<void> {
  await insertInBulk(trx, 'calendar_source', [row]);
}

export type CalendarSourceChange = Partial<Omit<CalendarSourceRecord, 'workspace_id' | 'calendar_source_id'>>;

export async function changeCalendarSource(
  trx: Trx,
  { workspace_id, calendar_source_id }: Pick<CalendarSourceRecord, 'workspace_id' | 'calendar_source_id'>,
  change: CalendarSourceChange,
): Promise<void> {
  await trx
    .updateTable('calendar_source')
    .set(change)
    .where('workspace_id', '=', workspace_id)
    .where('calendar_source_id', '=', calendar_source_id)
    .execute();
}

export async function deleteCalendarSource(
  trx: Trx,
  { workspace_id, calendar_source_id }: CalendarSourceRecord,
): Promise<void> {
  await letGoOfAppointments(trx, { workspace_id, calendar_source_id });
  await trx
    .deleteFrom('calendar_source')
    .where('workspace_id', '=', workspace_id)
    .where('calendar_source_id', '=', calendar_source_id)
    .execute();
}

/** What a calendar told stands for itself from now on: that it names it no more means nothing. */
export async function letGoOfAppointments(
  trx: Trx,
  { workspace_id, calendar_source_id }: Pick<CalendarSourceRecord, 'workspace_id' | 'calendar_source_id'>,
): Promise<void> {
  await trx
    .updateTable('appointment')
    .set({ calendar_source_id: null })
    .where('workspace_id', '=', workspace_id)
    .where('calendar_source_id', '=', calendar_source_id)
    .execute();
}

export interface ClaimingSource {
  readonly workspaceId: string;
  readonly claim: string;
  readonly now: Instant;
  readonly until: Instant;
}

/** Takes the calendars whose moment has come and that nobody else reads. */
export async function claimCalendarSources(
  trx: Trx,
  { workspaceId, claim, now, until }: ClaimingSource,
): Promise<CalendarSourceRecord[]> {
  const due = await sources(trx, workspaceId)
    .where('is_paused', '=', false)
    .where('read_at', '<=', now)
    .where(({ or, eb }) => or([eb('claim', 'is', null), eb('claimed_until', '<', now)]))
    .orderBy('read_at')
    .limit(20)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const row of due) await changeCalendarSource(trx, row, { claim, claimed_until: until });
  return due;
}

/** The away times that a calendar said, and that are not over. */
export async function listAwayOfSource(
  trx: Trx,
  workspaceId: string,
  sourceId: string,
): Promise<{ readonly id: string; readonly from: string; readonly until: string }[]> {
  return await trx
    .selectFrom('away_time')
    .select(['away_time_id as id', 'from_day as from', 'until_day as until'])
    .where('workspace_id', '=', workspaceId)
    .where('calendar_source_id', '=', sourceId)
    .where('ended_at', 'is', null)
    .execute();
}

export async function markAwayOfSource(
  trx: Trx,
  workspaceId: string,
  { awayTimeId, sourceId }: { readonly awayTimeId: string; readonly sourceId: string },
): Promise<void> {
  await trx
    .updateTable('away_time')
    .set({ calendar_source_id: sourceId })
    .where('workspace_id', '=', workspaceId)
    .where('away_time_id', '=', awayTimeId)
    .execute();
}

function sources(trx: Trx, workspaceId: string) {
  return trx.selectFrom('calendar_source').selectAll().where('workspace_id', '=', workspaceId);
}
