import { AppError } from '../../domain/app-error.ts';
import type { SourceRead } from '../../intake/calendar/sources/source.ts';
import { DAY } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import {
  type CalendarSourceRecord,
  changeCalendarSource,
  deleteCalendarSource,
  getCalendarSource,
  insertCalendarSource,
  letGoOfAppointments,
  listAwayOfSource,
} from '../../storage/queries/calendar-sources.ts';
import type { Acting } from '../acting.ts';
import { endAway } from '../away.ts';
import { refuseStrangers } from '../refuse-strangers.ts';
import { addressOf, sealAddress } from './calendar-address.ts';
import type { CalendarDeps } from './calendar-deps.ts';
import { ANEW, readOne } from './read-calendar-sources.ts';

/** Who sets it: members their own calendar, admins every one. */
export interface SettingCalendar extends Acting {
  readonly isAdmin: boolean;
}

export interface CalendarLine {
  readonly way: 'feed' | 'caldav';
  readonly url: string;
  readonly login?: string | undefined;
  /** Kept as it is when left out, unless the address or the login is another. */
  readonly password?: string | undefined;
}

export interface NewCalendar extends SettingCalendar {
  readonly name: string;
  /** Whose own it is; of the team when `null`. */
  readonly ownerId: string | null;
  /** Who stands in on the days on which it says that its owner is away; needed to find them. */
  readonly standInId: string | null;
  readonly line: CalendarLine;
  readonly findsInterviews: boolean;
  readonly findsAway: boolean;
  readonly isPaused: boolean;
}

/** A calendar that is read from now on. */
export async function addCalendar(deps: CalendarDeps, input: NewCalendar): Promise<string> {
  const { workspaceId, memberId, line } = input;
  const [id, now] = [deps.newId(), deps.clock.now()];
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await refuseOthers(trx, input, input.ownerId);
    await insertCalendarSource(trx, {
      workspace_id: workspaceId,
      calendar_source_id: id,
      ...columnsOf(deps, input),
      sealed_password: line.password === undefined ? null : deps.mail.keys.seal(line.password),
      ...UNREAD,
      read_at: now,
      last_read_at: null,
      claim: null,
      claimed_until: null,
      set_by: memberId,
      set_at: now,
    });
  });
  return id;
}

/** Other settings. A password that was kept for one address is never sent to another. */
export async function setCalendar(
  deps: CalendarDeps,
  input: NewCalendar & { readonly calendarId: string },
): Promise<void> {
  const { workspaceId, memberId, calendarId, line } = input;
  const now = deps.clock.now();
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const before = await getCalendarSource(trx, workspaceId, calendarId);
    await refuseOthers(trx, input, before.member_id);
    await refuseOthers(trx, input, input.ownerId);
    const isSame =
      addressOf(deps.mail.keys, before) === line.url.trim() &&
      before.login === (line.login ?? null) &&
      before.way === line.way;
    if (!isSame) await letGoOfAppointments(trx, before);
    const kept = isSame ? before.sealed_password : null;
    const sealed = line.password === undefined ? kept : deps.mail.keys.seal(line.password);
    await changeCalendarSource(trx, before, {
      ...columnsOf(deps, input),
      sealed_password: sealed,
      ...UNREAD,
      read_at: now,
      set_by: memberId,
      set_at: now,
    });
  });
}

/** It is read no more. Interviews that it told stay; the absences that it told end with it. */
export async function removeCalendar(
  deps: CalendarDeps,
  input: SettingCalendar & { readonly calendarId: string },
): Promise<void> {
  const { workspaceId, memberId, calendarId } = input;
  const away = await inWorkspace(deps.database, workspaceId, async (trx) => {
    const before = await getCalendarSource(trx, workspaceId, calendarId);
    await refuseOthers(trx, input, before.member_id);
    const told = await listAwayOfSource(trx, workspaceId, before.calendar_source_id);
    await deleteCalendarSource(trx, before);
    return told;
  });
  for (const { id } of away) await endAway(deps, { workspaceId, memberId, awayTimeId: id });
}

/** Reads a kept calendar at once. */
export async function readCalendarNow(
  deps: CalendarDeps,
  input: SettingCalendar & { readonly calendarId: string },
): Promise<SourceRead> {
  const { workspaceId, calendarId } = input;
  const source = await inWorkspace(deps.database, workspaceId, async (trx) => {
    const before = await getCalendarSource(trx, workspaceId, calendarId);
    await refuseOthers(trx, input, before.member_id);
    return before;
  });
  return await readOne(deps, { ...source, ...ANEW });
}

export interface TestCalendar extends SettingCalendar {
  readonly line: CalendarLine;
  /** The one that is kept already: its password serves when none is given, and only for the same address. */
  readonly calendarId?: string | undefined;
}

/** Whether a calendar could be read, before it is kept. Nothing of what it says is kept. */
export async function testCalendar(deps: CalendarDeps, input: TestCalendar): Promise<SourceRead> {
  const { workspaceId, calendarId, line } = input;
  const kept = calendarId === undefined ? null : await keptOf(deps, { ...input, calendarId });
  const isSame =
    kept !== null &&
    addressOf(deps.mail.keys, kept) === line.url.trim() &&
    kept.login === (line.login ?? null);
  const sealed = isSame ? kept.sealed_password : null;
  const password = line.password ?? (sealed === null ? null : deps.mail.keys.open(sealed));
  const now = deps.clock.now();
  const span = { from: now - DAY, until: now + 30 * DAY };
  deps.log.info({ workspaceId, way: line.way }, 'a calendar is tried');
  const { way, url, login = null } = line;
  return await deps.readSource({ way, url, login, password, etag: null, lastModified: null, ...span });
}

async function keptOf(
  deps: CalendarDeps,
  input: SettingCalendar & { readonly calendarId: string },
): Promise<CalendarSourceRecord> {
  return await inWorkspace(deps.database, input.workspaceId, async (trx) => {
    const kept = await getCalendarSource(trx, input.workspaceId, input.calendarId);
    await refuseOthers(trx, input, kept.member_id);
    return kept;
  });
}

function columnsOf(
  { mail }: CalendarDeps,
  { name, ownerId, standInId, line, findsInterviews, findsAway, isPaused }: NewCalendar,
) {
  return {
    name,
    way: line.way,
    member_id: ownerId,
    stand_in_id: standInId,
    url: sealAddress(mail.keys, line.url),
    login: line.login ?? null,
    finds_interviews: findsInterviews,
    finds_away: findsAway,
    is_paused: isPaused,
  };
}

/** Read anew from the beginning, whatever went before. */
const UNREAD = {
  ...ANEW,
  fault: null,
  answer: null,
  tries: 0,
} as const;

async function refuseOthers(
  trx: Trx,
  {
    workspaceId,
    memberId,
    isAdmin,
    ...given
  }: SettingCalendar & Partial<Pick<NewCalendar, 'standInId' | 'findsAway'>>,
  ownerId: string | null,
): Promise<void> {
  const named = [ownerId, given.standInId ?? null].filter((id) => id !== null);
  await refuseStrangers(trx, workspaceId, named);
  if (given.findsAway && (ownerId === null || given.standInId == null || given.standInId === ownerId))
    throw new AppError('input_invalid', 'Cannot find days away without whose they are and who stands in', {
      standInId: 'must name another member',
    });
  if (isAdmin || ownerId === memberId) return;
  throw new AppError(
    'role_insufficient',
    'Cannot set this calendar: an admin sets those of the team, and everybody their own',
  );
}
