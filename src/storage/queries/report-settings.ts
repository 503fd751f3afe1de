import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { StoredRow } from '../in-bulk.ts';

export type ReportSettingsRecord = StoredRow<'report_settings'>;

/** What holds while nobody has set anything: fair to those who are counted, and heard by whoever leads. */
export function defaultReportSettings(workspaceId: string): ReportSettingsRecord {
  return {
    workspace_id: workspaceId,
    sees_members: 'leads',
    least_people: 5,
    letters_to: [],
    is_weekly: true,
    is_monthly: true,
    pile_of: 5,
    weekly_at: null,
    monthly_at: null,
    pile_at: null,
    set_by: null,
    set_at: 0,
  };
}

export async function readReportSettings(trx: Trx, workspaceId: string): Promise<ReportSettingsRecord> {
  const row = await trx
    .selectFrom('report_settings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row ?? defaultReportSettings(workspaceId);
}

export async function saveReportSettings(trx: Trx, row: ReportSettingsRecord): Promise<void> {
  const { workspace_id: _, ...rest } = row;
  const lettersTo = sql<string[]>`${[...row.letters_to]}::uuid[]`;
  await trx
    .insertInto('report_settings')
    .values({ ...row, letters_to: lettersTo })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet({ ...rest, letters_to: lettersTo }))
    .execute();
}

/** Whether a member stands above others anywhere: as lead, manager or head of hiring. */
export async function leadsOthers(trx: Trx, workspaceId: string, memberId: string): Promise<boolean> {
  const { rows } = await sql<{ leads: boolean }>`select
    exists (select 1 from workspace where workspace_id = ${workspaceId} and head_of_hiring_id = ${memberId})
    or exists (select 1 from opening where workspace_id = ${workspaceId}
      and ${memberId} in (lead_id, manager_id, head_of_hiring_id)) as leads`.execute(trx);
  return rows[0]?.leads ?? false;
}

/** The due instants of the letters, each where it is due no later than now. */
export type LetterDue = 'weekly_at' | 'monthly_at' | 'pile_at';

export async function setLetterDue(
  trx: Trx,
  workspaceId: string,
  due: Readonly<Record<LetterDue, Instant>>,
): Promise<void> {
  await trx.updateTable('report_settings').set(due).where('workspace_id', '=', workspaceId).execute();
}
