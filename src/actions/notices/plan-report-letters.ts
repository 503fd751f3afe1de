import { zoneOf } from '../../domain/calendar/calendars.ts';
import { addMonths, type DayNumber, plainDateOf, weekdayOf } from '../../lib/day-number.ts';
import { DAY, type Instant } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { listWorkspacesWithLetters } from '../../storage/doors.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listPiles, notePile } from '../../storage/queries/late-debts.ts';
import { listMembers } from '../../storage/queries/members.ts';
import { insertNotices } from '../../storage/queries/notices.ts';
import {
  type ReportSettingsRecord,
  readReportSettings,
  saveReportSettings,
} from '../../storage/queries/report-settings.ts';
import { findWorkspace, lockWorkspace } from '../../storage/queries/workspaces.ts';
import type { ActionDeps } from '../deps.ts';
import { newNotice } from './notice.ts';

type PlanDeps = Pick<ActionDeps, 'database' | 'clock' | 'newId' | 'log'>;

const HOUR_OF_LETTERS = 7;
/** A letter that could not leave for so long is not sent any more; the next one says what is then so. */
const EXPIRES_AFTER = 3 * DAY;
/** The same pile is told of once a week. */
const PILE_TOLD_EVERY = 7 * DAY;

/** Plans the letters about the reports whose morning has come, and the next ones, each in one transaction. */
export async function planReportLetters(deps: PlanDeps): Promise<void> {
  for (const workspaceId of await listWorkspacesWithLetters(deps.database, deps.clock.now())) {
    try {
      await inWorkspace(deps.database, workspaceId, (trx) => planIn(trx, workspaceId, deps));
    } catch (err) {
      deps.log.error({ err, workspaceId }, 'the letters about the reports could not be planned');
    }
  }
}

interface Planning {
  readonly workspaceId: string;
  readonly receivers: readonly string[];
  readonly today: string;
  readonly now: Instant;
  readonly newId: () => string;
}

async function planIn(trx: Trx, workspaceId: string, { clock, newId }: PlanDeps): Promise<void> {
  await lockWorkspace(trx, workspaceId);
  const [settings, workspace] = [
    await readReportSettings(trx, workspaceId),
    await findWorkspace(trx, workspaceId),
  ];
  if (!workspace) return;
  const [now, zone] = [clock.now(), zoneOf(workspace.timeZone)];
  const today = zone.dayOf(now);
  const planning: Planning = {
    workspaceId,
    receivers: await receiversOf(trx, settings),
    today: plainDateOf(today),
    now,
    newId,
  };
  const isDue = (at: Instant | null) => at !== null && at <= now;
  if (settings.is_weekly && isDue(settings.weekly_at)) await insertLetter(trx, 'weekly', planning);
  if (settings.is_monthly && isDue(settings.monthly_at)) await insertLetter(trx, 'monthly', planning);
  if (isDue(settings.pile_at)) await tellOfPiles(trx, settings, planning);
  const next = (at: Instant | null, day: DayNumber) =>
    at === null || at <= now ? zone.hourOfDay(day, HOUR_OF_LETTERS) : at;
  await saveReportSettings(trx, {
    ...settings,
    weekly_at: next(settings.weekly_at, nextMonday(today)),
    monthly_at: next(settings.monthly_at, firstOfNextMonth(today)),
    pile_at: next(settings.pile_at, today + 1),
    set_at: settings.set_at || now,
  });
}

function nextMonday(today: DayNumber): DayNumber {
  return today + 8 - weekdayOf(today);
}

function firstOfNextMonth(today: DayNumber): DayNumber {
  const day = Number(plainDateOf(today).slice(8));
  return addMonths(today - day + 1, 1);
}

/** Those who are named; else the head of hiring and the admins. Nobody without an address can be written to. */
async function receiversOf(trx: Trx, settings: ReportSettingsRecord): Promise<readonly string[]> {
  const members = await listMembers(trx, settings.workspace_id);
  const head = await trx
    .selectFrom('workspace')
    .select('head_of_hiring_id as id')
    .where('workspace_id', '=', settings.workspace_id)
    .executeTakeFirst();
  const isNamed = (id: string) => settings.letters_to.includes(id);
  return members
    .filter((member) => member.address !== null)
    .filter(({ id, role }) =>
      settings.letters_to.length > 0 ? isNamed(id) : role === 'admin' || id === head?.id,
    )
    .map(({ id }) => id);
}

async function insertLetter(
  trx: Trx,
  kind: 'weekly' | 'monthly',
  { receivers, workspaceId, today, now, newId }: Planning,
): Promise<void> {
  const letters = receivers.map((memberId) =>
    newNotice({
      workspaceId,
      noticeId: newId(),
      memberId,
      kind,
      channel: 'mail',
      cause: today,
      now,
      expiresAt: now + EXPIRES_AFTER,
    }),
  );
  await insertNotices(trx, letters);
}

/** Whoever owes it all is not written to about themselves: they have Today, and their own digest. */
async function tellOfPiles(
  trx: Trx,
  { pile_of: least }: ReportSettingsRecord,
  { workspaceId, receivers, today, now, newId }: Planning,
): Promise<void> {
  const piles = await listPiles(trx, workspaceId, { now, least, toldBefore: now - PILE_TOLD_EVERY });
  for (const pile of piles) {
    const told = receivers.filter((id) => id !== pile.memberId);
    if (told.length === 0) continue;
    const letters = told.map((memberId) =>
      newNotice({
        workspaceId,
        noticeId: newId(),
        memberId,
        kind: 'pile',
        channel: 'mail',
        cause: `${pile.memberId} ${today}`,
        now,
        expiresAt: now + EXPIRES_AFTER,
      }),
    );
    await insertNotices(trx, letters);
    await notePile(trx, workspaceId, { ...pile, at: now });
  }
}
