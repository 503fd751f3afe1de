import { addressOf } from '../actions/calendar/calendar-address.ts';
import type { Appointments, CalendarSource, Calendars } from '../contract/calendar-sources.ts';
import type { UnsureWhy } from '../domain/appointment/recognise.ts';
import { AWAY_WORDS, OTHER_WORDS, TITLE_WORDS } from '../domain/appointment/title-words.ts';
import { toIso } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { type ApplicationName, listApplicationNames } from '../storage/queries/application-names.ts';
import {
  findCalendarSettings,
  type KeptAppointment,
  listUnsureAppointments,
} from '../storage/queries/appointments.ts';
import { type CalendarSourceRecord, listCalendarSources } from '../storage/queries/calendar-sources.ts';
import { findFeedLink } from '../storage/queries/feed-links.ts';
import { listMembersById } from '../storage/queries/members.ts';
import type { Caller } from './auth/caller.ts';
import type { ServerDeps } from './deps.ts';
import { type Names, namedOf, namesOf } from './present/names.ts';

/** The calendars that are read, as a member sees them. */
export async function readCalendars(deps: ServerDeps, caller: Caller): Promise<Calendars> {
  const { id: workspaceId } = caller.workspace;
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const rows = await listCalendarSources(trx, workspaceId);
    const ids = rows.flatMap((row) => [row.member_id, row.stand_in_id].filter((id) => id !== null));
    const names = namesOf(await listMembersById(trx, workspaceId, ids));
    const settings = await findCalendarSettings(trx, workspaceId);
    const feed = await findFeedLink(trx, workspaceId, caller.memberId);
    return {
      calendars: rows.map((row) => present({ ...row, url: addressOf(deps.mail.keys, row) }, caller, names)),
      words: {
        titleWords: [...(settings?.title_words ?? TITLE_WORDS)],
        otherWords: [...(settings?.other_words ?? OTHER_WORDS)],
        awayWords: [...(settings?.away_words ?? AWAY_WORDS)],
      },
      unsureCount: (await listUnsureAppointments(trx, workspaceId)).length,
      feed:
        feed === undefined
          ? null
          : {
              madeAt: toIso(feed.madeAt),
              lastUsedAt: feed.lastUsedAt === null ? null : toIso(feed.lastUsedAt),
            },
    };
  });
}

function present(row: CalendarSourceRecord, caller: Caller, names: Names): CalendarSource {
  const maySet = caller.role === 'admin' || row.member_id === caller.memberId;
  return {
    id: row.calendar_source_id,
    way: row.way,
    name: row.name,
    owner: namedOf(names, row.member_id),
    standIn: namedOf(names, row.stand_in_id),
    maySet,
    host: URL.canParse(row.url) ? new URL(row.url).host : row.url.slice(0, 60),
    url: maySet ? row.url : null,
    login: maySet ? row.login : null,
    hasPassword: row.sealed_password !== null,
    findsInterviews: row.finds_interviews,
    findsAway: row.finds_away,
    isPaused: row.is_paused,
    lastReadAt: row.last_read_at === null ? null : toIso(row.last_read_at),
    readsAgainAt: toIso(row.read_at),
    fault: row.fault as CalendarSource['fault'],
  };
}

/** What waits for a member to say whether it is an interview. */
export async function readAppointments(deps: ServerDeps, caller: Caller): Promise<Appointments> {
  const { id: workspaceId } = caller.workspace;
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const unsure = await listUnsureAppointments(trx, workspaceId);
    const ids = [...new Set(unsure.flatMap(({ row }) => row.suspects))];
    const names = new Map(
      (await listApplicationNames(trx, workspaceId, ids)).map((one) => [one.applicationId, one]),
    );
    return { appointments: unsure.map((kept) => presentUnsure(kept, names)) };
  });
}

/** Who applied for what, by the names of the applications that a calendar file is about. */
export async function readWhomItIsAbout(
  deps: ServerDeps,
  caller: Caller,
  applicationIds: readonly string[],
): Promise<Suspect[]> {
  const { id: workspaceId } = caller.workspace;
  const names = await inWorkspace(deps.database, workspaceId, (trx) =>
    listApplicationNames(trx, workspaceId, applicationIds),
  );
  return names.map(suspectOf);
}

type Suspect = Appointments['appointments'][number]['suspects'][number];

function suspectOf({ applicationId, personName, openingTitle }: ApplicationName): Suspect {
  return { applicationId, candidate: personName, opening: openingTitle };
}

type ApplicationNames = ReadonlyMap<string, ApplicationName>;

function presentUnsure(
  { row, words }: KeptAppointment,
  names: ApplicationNames,
): Appointments['appointments'][number] {
  return {
    id: row.appointment_id,
    title: words.summary ?? '',
    location: words.location ?? '',
    startsAt: toIso(row.starts_at),
    endsAt: toIso(row.ends_at),
    people: words.people.map(({ address, name }) => ({ address, name })),
    why: row.why as UnsureWhy,
    suspects: row.suspects.flatMap((applicationId) => {
      const known = names.get(applicationId);
      return known === undefined ? [] : [suspectOf(known)];
    }),
    cameBy: row.came_by,
  };
}
