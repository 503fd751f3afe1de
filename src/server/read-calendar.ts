import { loadHistories } from '../actions/load-history.ts';
import type { CalendarAnswer, CalendarEntry } from '../contract/calendar.ts';
import type { BusinessCalendar } from '../domain/calendar/business-calendar.ts';
import { assess } from '../domain/standing/assess.ts';
import { type Dated, datesOf } from '../domain/standing/dates.ts';
import { dayIn } from '../domain/wording/day-in.ts';
import type { Language } from '../domain/wording/language.ts';
import type { DayNumber } from '../lib/day-number.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { readInWorkspace } from '../storage/in-workspace.ts';
import { type DatedApplication, listDatedApplications } from '../storage/queries/calendar.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { listSoughtJobs } from '../storage/queries/sought-jobs.ts';
import type { Caller } from './auth/caller.ts';
import type { ServerDeps } from './deps.ts';
import { calendarEntry } from './present/calendar-entry.ts';
import { namesOf } from './present/names.ts';

/** As many as are worth looking at in one month; the answer says when there are more. */
const MOST_APPLICATIONS = 400;

type Deps = Pick<ServerDeps, 'database' | 'clock' | 'policies'>;

interface Asked {
  readonly language: Language;
  readonly caller: Caller;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly whose: 'mine' | 'everyone';
}

/** The histories that have a date in these days, and what of each stands there at this moment. */
export async function readCalendar(
  deps: Deps,
  { language, caller, first, last, whose }: Asked,
): Promise<CalendarAnswer> {
  const { id: workspaceId, timeZone } = caller.workspace;
  const now = deps.clock.now();
  return await readInWorkspace(deps.database, workspaceId, async (trx) => {
    const calendar = await calendarOf(trx, caller, deps);
    const [from, until] = [calendar.startOfDay(first), calendar.endOfDay(last)];
    const memberId = whose === 'mine' ? caller.memberId : undefined;
    const asked = { from, until, memberId, most: MOST_APPLICATIONS };
    const { applications: dated, isCut } = await listDatedApplications(trx, workspaceId, asked);
    const applications =
      caller.workspace.kind === 'seeker' ? await atCompanies(trx, workspaceId, dated) : dated;
    const found = await findDates(trx, { applications, from, until, workspaceId, now }, deps);
    const shown = found.filter((one) => memberId === undefined || concerns(one, memberId));
    const entries = await present(trx, shown, { language, caller, calendar, now });
    return { timeZone, entries, isCut };
  });
}

/** A job seeker is the person of all of theirs: they are told apart by the company. */
async function atCompanies(
  trx: Trx,
  workspaceId: string,
  dated: readonly DatedApplication[],
): Promise<readonly DatedApplication[]> {
  const jobs = await listSoughtJobs(trx, workspaceId);
  return dated.map((one) => ({ ...one, personName: jobs.get(one.applicationId)?.company ?? one.personName }));
}

/** In whose days the workspace counts, closed days and all. */
async function calendarOf(trx: Trx, { workspace }: Caller, { policies }: Deps): Promise<BusinessCalendar> {
  const { country, region, timeZone } = workspace;
  const policyOf = await policies.read(trx, workspace.id);
  return policyOf('', null).calendarOf(
    policies.sharePlace({ country, ...(region !== null && { region }), timeZone }),
  );
}

interface Found {
  readonly dated: Dated;
  readonly application: DatedApplication;
  readonly holderId: string | null;
}

interface Search {
  readonly applications: readonly DatedApplication[];
  readonly from: Instant;
  readonly until: Instant;
  readonly workspaceId: string;
  readonly now: Instant;
}

async function findDates(
  trx: Trx,
  { applications, from, until, workspaceId, now }: Search,
  { policies }: Deps,
): Promise<Found[]> {
  const applicationIds = applications.map((one) => one.applicationId);
  const loaded = await loadHistories(trx, { workspaceId, applicationIds }, policies);
  const found = applications.flatMap((application) => {
    const one = loaded.get(application.applicationId);
    if (one === undefined) return [];
    const standing = assess(one.history, one.policy, now);
    const holderId = one.history.circumstances.ladder.owner;
    return datesOf({ ...one, standing }, from, until).map((dated) => ({ dated, application, holderId }));
  });
  return found.sort((a, b) => a.dated.at - b.dated.at);
}

/** What a member holds, and the interviews that they take part in. */
function concerns({ dated, holderId }: Found, memberId: string): boolean {
  if ('obligation' in dated) return (dated.obligation.ownerId ?? holderId) === memberId;
  return (
    (dated.kind === 'interview' && dated.interview.interviewers.includes(memberId)) || holderId === memberId
  );
}

interface Reader {
  readonly language: Language;
  readonly caller: Caller;
  readonly calendar: BusinessCalendar;
  readonly now: Instant;
}

async function present(
  trx: Trx,
  found: readonly Found[],
  { language, caller, calendar, now }: Reader,
): Promise<CalendarEntry[]> {
  const { id, kind, timeZone } = caller.workspace;
  const holders = found.flatMap(({ dated, holderId }) => [
    holderId,
    'obligation' in dated ? dated.obligation.ownerId : null,
  ]);
  const memberIds = [...new Set(holders.filter((one) => one !== null))];
  const members = namesOf(await listMembersById(trx, id, memberIds));
  return found.map(({ dated, application, holderId }) => {
    const wording = {
      language,
      candidate: application.personName,
      agency: null,
      reader: kind === 'team' ? ('team' as const) : ('candidate' as const),
      day: dayIn(language, timeZone),
    };
    return calendarEntry(dated, { application, calendar, wording, members, holderId, now });
  });
}
